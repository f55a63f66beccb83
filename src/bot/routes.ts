import type { FastifyInstance } from 'fastify'
import type { HttpAnswer } from './http-answer.ts'

/** Teams' activities are a few kilobytes; what is larger is not read. */
const LARGEST_ACTIVITY_BYTES = 256 * 1024

/** Registers POST /api/messages, the address that the Bot Framework calls. */
export function registerBotRoutes(
  server: FastifyInstance,
  receive: (body: unknown, authorization: string) => Promise<HttpAnswer>,
): void {
  server.post('/api/messages', { bodyLimit: LARGEST_ACTIVITY_BYTES }, async (request, reply) => {
    const { status, body } = await receive(request.body, request.headers.authorization ?? '')
    return body === undefined ? reply.status(status).send() : reply.status(status).send(body)
  })
}
