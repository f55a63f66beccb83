import type { FastifyInstance } from 'fastify'
import { sendProblem } from '#api/problem.ts'

/**
 * Refuses a request that carries two Authorization headers. Node would read the first and a proxy before it perhaps the
 * last: what one has checked must be what the other acts on.
 */
export function refuseDoubledAuthorization(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (countOf(request.raw.rawHeaders, 'authorization') > 1) return sendProblem(reply, 'invalid-request')
  })
}

/** Raw headers are names and values in turn; Node's own list of them has left out what it dropped. */
function countOf(rawHeaders: readonly string[], name: string): number {
  let count = 0
  for (let i = 0; i < rawHeaders.length; i += 2) if (rawHeaders[i]?.toLowerCase() === name) count++
  return count
}
