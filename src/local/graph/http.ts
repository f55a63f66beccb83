import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphRefusal, REFUSALS, refusalBody } from './graph-error.ts'
import type { LoggedRequest } from './request-log.ts'

/** Returns the zone that a request wants times in: UTC, as Graph's own, unless it prefers another. */
export function preferredZone(request: FastifyRequest): string {
  return /outlook\.timezone="([^"]+)"/.exec(preferOf(request) ?? '')?.[1] ?? 'UTC'
}

/** Answers an error as Graph would; one that is neither the caller's nor ordered is thrown on, to be a 500. */
export function answerError(error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = error instanceof GraphRefusal ? error : refusalOfFastify(error)
  return reply.status(refusal.status).headers(refusal.headers).send(refusalBody(refusal))
}

/** Has every request under the plugin logged once it is over, also one whose connection was cut. */
export function logRequests(app: FastifyInstance, log: (request: LoggedRequest) => void): void {
  app.addHook('onResponse', async (request, reply) => {
    log({
      method: request.method,
      path: request.url.slice(app.prefix.length).split('?')[0] ?? '',
      query: request.query as Record<string, string>,
      prefer: preferOf(request),
      body: request.body,
      status: reply.raw.writableFinished ? reply.statusCode : 0,
    })
  })
}

/** Cuts the connection instead of answering. */
export function cut(request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack()
  request.raw.socket.destroy()
}

function preferOf(request: FastifyRequest): string | undefined {
  const prefer = request.headers.prefer
  return Array.isArray(prefer) ? prefer.join(', ') : prefer
}

function refusalOfFastify(error: unknown): GraphRefusal {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status >= 500) throw error
  return REFUSALS.badBody(String(error))
}
