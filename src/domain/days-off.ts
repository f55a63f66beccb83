import { addDays, type Day, weekday } from './day.ts'
import { publicHolidays, type WorkingCalendar } from './working-days.ts'

/** Why no card comes on a day: a weekend, a public holiday, a closing day of the municipality, or no chosen weekday. */
export const OFF_REASONS = ['weekend', 'holiday', 'closed', 'weekday'] as const
type OffReason = (typeof OFF_REASONS)[number]

/** A day on which a channel gets no card, and why. */
export interface DayOff {
  readonly day: Day
  readonly why: OffReason
}

/** Returns the days of the `days` from `from` on which a channel that has chosen these weekdays gets no card. */
export function daysOff(
  from: Day,
  days: number,
  { calendar, weekdays }: { readonly calendar: WorkingCalendar; readonly weekdays: readonly number[] },
): readonly DayOff[] {
  return Array.from({ length: days }, (_, i) => addDays(from, i)).flatMap((day) => {
    const why = whyOff(day, calendar, weekdays)
    return why === undefined ? [] : [{ day, why }]
  })
}

function whyOff(day: Day, calendar: WorkingCalendar, weekdays: readonly number[]): OffReason | undefined {
  if (weekday(day) > 5) return 'weekend'
  if (publicHolidays(Number(day.slice(0, 4))).has(day)) return 'holiday'
  if (calendar.closed.has(day)) return 'closed'
  return weekdays.includes(weekday(day)) ? undefined : 'weekday'
}
