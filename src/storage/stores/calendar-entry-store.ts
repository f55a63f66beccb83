import type { Selectable } from 'kysely'
import type { Person } from '#domain/person.ts'
import type { CalendarEntry, CalendarEntryStore } from '#domain/ports/calendar-entry-store.ts'
import { fromInstant, toInstant } from '../columns.ts'
import type { Tables } from '../tables.ts'
import type { Db } from '../transaction.ts'

/** Returns the store of the entries that Fristvagt has made in people's calendars. */
export function calendarEntryStore(db: Db): CalendarEntryStore {
  const entriesOf = (person: Person) =>
    db.selectFrom('calendar_entry').where('tenant', '=', person.tenant).where('person', '=', person.id)
  return {
    async find(person, event) {
      const row = await entriesOf(person).selectAll().where('event', '=', event).executeTakeFirst()
      return row && toEntry(row)
    },
    async eventsOf(person) {
      const rows = await entriesOf(person).select('event').execute()
      return new Set(rows.map((row) => row.event))
    },
    async save({ person, event, revision, entry, webLink, at }) {
      const row = { name: person.name, revision, entry, web_link: webLink ?? null, at: fromInstant(at) }
      await db
        .insertInto('calendar_entry')
        .values({ tenant: person.tenant, person: person.id, event, ...row })
        .onConflict((conflict) => conflict.columns(['tenant', 'person', 'event']).doUpdateSet(row))
        .execute()
    },
  }
}

function toEntry(row: Selectable<Tables['calendar_entry']>): CalendarEntry {
  return {
    person: { tenant: row.tenant, id: row.person, name: row.name },
    event: row.event,
    revision: row.revision,
    entry: row.entry,
    ...(row.web_link === null ? {} : { webLink: row.web_link }),
    at: toInstant(row.at),
  }
}
