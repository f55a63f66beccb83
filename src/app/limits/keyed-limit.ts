import type { OverLimit } from '#domain/ports/limits.ts'

const MINUTE_MS = 60_000
/** A key is a short text and a number: this many take some ten megabytes. */
const MOST_KEYS = 50_000

/** Counts by key: a full minute's worth may come at once, and comes back evenly over a minute. */
export interface KeyedLimit {
  /** Counts one request; returns undefined while the key is within the limit. A refused one does not count. */
  take(key: string): OverLimit | undefined
  /** Returns how long the key is over its limit, without counting. */
  look(key: string): OverLimit | undefined
  /** Returns how many keys are remembered. */
  size(): number
}

/**
 * Returns a limit of so many requests a minute (GCRA: one number a key, and no timers). `now` returns milliseconds that
 * never go back. Of more than `mostKeys` the one longest unused is forgotten, so that no crowd of keys fills the memory.
 */
export function keyedLimit(limit: number, now: () => number, mostKeys = MOST_KEYS): KeyedLimit {
  const cost = MINUTE_MS / limit
  // When each key has all of its minute again. In order of use: a Map keeps the order in which keys came.
  const fullAgain = new Map<string, number>()
  const of = (key: string, at: number) => Math.max(fullAgain.get(key) ?? at, at)
  const over = (waitMs: number): OverLimit => ({
    retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)),
    limit,
  })
  const waitFor = (full: number, at: number) => full + cost - at - MINUTE_MS
  const keep = (key: string, full: number) => {
    fullAgain.delete(key)
    fullAgain.set(key, full)
    if (fullAgain.size <= mostKeys) return
    const [oldest] = fullAgain.keys()
    if (oldest !== undefined) fullAgain.delete(oldest)
  }
  // A thousandth of a millisecond: the sum of many costs is not exactly their product.
  const isOver = (waitMs: number) => waitMs > 0.001
  return {
    take(key) {
      const at = now()
      const full = of(key, at)
      const wait = waitFor(full, at)
      keep(key, isOver(wait) ? full : full + cost)
      return isOver(wait) ? over(wait) : undefined
    },
    look(key) {
      const at = now()
      const wait = waitFor(of(key, at), at)
      return isOver(wait) ? over(wait) : undefined
    },
    size: () => fullAgain.size,
  }
}
