import type { Log } from '#domain/ports/log.ts'
import type { Door, Refusals } from '#domain/ports/refusals.ts'

/** The calls that were turned away since the process began. */
export interface RefusalCounter extends Refusals {
  /** Returns how many there were, by door and reason: `{ "api expired": 3 }`. */
  counts(): Readonly<Record<string, number>>
}

/** Returns a counter of refusals that writes those that are noted to the log as well. */
export function refusalCounter(log: Log): RefusalCounter {
  const counted = new Map<string, number>()
  const count = (door: Door, why: string) => {
    const name = `${door} ${why}`
    counted.set(name, (counted.get(name) ?? 0) + 1)
  }
  return {
    count,
    note(door, why) {
      count(door, why)
      log.warn({ door, why }, 'refused a call')
    },
    counts: () => Object.fromEntries(counted),
  }
}
