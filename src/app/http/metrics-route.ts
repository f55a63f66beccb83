import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendProblem } from '#api/problem.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { bears } from './bearer.ts'

/** Who may read the metrics. */
export interface MetricsReaders {
  /** Whoever has it; without, this machine alone. */
  readonly token?: () => string | undefined
  /** Whether a proxy stands before the server: what it passes on may come from anywhere, and seem to be of here. */
  readonly behindProxy: boolean
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const PASSED_ON = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
]
const NAMES_OF_HERE = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Registers /metrics, for those with the token, or, where none is set, for callers of this machine that no proxy stands
 * before. To anybody else it is an address that is not there.
 */
export function registerMetrics(server: FastifyInstance, metrics: Metrics, readers: MetricsReaders): void {
  server.get('/metrics', async (request, reply) => {
    const token = readers.token?.()
    if (token === undefined && !isOfHere(request, readers)) return sendProblem(reply, 'not-found')
    if (token !== undefined && !bears(request, token)) return sendProblem(reply, 'not-signed-in')
    const text = await metrics.text()
    return reply.header('content-type', metrics.contentType).header('cache-control', 'no-store').send(text)
  })
}

function isOfHere({ headers, socket }: FastifyRequest, { behindProxy }: MetricsReaders): boolean {
  if (behindProxy || PASSED_ON.some((name) => headers[name] !== undefined)) return false
  // A page in a browser of this machine could be made to ask by a name that leads here (DNS rebinding).
  return LOOPBACK.has(socket.remoteAddress ?? '') && NAMES_OF_HERE.test(headers.host ?? '')
}
