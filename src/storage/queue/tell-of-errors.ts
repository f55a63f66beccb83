import type { Log } from '#domain/ports/log.ts'

const SILENCE_MS = 30_000
/** More different errors than this are not told apart. */
const MOST_KNOWN = 50

/**
 * Returns how the queue's errors are told: each at once, and the same again after half a minute at the earliest, with how
 * often it came meanwhile. While a database is away the queue meets ten a second. `now` counts milliseconds.
 */
export function tellOfErrors(log: Pick<Log, 'error'>, now: () => number): (error: Error) => void {
  const told = new Map<string, { at: number; since: number }>()
  return (error) => {
    const known = told.get(error.message)
    if (known && now() - known.at < SILENCE_MS) {
      known.since++
      return
    }
    if (told.size >= MOST_KNOWN) told.clear()
    told.set(error.message, { at: now(), since: 0 })
    const times = known?.since ? { unsaid: known.since } : {}
    log.error({ err: error, ...times }, 'the job queue met an error')
  }
}
