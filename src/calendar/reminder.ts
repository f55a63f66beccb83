import type { Event } from '#domain/edition.ts'
import { isAllDay } from '#domain/event-days.ts'

/** At 9 on the day before: the usual quarter of an hour before midnight would wake people, or go unseen. */
const BEFORE_WHOLE_DAYS = 15 * 60
const BEFORE_ONLINE = 15
const BEFORE_IN_A_PLACE = 60

/** Returns how many minutes before its start a calendar is to remind of a meeting. */
export function reminderMinutes(event: Event): number {
  if (isAllDay(event)) return BEFORE_WHOLE_DAYS
  return event.online !== undefined || event.joinUrl !== undefined ? BEFORE_ONLINE : BEFORE_IN_A_PLACE
}
