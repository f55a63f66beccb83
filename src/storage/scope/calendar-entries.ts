import type { CalendarEntryStore } from '#domain/ports/calendar-entry-store.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { Demands } from './demands.ts'

/**
 * What was put into a person's calendar is known to their tenant alone, and audited by the municipality that is theirs
 * now: one that the tenant was bound to before has no business with it.
 */
export function narrowedCalendarEntries(
  entries: CalendarEntryStore,
  conversations: Pick<ConversationStore, 'municipalityOfPerson'>,
  demand: Demands,
): CalendarEntryStore {
  return {
    async find(person, event) {
      demand.tenant(person.tenant)
      return entries.find(person, event)
    },
    async eventsOf(person) {
      demand.tenant(person.tenant)
      return entries.eventsOf(person)
    },
    async untold(event) {
      demand.everything()
      return entries.untold(event)
    },
    async save(entry, origin) {
      demand.tenant(entry.person.tenant)
      return entries.save(entry, origin, await conversations.municipalityOfPerson(entry.person))
    },
    async remove(event, origin) {
      demand.tenant(origin.by.tenant)
      return entries.remove(event, origin, await conversations.municipalityOfPerson(origin.by))
    },
  }
}
