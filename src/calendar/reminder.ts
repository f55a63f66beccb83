import { addDays, type Day, instantOf, startOf } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { isAllDay } from '#domain/event-days.ts'
import { workingDayOnOrBefore } from '#domain/working-days.ts'

/** At 9 on the day before: the usual quarter of an hour before midnight would wake people, or go unseen. */
const BEFORE_WHOLE_DAYS = 15 * 60
const BEFORE_ONLINE = 15
const BEFORE_IN_A_PLACE = 60
const MORNING = '09:00'

/** Returns how many minutes before its start a calendar is to remind of a meeting. */
export function reminderMinutes(event: Event): number {
  if (isAllDay(event)) return BEFORE_WHOLE_DAYS
  return event.online !== undefined || event.joinUrl !== undefined ? BEFORE_ONLINE : BEFORE_IN_A_PLACE
}

/**
 * Returns how many minutes before midnight of its day a calendar is to remind of a deadline: at 9 on the working day
 * before, when there is somebody to act on it.
 */
export function deadlineReminderMinutes(on: Day): number {
  const morning = instantOf(workingDayOnOrBefore(addDays(on, -1)), MORNING)
  return morning.until(startOf(on)).total('minutes')
}
