import type { FastifyInstance } from 'fastify'
import { OutdatedError } from '#storage/migrations/outdated-error.ts'

/** Anybody may ask, and as often as they like: the database hears of it once in this time. */
const BELIEVED_MS = 1_000
/** A query on a connection that a firewall has dropped is never answered: all who asked would wait for it, and all after them. */
const ANSWER_WITHIN_MS = 4_000

type Readiness = 'ok' | 'unavailable' | 'outdated' | 'stopping'

/**
 * Registers /healthz (this process answers) and /readyz (its database and queue do, on tables that it may work on, and it
 * is not about to stop). `now` returns milliseconds that
 * never go back.
 */
export function registerHealth(
  server: FastifyInstance,
  ping: () => Promise<void>,
  now: () => number = () => performance.now(),
): void {
  let stopping = false
  server.addHook('preClose', async () => {
    stopping = true
  })
  const readiness = async (): Promise<Readiness> => {
    try {
      await within(ANSWER_WITHIN_MS, ping())
      return 'ok'
    } catch (error) {
      if (error instanceof OutdatedError) {
        server.log.error({ err: error }, 'not ready: a newer version has taken over the tables')
        return 'outdated'
      }
      server.log.error({ err: error }, 'not ready: the database or queue does not answer')
      return 'unavailable'
    }
  }
  let known: { readonly ready: Promise<Readiness>; until: number } | undefined
  const lookedUp = (): Promise<Readiness> => {
    if (known && now() < known.until) return known.ready
    const look = { ready: readiness(), until: Number.POSITIVE_INFINITY }
    known = look
    void look.ready.then(() => {
      look.until = now() + BELIEVED_MS
    })
    return look.ready
  }
  server.get('/healthz', async () => ({ status: 'ok' }))
  server.get('/readyz', async (_request, reply) => {
    const status = stopping ? 'stopping' : await lookedUp()
    return reply.status(status === 'ok' ? 200 : 503).send({ status })
  })
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
