import type { DeadlineItem } from '#api/contract.ts'
import type { Pressure } from '#tab/time/written-deadline.ts'

/** In the order of the overview: what an open item is due in, seen from today. Each is in exactly one. */
export const DUE_GROUPS = ['overdue', 'today', 'week', 'month', 'later', 'passed', 'undated'] as const
export type DueGroup = (typeof DUE_GROUPS)[number]

/**
 * Returns when an item is due by its first day; a period that has begun is due `today` until it is over. What nobody
 * can call late is `passed`, since its standing is not known or it was never sent. Undefined for what is settled.
 */
export function dueGroup(
  { from, to }: DeadlineItem,
  pressure: Pressure,
  today: string,
): DueGroup | undefined {
  if (pressure === 'settled') return undefined
  if (from === undefined || to === undefined) return 'undated'
  if (to < today) return pressure === 'open' ? 'overdue' : 'passed'
  if (from <= today) return 'today'
  const { week, month } = lastDays(today)
  if (from <= week) return 'week'
  return from <= month ? 'month' : 'later'
}

let known = { today: '', week: '', month: '' }

/** Thousands of items are counted from the same day. */
function lastDays(today: string): typeof known {
  if (known.today !== today) known = { today, week: lastOfWeek(today), month: lastOfMonth(today) }
  return known
}

export const isDueGroup = (text: string): text is DueGroup => DUE_GROUPS.some((group) => group === text)

/** Returns the Sunday of a day's week. */
export function lastOfWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + ((7 - date.getUTCDay()) % 7))
  return date.toISOString().slice(0, 10)
}

/** Returns the last day of a day's month. */
export function lastOfMonth(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
