import type { FastifyInstance } from 'fastify'

/** Registers /healthz (this process answers) and /readyz (its database and queue do). */
export function registerHealth(server: FastifyInstance, ping: () => Promise<void>): void {
  server.get('/healthz', async () => ({ status: 'ok' }))
  server.get('/readyz', async (request, reply) => {
    try {
      await ping()
      return { status: 'ok' }
    } catch (error) {
      request.log.error({ err: error }, 'not ready: the database or queue does not answer')
      return reply.status(503).send({ status: 'unavailable' })
    }
  })
}
