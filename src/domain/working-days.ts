import { addDays, type Day, day, weekday } from './day.ts'

/** The days beyond weekends and public holidays on which a municipality is closed. */
export interface WorkingCalendar {
  readonly closed: Pick<ReadonlySet<Day>, 'has'>
}

/** A municipality without closing days of its own. */
export const NO_CLOSING_DAYS: WorkingCalendar = { closed: new Set() }

/** Returns Easter Sunday of a year (Gregorian computus of Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const date = ((h + l - 7 * m + 114) % 31) + 1
  return day(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
}

const EASTER_OFFSETS = [-3, -2, 0, 1, 39, 49, 50]
const GREAT_PRAYER_DAY = 26
const LAST_YEAR_OF_GREAT_PRAYER_DAY = 2023

const byYear = new Map<number, ReadonlySet<Day>>()

/**
 * Returns the days of a year on which Danish municipalities are closed by law or by custom of all: the public
 * holidays, and 24 and 31 December. Great Prayer Day ended with 2023 (lov nr. 214 af 06/03/2023).
 * Half days (1 May, 5 June) count as working days.
 */
export function publicHolidays(year: number): ReadonlySet<Day> {
  const known = byYear.get(year)
  if (known) return known
  const easter = easterSunday(year)
  const offsets =
    year <= LAST_YEAR_OF_GREAT_PRAYER_DAY ? [...EASTER_OFFSETS, GREAT_PRAYER_DAY] : EASTER_OFFSETS
  const fixed = ['01-01', '12-24', '12-25', '12-26', '12-31'].map((d) => day(`${year}-${d}`))
  const days: ReadonlySet<Day> = new Set([...fixed, ...offsets.map((o) => addDays(easter, o))])
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
