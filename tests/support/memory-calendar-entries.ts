import type { CalendarEntry, PersonalEntries } from '#domain/ports/calendar-entry-store.ts'

/** Returns a store of calendar entries that can forget everything, and be told to fail. */
export function memoryCalendarEntries() {
  const entries = new Map<string, CalendarEntry>()
  let failing = false
  const store: PersonalEntries = {
    async find(person, event) {
      return entries.get(`${person.tenant}/${person.id}/${event}`)
    },
    async eventsOf(person) {
      const own = [...entries.values()].filter(
        (e) => e.person.tenant === person.tenant && e.person.id === person.id,
      )
      return new Map(own.map((entry) => [entry.event, entry.revision]))
    },
    async save(entry) {
      if (failing) throw new Error('the database is away')
      entries.set(`${entry.person.tenant}/${entry.person.id}/${entry.event}`, entry)
    },
    async remove(event, { by }) {
      if (failing) throw new Error('the database is away')
      entries.delete(`${by.tenant}/${by.id}/${event}`)
    },
  }
  return {
    store,
    all: () => [...entries.values()],
    loseAll: () => entries.clear(),
    failToSave: () => {
      failing = true
    },
  }
}
