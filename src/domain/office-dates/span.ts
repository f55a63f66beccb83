import { Temporal } from 'temporal-polyfill'
import { addDays, type Day, day, daysBetween, isDay, weekday } from '../day.ts'

/** The days that some words name, both included; either end may be open. `length` is the number of words read. */
export interface Span {
  readonly from?: Day
  readonly to?: Day
  readonly length: number
  /** The first day of what was named, whatever the direction: 5 January of "til uge 2" and of "inden uge 2". */
  readonly named: Day
}

/** A span with both ends. */
export interface Closed {
  readonly from: Day
  readonly to: Day
  readonly length: number
  /** It is the end of something that was named: "inden ultimo januar" and "by end of month" include it. */
  readonly isEnd?: true
}

/**
 * Reads some words at a place in a sentence, or returns undefined. `words` are in lower case, with æ, ø, å as ae, oe, aa.
 * Pure: the answer depends on `today` alone.
 */
export type Reader = (words: readonly string[], at: number, today: Day) => Closed | undefined

/** How long ago a day without a year may be and still be meant: "i november" said on 1 December is last month. */
const JUST_PAST = 31

/** Returns the span of a year's occurrence that is meant when no year is said: the coming one, or the one just past. */
export function soonest(today: Day, occurrence: (year: number) => { from: Day; to: Day } | undefined) {
  const year = Number(today.slice(0, 4))
  for (const y of [year - 1, year, year + 1, year + 2, year + 3, year + 4]) {
    const span = occurrence(y)
    if (span && daysBetween(span.to, today) <= JUST_PAST) return span
  }
  return undefined
}

/** Returns a day of the calendar, or undefined where there is none such (31 April). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

/** Returns the first and last day of a run of months, counted from 1; the run may cross a new year. */
export function monthsOf(year: number, month: number, count = 1): { from: Day; to: Day } {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const end = first.add({ months: count }).toString()
  return { from: day(first.toString()), to: addDays(day(end), -1) }
}

/** Returns the day some months after (or before) another; the last of the month where it has no such date. */
export function addMonths(from: Day, months: number): Day {
  return day(Temporal.PlainDate.from(from).add({ months }).toString())
}

/** Returns the weeks, from Monday to Sunday, whose Thursday a month has: the first of January is week 1. */
export function thursdayWeeks(year: number, month: number): { from: Day; to: Day }[] {
  const { from, to } = monthsOf(year, month)
  const weeks: { from: Day; to: Day }[] = []
  for (
    let thursday = addDays(from, (4 - weekday(from) + 7) % 7);
    thursday <= to;
    thursday = addDays(thursday, 7)
  )
    weeks.push({ from: addDays(thursday, -3), to: addDays(thursday, 3) })
  return weeks
}
