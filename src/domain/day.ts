import { Temporal } from 'temporal-polyfill'
import { remembered } from './remembered.ts'

declare const dayBrand: unique symbol
/** A calendar day in Denmark, written `2025-12-05`. Compares correctly as a string. */
export type Day = string & { readonly [dayBrand]: true }

/** The zone that every deadline, nudge hour and meeting of Fristvagt is in. */
export const ZONE = 'Europe/Copenhagen'

const MOST_DAYS = 20_000
const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** Returns the text as a Day. Throws RangeError when it is not a day of the calendar (`2025-11-31`). */
export function day(text: string): Day {
  if (!SHAPE.test(text)) throw new RangeError(`not a day written YYYY-MM-DD: ${text}`)
  Temporal.PlainDate.from(text, { overflow: 'reject' })
  return text as Day
}

/** Returns whether the text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  try {
    day(text)
    return true
  } catch {
    return false
  }
}

/** Returns the day that is `days` after (or, negative, before) the given one. */
export const addDays: (from: Day, days: number) => Day = remembered(
  (from, days) => `${from} ${days}`,
  (from, days) => Temporal.PlainDate.from(from).add({ days }).toString() as Day,
  MOST_DAYS,
)

/** Returns the number of days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days
}

/** Returns the ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekday: (of: Day) => number = remembered(
  (of) => of,
  (of) => Temporal.PlainDate.from(of).dayOfWeek,
  MOST_DAYS,
)

/** Returns the ISO 8601 week that Danish offices count by, with the year the week belongs to. */
export function isoWeek(of: Day): { year: number; week: number } {
  const date = Temporal.PlainDate.from(of)
  return { year: date.yearOfWeek ?? date.year, week: date.weekOfYear ?? 1 }
}

/** Returns Monday and Sunday of an ISO week. Throws RangeError when the year has no such week. */
export function weekDays(year: number, week: number): { from: Day; to: Day } {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 })
  if (week < 1 || monday.yearOfWeek !== year) throw new RangeError(`${year} has no week ${week}`)
  return {
    from: monday.toString() as Day,
    to: monday.add({ days: 6 }).toString() as Day,
  }
}

/** Returns the day it is in Denmark at an instant. */
export const dayAt: (instant: Temporal.Instant) => Day = remembered(
  (instant) => `${instant.epochMilliseconds}`,
  (instant) => instant.toZonedDateTimeISO(ZONE).toPlainDate().toString() as Day,
  MOST_DAYS,
)

/** Returns the first instant of a day in Denmark. */
export function startOf(of: Day): Temporal.Instant {
  return instantOf(of, '00:00')
}

/** Returns the instant of a wall-clock time in Denmark on a day; in the skipped hour of spring, the hour after. */
export const instantOf: (on: Day, time: string) => Temporal.Instant = remembered(
  (on, time) => `${on}T${time}`,
  (on, time) => Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(ZONE).toInstant(),
  MOST_DAYS,
)
