import { addDays, type Day, day } from './day.ts'

/**
 * When something is due, as KOMBIT wrote it. `raw` is always the words of the source ('' when nothing was written).
 * A period's first day is when prudence wants the work done; its last day is when it becomes overdue.
 */
export type Deadline =
  | {
      readonly kind: 'day'
      readonly raw: string
      readonly from: Day
      readonly to: Day
    }
  | {
      readonly kind: 'period'
      readonly raw: string
      readonly from: Day
      readonly to: Day
    }
  | { readonly kind: 'undecided'; readonly raw: string }
  | { readonly kind: 'unreadable'; readonly raw: string; readonly why: string }

/** A deadline that can be counted down to; `from` and `to` are the same day when it is one day. */
export type Decided = Extract<Deadline, { from: Day }>

/** Returns a deadline on one day, written YYYY-MM-DD. Throws RangeError when it is no day of the calendar. */
export function onDay(on: string, raw: string = on): Decided {
  const d = day(on)
  return { kind: 'day', raw, from: d, to: d }
}

/** Returns a deadline within a period. Throws RangeError when the period ends before it begins. */
export function inPeriod(from: string, to: string, raw: string): Decided {
  const [first, last] = [day(from), day(to)]
  if (last < first) throw new RangeError(`the period "${raw}" ends ${to}, before it begins ${from}`)
  return first === last ? onDay(first, raw) : { kind: 'period', raw, from: first, to: last }
}

/** Returns a deadline that nobody has set yet: "Uafklaret", or nothing written. */
export function undecided(raw = ''): Deadline {
  return { kind: 'undecided', raw }
}

/** Returns a deadline whose words make no date; `why` says what is wrong with them. */
export function unreadable(raw: string, why: string): Deadline {
  return { kind: 'unreadable', raw, why }
}

/** Returns whether the deadline is a day or a period, and so can be counted down to. */
export function isDecided(deadline: Deadline): deadline is Decided {
  return deadline.kind === 'day' || deadline.kind === 'period'
}

/** Returns whether the last day of the deadline lies before today. */
export function isOverdue(deadline: Deadline, today: Day): boolean {
  return isDecided(deadline) && deadline.to < today
}

/** Returns whether the deadline touches the days from `from` to `to`, both included and both optional. */
export function fallsWithin(deadline: Deadline, from?: Day, to?: Day): boolean {
  if (!isDecided(deadline)) return false
  return (from === undefined || deadline.to >= from) && (to === undefined || deadline.from <= to)
}

/** Returns a text that is equal for two deadlines exactly when a nudge for the one also served the other. */
export function deadlineKey(deadline: Deadline): string {
  return isDecided(deadline) ? `${deadline.from}/${deadline.to}` : deadline.kind
}

/** Orders by last day, when it is overdue, then first day; then the undecided, and the unreadable last. */
export function compareDeadlines(a: Deadline, b: Deadline): number {
  const key = (d: Deadline) => (isDecided(d) ? `${d.to}/${d.from}` : d.kind === 'undecided' ? '~1' : '~2')
  const [ka, kb] = [key(a), key(b)]
  return ka < kb ? -1 : ka > kb ? 1 : 0
}

function lastOfMonth(year: number, month: number): number {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return Number(addDays(day(next), -1).slice(8))
}

/**
 * Returns the first and last day of primo (1-10), medio (11-20) or ultimo (21 to the end) of a month.
 * Common use in Danish offices; there is no official definition, so the original words are always shown too.
 */
export function thirdOfMonth(
  third: 'primo' | 'medio' | 'ultimo',
  year: number,
  month: number,
): { from: Day; to: Day } {
  const days = {
    primo: [1, 10],
    medio: [11, 20],
    ultimo: [21, lastOfMonth(year, month)],
  } as const
  const at = (d: number) => day(`${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`)
  return { from: at(days[third][0]), to: at(days[third][1]) }
}
