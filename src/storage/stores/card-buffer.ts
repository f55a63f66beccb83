import type { LiveCard } from '#domain/ports/live-cards.ts'
import type { Log } from '#domain/ports/log.ts'

const WRITE_AFTER_MS = 100
const WRITE_AT = 200
/** Cards beyond this are let go: a database that stands still must not fill the memory. */
const AT_MOST = 2_000

/** Cards on their way into the database. */
export interface CardBuffer {
  add(card: LiveCard): void
  /** Returns once all cards that were added before the call are written, or given up. */
  flush(): Promise<void>
}

/** Returns a buffer that writes its cards in batches, each tried twice. */
export function cardBuffer(write: (cards: readonly LiveCard[]) => Promise<void>, log: Log): CardBuffer {
  let waiting = new Map<string, LiveCard>()
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()
  let next: Promise<void> | undefined
  let dropped = 0

  async function writeBatch(): Promise<void> {
    if (waiting.size === 0) return
    const cards = [...waiting.values()]
    waiting = new Map()
    if (dropped > 0)
      log.error({ dropped }, 'the database is too slow: cards were let go and will not be refreshed')
    dropped = 0
    for (let at = 0; at < cards.length; at += WRITE_AT) await writeTwice(cards.slice(at, at + WRITE_AT))
  }

  async function writeTwice(batch: readonly LiveCard[]): Promise<void> {
    try {
      await write(batch)
    } catch (first) {
      log.warn({ err: first, cards: batch.length }, 'live cards could not be written; trying once more')
      await write(batch).catch((error: unknown) =>
        log.error({ err: error, cards: batch.length }, 'live cards were lost: they will not be refreshed'),
      )
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    next ??= writing = writing.then(() => {
      next = undefined
      return writeBatch()
    })
    return next
  }

  return {
    add(card) {
      const key = `${card.conversation}\n${card.activity}`
      waiting.delete(key)
      waiting.set(key, card)
      if (waiting.size > AT_MOST) {
        const [oldest] = waiting.keys()
        if (oldest !== undefined) waiting.delete(oldest)
        dropped++
      }
      if (waiting.size === WRITE_AT) void flush()
      else timer ??= setTimeout(flush, WRITE_AFTER_MS).unref()
    },
    flush,
  }
}
