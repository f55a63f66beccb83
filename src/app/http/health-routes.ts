import type { FastifyInstance } from 'fastify'

/** Anybody may ask, and as often as they like: the database hears of it once in this time. */
const BELIEVED_MS = 1_000

/**
 * Registers /healthz (this process answers) and /readyz (its database and queue do). `now` returns milliseconds that
 * never go back.
 */
export function registerHealth(
  server: FastifyInstance,
  ping: () => Promise<void>,
  now: () => number = () => performance.now(),
): void {
  const isReady = async () => {
    try {
      await ping()
      return true
    } catch (error) {
      server.log.error({ err: error }, 'not ready: the database or queue does not answer')
      return false
    }
  }
  let known: { readonly ready: Promise<boolean>; until: number } | undefined
  const lookedUp = (): Promise<boolean> => {
    if (known && now() < known.until) return known.ready
    const look = { ready: isReady(), until: Number.POSITIVE_INFINITY }
    known = look
    void look.ready.then(() => {
      look.until = now() + BELIEVED_MS
    })
    return look.ready
  }
  server.get('/healthz', async () => ({ status: 'ok' }))
  server.get('/readyz', async (_request, reply) =>
    (await lookedUp()) ? { status: 'ok' } : reply.status(503).send({ status: 'unavailable' }),
  )
}
