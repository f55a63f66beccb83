import { addDays, type Day } from './day.ts'
import { compareDeadlines, type Deadline, isDecided } from './deadline.ts'
import type { Standing } from './standing.ts'

const LONG_OVERDUE_DAYS = 31

/**
 * How pressing a deadline is today: `today` (its last day), `overdue`, `upcoming`, `running` (inside a period),
 * `long-overdue` (for more than a month, or overdue while nobody knows whether it was signed), `none`, also of what is
 * not the municipality's or was called off.
 */
export type Urgency = 'today' | 'overdue' | 'running' | 'upcoming' | 'long-overdue' | 'none'

/** Returns how pressing an obligation with this deadline and standing is. */
export function urgencyOf(deadline: Deadline, standing: Standing | undefined, today: Day): Urgency {
  if (!isDecided(deadline) || standing?.state === 'not-ours' || standing?.state === 'called-off')
    return 'none'
  if (deadline.to === today) return 'today'
  if (deadline.to < today) {
    const recent = deadline.to >= addDays(today, -LONG_OVERDUE_DAYS)
    return recent && standing?.state === 'open' ? 'overdue' : 'long-overdue'
  }
  return deadline.from <= today ? 'running' : 'upcoming'
}

const RANK: Record<Urgency, number> = {
  today: 0,
  overdue: 1,
  running: 2,
  upcoming: 3,
  'long-overdue': 4,
  none: 5,
}

interface Urgent {
  readonly item: string
  readonly deadline: Deadline
}

/**
 * Returns the items, the most urgent first: due today, recently overdue, running, upcoming by date, long overdue,
 * undated. Each is ranked once: hundreds of channels are planned every morning.
 */
export function mostUrgentFirst<U extends Urgent>(
  items: readonly U[],
  standings: ReadonlyMap<string, Standing>,
  today: Day,
): readonly U[] {
  const ranked = items.map((item) => ({
    item,
    rank: RANK[urgencyOf(item.deadline, standings.get(item.item), today)],
  }))
  const inOrder = ranked.sort(
    (a, b) =>
      a.rank - b.rank ||
      compareDeadlines(a.item.deadline, b.item.deadline) ||
      (a.item.item < b.item.item ? -1 : 1),
  )
  return inOrder.map(({ item }) => item)
}
