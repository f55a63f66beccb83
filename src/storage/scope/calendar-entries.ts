import type { CalendarEntryStore } from '#domain/ports/calendar-entry-store.ts'
import type { Demands } from './demands.ts'

/** What was put into a person's calendar is known to their tenant alone. */
export function narrowedCalendarEntries(entries: CalendarEntryStore, demand: Demands): CalendarEntryStore {
  return {
    async find(person, event) {
      demand.tenant(person.tenant)
      return entries.find(person, event)
    },
    async eventsOf(person) {
      demand.tenant(person.tenant)
      return entries.eventsOf(person)
    },
    async save(...saved) {
      demand.tenant(saved[0].person.tenant)
      return entries.save(...saved)
    },
  }
}
