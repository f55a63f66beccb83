import Fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify'
import type { Logger } from 'pino'
import { sendProblem } from '#api/problem.ts'

/** An id has at most 200 characters, and the signed token of a calendar file is half as long again. */
const LONGEST_PATH_PART = 400

/** Returns an HTTP server without routes. Requests are logged only when something is wrong with them. */
export function createServer(log: Logger): FastifyInstance {
  return Fastify({
    loggerInstance: log as unknown as FastifyInstance['log'],
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: true,
    bodyLimit: 1024 * 1024,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: LONGEST_PATH_PART },
    // An address that cannot be read reaches no route, and so not the handler of errors either.
    frameworkErrors: (_error, _request, reply) => void sendProblem(reply as FastifyReply, 'invalid-request'),
  })
}
