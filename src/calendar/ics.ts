import type { Event } from '#domain/edition.ts'
import { addMeeting, type EntryOptions, emptyCalendar, icsText } from './ics-parts.ts'

/** Returns a meeting as an iCalendar file; importing a later one moves the entry. */
export function icsOf(event: Event, options: EntryOptions): string {
  const calendar = emptyCalendar(options.language)
  addMeeting(calendar, event, options)
  return icsText(calendar)
}
