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

/** Has every request under the plugin logged as it is answered. */
export function logRequests(app: FastifyInstance, log: (request: LoggedRequest) => void): void {
  app.addHook('onSend', async (request, reply) => log(logged(request, reply.statusCode)))
}

/** Cuts the connection instead of answering, and logs that. */
export function cut(
  request: FastifyRequest,
  reply: FastifyReply,
  log: (request: LoggedRequest) => void,
): void {
  log(logged(request, 0))
  reply.hijack()
  request.raw.socket.destroy()
}

function logged(request: FastifyRequest, status: number): LoggedRequest {
  const [path = ''] = request.url.slice(request.server.prefix.length).split('?')
  const query = request.query as Record<string, string>
  const { 'client-request-id': id } = request.headers
  return {
    method: request.method,
    path,
    query,
    prefer: preferOf(request),
    clientRequestId: id === undefined ? undefined : String(id),
    body: request.body,
    status,
  }
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
