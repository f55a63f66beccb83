import Fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify'
import type { Logger } from 'pino'
import { sendProblem } from '#api/problem.ts'
import { newTraceId } from '../telemetry/place.ts'
import { answerBroken } from './broken-requests.ts'
import { registerDrain } from './drain.ts'
import { registerJsonBody } from './json-body.ts'
import { warnOfUntrustedProxy } from './untrusted-proxy.ts'
import { answerHeaders, registerAnswerHeaders } from './web-security.ts'

/** How long the server waits for what is slow, in milliseconds. A test makes them short. */
interface Patience {
  /** For all headers of a request. */
  readonly headersMs: number
  /** For the whole of a request, its body included. */
  readonly requestMs: number
  /** For anything at all on a connection, an answer of ours included. */
  readonly silenceMs: number
  /** How often it is looked for requests that are late. */
  readonly lookEveryMs: number
  /** For what is under way when the server is asked to stop: less than whoever stops it leaves it, jobs included. */
  readonly drainMs: number
}

/** What differs between one server and another. */
export interface ServerOptions {
  /** Proxies whose X-Forwarded-For is believed: addresses, ranges and names as proxy-addr has them. None by default. */
  readonly trustedProxies?: readonly string[]
  readonly patience?: Partial<Patience>
  /** Whether this is the demo, which speaks http; false by default. */
  readonly demo?: boolean
}

/** An id has at most 200 characters, and the signed token of a calendar file is half as long again. */
const LONGEST_PATH_PART = 400
const LARGEST_BODY_BYTES = 1024 * 1024
/** Together: a token of Entra's with many groups has some six thousand. */
const LARGEST_HEADERS_BYTES = 16 * 1024
/** One waits for a few kilobytes of memory; a municipality at eight o'clock has hundreds. */
const MOST_CONNECTIONS = 10_000
/** Longer than proxies keep theirs to us (Azure's 60 s and less), who would else send into one that is closing. */
const KEEP_ALIVE_MS = 72_000

const USUAL: Patience = {
  headersMs: 15_000,
  requestMs: 30_000,
  silenceMs: 75_000,
  lookEveryMs: 5_000,
  drainMs: 20_000,
}

/**
 * Returns an HTTP server without routes, which reads JSON alone and waits for nobody long. Requests are logged only
 * when something is wrong with them.
 */
export function createServer(log: Logger, options: ServerOptions = {}): FastifyInstance {
  const proxies = [...(options.trustedProxies ?? [])]
  const demo = options.demo ?? false
  const patience = { ...USUAL, ...options.patience }
  const server = Fastify({
    loggerInstance: log as unknown as FastifyInstance['log'],
    // The same id as all that comes of the request bears; what the caller says it is, is not believed.
    genReqId: newTraceId,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'trace_id' }),
    // Anybody can write X-Forwarded-For: believed of all, each request could come from an address of its own.
    trustProxy: proxies.length > 0 ? proxies : false,
    bodyLimit: LARGEST_BODY_BYTES,
    // Who has sent into a server that is closing is answered: see registerDrain.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    requestTimeout: patience.requestMs,
    connectionTimeout: patience.silenceMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: {
      headersTimeout: patience.headersMs,
      connectionsCheckingInterval: patience.lookEveryMs,
      maxHeaderSize: LARGEST_HEADERS_BYTES,
    },
    routerOptions: { maxParamLength: LONGEST_PATH_PART },
    clientErrorHandler: answerBroken,
    // An address that cannot be read reaches no route, and so neither a hook nor the handler of errors.
    frameworkErrors: (_error, _request, reply) =>
      void sendProblem((reply as FastifyReply).headers(answerHeaders(demo)), 'invalid-request'),
  })
  server.server.maxConnections = MOST_CONNECTIONS
  registerAnswerHeaders(server, demo)
  registerDrain(server, patience.drainMs)
  registerJsonBody(server)
  if (!demo) warnOfUntrustedProxy(server, log, () => performance.now())
  return server
}
