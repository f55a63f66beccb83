import type { Event } from '#domain/edition.ts'
import type { DeadlineEntry } from './deadline-entry.ts'
import {
  addDeadline,
  addMeeting,
  addReminder,
  addReminderOfDeadline,
  type EntryOptions,
  emptyCalendar,
  icsText,
} from './ics-parts.ts'

/** Returns a meeting as an iCalendar file; importing a later one moves the entry. */
export function icsOf(event: Event, options: EntryOptions): string {
  const calendar = emptyCalendar(options.language)
  addReminder(addMeeting(calendar, event, options), event)
  return icsText(calendar)
}

/** Returns a deadline as an iCalendar file; importing a later one moves the entry. */
export function icsOfDeadline(entry: DeadlineEntry, { language, stamp }: EntryOptions): string {
  const calendar = emptyCalendar(language)
  addReminderOfDeadline(addDeadline(calendar, entry, stamp), entry)
  return icsText(calendar)
}
