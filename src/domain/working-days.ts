import { addDays, type Day, weekday } from './day.ts'
import { holidaysOf } from './holidays.ts'

/** The days beyond weekends and public holidays on which a municipality is closed. */
export interface WorkingCalendar {
  readonly closed: Pick<ReadonlySet<Day>, 'has'>
}

/** A municipality without closing days of its own. */
export const NO_CLOSING_DAYS: WorkingCalendar = { closed: new Set() }

const byYear = new Map<number, ReadonlySet<Day>>()

/**
 * Returns the days of a year on which Danish municipalities are closed by law or by custom of all: the public
 * holidays, and 24 and 31 December. Half days
 * (1 May, 5 June) count as working days.
 */
export function publicHolidays(year: number): ReadonlySet<Day> {
  const known = byYear.get(year)
  if (known) return known
  const days: ReadonlySet<Day> = new Set(holidaysOf(year).keys())
  byYear.set(year, days)
  return days
}

/** Returns whether a municipality is at work on the day. */
export function isWorkingDay(on: Day, calendar: WorkingCalendar = NO_CLOSING_DAYS): boolean {
  return weekday(on) <= 5 && !publicHolidays(Number(on.slice(0, 4))).has(on) && !calendar.closed.has(on)
}

/** Returns the day itself when it is a working day, or else the nearest working day before it. */
export function workingDayOnOrBefore(on: Day, calendar: WorkingCalendar = NO_CLOSING_DAYS): Day {
  return walk(on, -1, calendar)
}

/** Returns the day itself when it is a working day, or else the nearest working day after it. */
export function workingDayOnOrAfter(on: Day, calendar: WorkingCalendar = NO_CLOSING_DAYS): Day {
  return walk(on, 1, calendar)
}

const LONGEST_CLOSURE = 366

function walk(from: Day, step: 1 | -1, calendar: WorkingCalendar): Day {
  let at = from
  for (let tries = 0; tries < LONGEST_CLOSURE; tries++) {
    if (isWorkingDay(at, calendar)) return at
    at = addDays(at, step)
  }
  throw new RangeError(`no working day within a year of ${from}: check the municipality's closing days`)
}
