import { addDays, type Day, weekday } from './day.ts'
import { isWorkingDay, type WorkingCalendar } from './working-days.ts'

/** The days on which a channel may get a card: working days of its municipality that fall on a weekday it has chosen. */
export interface CardDays {
  readonly calendar: WorkingCalendar
  /** ISO weekdays; 1 is Monday. */
  readonly weekdays: readonly number[]
}

/** Returns whether a card may come on the day. */
export function isCardDay(on: Day, { calendar, weekdays }: CardDays): boolean {
  return weekdays.includes(weekday(on)) && isWorkingDay(on, calendar)
}

/** Returns the day itself when a card may come on it, or else the nearest before it on which one may. */
export function cardDayOnOrBefore(on: Day, days: CardDays): Day {
  return walk(on, -1, days)
}

/** Returns the day itself when a card may come on it, or else the nearest after it on which one may. */
export function cardDayOnOrAfter(on: Day, days: CardDays): Day {
  return walk(on, 1, days)
}

const LONGEST_SILENCE = 366

function walk(from: Day, step: 1 | -1, days: CardDays): Day {
  let at = from
  for (let tries = 0; tries < LONGEST_SILENCE; tries++) {
    if (isCardDay(at, days)) return at
    at = addDays(at, step)
  }
  throw new RangeError(
    `no day for a card within a year of ${from}: check the chosen weekdays and the municipality's closing days`,
  )
}
