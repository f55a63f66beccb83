import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { type Logger, pino } from 'pino'

/** Returns the log of the process: one JSON line an entry on standard error, without tokens. */
export function createLog(level: string): Logger {
  return pino({ level, redact: ['req.headers.authorization'] }, pino.destination(2))
}

/** Returns an HTTP server without routes. Requests are logged only when something is wrong with them. */
export function createServer(log: Logger): FastifyInstance {
  return Fastify({
    loggerInstance: log as unknown as FastifyInstance['log'],
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: true,
    bodyLimit: 1024 * 1024,
    forceCloseConnections: true,
  })
}
