import type { DeadlineItem } from '#api/contract.ts'
import { daysFrom } from '#tab/time/written-day.ts'

/** The mornings that are planned to find out what comes next. */
export interface NudgeWindow {
  readonly from: string
  readonly days: number
}

/** No channel is nudged longer before a deadline than this, and nobody looks for nudges longer after it. */
const BEFORE_DAYS = 100
const AFTER_DAYS = 40
/** The most that is planned at once: a plan of thousands of items costs some milliseconds a morning. */
const MOST_DAYS = 200

/**
 * Returns the mornings in which the next nudges about a deadline can come, from today on. Those before the first of them
 * are left out: nothing about it can come on them.
 */
export function nudgeWindow({ from, to }: Pick<DeadlineItem, 'from' | 'to'>, today: string): NudgeWindow {
  if (from === undefined || to === undefined) return { from: today, days: AFTER_DAYS }
  const earliest = addDays(from, -BEFORE_DAYS)
  const first = earliest > today ? earliest : today
  return { from: first, days: Math.min(MOST_DAYS, Math.max(0, daysFrom(first, to)) + AFTER_DAYS) }
}

function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
