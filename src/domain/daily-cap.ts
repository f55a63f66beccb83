import type { Day } from './day.ts'

/** What is known of a nudge that a card may have no room for. */
interface Pressing {
  /** Since when it has been due. */
  readonly since: Day
  /** Tomorrow would be too late for it. */
  readonly perishes: boolean
}

/** What a card has room for today, and what waits for the next mornings. Both keep their order. */
interface Capped<N> {
  readonly lines: readonly N[]
  readonly waiting: readonly N[]
}

/**
 * Returns the nudges of a morning, given most urgent first, as at most `cap` lines (one at least) and those that wait.
 * What tomorrow would be too late for goes first. The last place of several is for the one that has been due the longest:
 * as each morning brings that, none waits for ever, however much that is more urgent is added meanwhile.
 */
export function capped<N extends Pressing>(nudges: readonly N[], cap: number): Capped<N> {
  const room = Math.max(1, cap)
  if (nudges.length <= room) return { lines: nudges, waiting: [] }
  const byNeed = [...nudges.filter((n) => n.perishes), ...nudges.filter((n) => !n.perishes)]
  const urgent = byNeed.slice(0, room > 1 ? room - 1 : room)
  const oldest = room > 1 ? longestDue(byNeed.slice(urgent.length)) : undefined
  const chosen = new Set(oldest ? [...urgent, oldest] : urgent)
  return { lines: nudges.filter((n) => chosen.has(n)), waiting: nudges.filter((n) => !chosen.has(n)) }
}

function longestDue<N extends Pressing>([first, ...others]: readonly N[]): N | undefined {
  return others.reduce((oldest, n) => (oldest && n.since < oldest.since ? n : oldest), first)
}
