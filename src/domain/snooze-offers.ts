import { addDays, type Day, weekday } from './day.ts'
import { type WorkingCalendar, workingDayOnOrAfter, workingDayOnOrBefore } from './working-days.ts'

/** A day until which an item could rest, and what it is to the person who chooses. */
export interface SnoozeOffer {
  readonly day: Day
  readonly what: 'next-working-day' | 'monday' | 'in-a-week' | 'latest'
}

/**
 * Returns the working days that one would rest an item until, earliest first, none later than `latest` and the last of
 * them always `latest` itself, as far as that is a working day after today.
 */
export function snoozeOffers(today: Day, latest: Day, calendar: WorkingCalendar): readonly SnoozeOffer[] {
  const onOrAfter = (on: Day) => workingDayOnOrAfter(on, calendar)
  const wished: readonly SnoozeOffer[] = [
    { day: onOrAfter(addDays(today, 1)), what: 'next-working-day' },
    { day: onOrAfter(addDays(today, 8 - weekday(today))), what: 'monday' },
    { day: onOrAfter(addDays(today, 7)), what: 'in-a-week' },
    { day: workingDayOnOrBefore(latest, calendar), what: 'latest' },
  ]
  const possible = wished.filter(({ day }) => day > today && day <= latest)
  const first = new Map(possible.toReversed().map((offer) => [offer.day, offer]))
  return [...first.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
