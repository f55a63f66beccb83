import type { PGlite } from '@electric-sql/pglite'
import type { Log } from '#domain/ports/log.ts'

const EVERY_MS = 5 * 60_000

/**
 * Does now and then what PostgreSQL's background workers would: without them the log and dead rows grow for ever.
 * Returns how to stop it, once what is running has ended.
 */
export function keepUp(pglite: Pick<PGlite, 'exec'>, log: Log, everyMs = EVERY_MS): () => Promise<void> {
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(async () => {
      try {
        await pglite.exec('checkpoint')
        await pglite.exec('vacuum (analyze)')
      } catch (error) {
        log.error({ err: error }, 'the upkeep of the embedded database failed')
      }
    })
  }, everyMs).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
