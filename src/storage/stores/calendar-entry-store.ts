import type { Selectable } from 'kysely'
import type { Origin } from '#domain/origin.ts'
import type { Person } from '#domain/person.ts'
import type { CalendarEntry, CalendarEntryStore } from '#domain/ports/calendar-entry-store.ts'
import { fromInstant, toInstant } from '../columns.ts'
import type { Tables } from '../tables.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { writeAudit } from './audit-entry.ts'

/**
 * Returns the store of the entries that Fristvagt has made in people's calendars. A calendar is nobody's but the
 * person's: who has no municipality is audited in the deployment's own chain, which only `everything` reaches.
 */
export function calendarEntryStore(db: Db, everything: Db): CalendarEntryStore {
  const entriesOf = (person: Person) =>
    db.selectFrom('calendar_entry').where('tenant', '=', person.tenant).where('person', '=', person.id)
  return {
    async find(person, event) {
      const row = await entriesOf(person).selectAll().where('event', '=', event).executeTakeFirst()
      return row && toEntry(row)
    },
    async eventsOf(person) {
      const rows = await entriesOf(person).select(['event', 'revision']).execute()
      return new Map(rows.map((row) => [row.event, row.revision]))
    },
    save: (entry, origin, municipality = '') =>
      inTransaction(everything, (tx) => save(tx, entry, origin, municipality)),
    remove: (event, origin, municipality = '') =>
      inTransaction(everything, (tx) => remove(tx, event, origin, municipality)),
  }
}

async function save(
  tx: Tx,
  { person, event, revision, entry, webLink, at }: CalendarEntry,
  origin: Origin,
  municipality: string,
): Promise<void> {
  const row = { name: person.name, revision, entry, web_link: webLink ?? null, at: fromInstant(at) }
  const written = await tx
    .insertInto('calendar_entry')
    .values({ tenant: person.tenant, person: person.id, event, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'person', 'event'])
        .doUpdateSet(row)
        .where((q) =>
          q.or([
            q('calendar_entry.entry', '<>', q.ref('excluded.entry')),
            q('calendar_entry.revision', '<>', q.ref('excluded.revision')),
          ]),
        ),
    )
    .returning('event')
    .executeTakeFirst()
  if (!written) return
  const note = { action: 'calendar.added', subject: event, details: { revision } } as const
  await writeAudit(tx, { municipality, ...note }, origin)
}

async function remove(tx: Tx, event: string, origin: Origin, municipality: string): Promise<void> {
  const removed = await tx
    .deleteFrom('calendar_entry')
    .where('tenant', '=', origin.by.tenant)
    .where('person', '=', origin.by.id)
    .where('event', '=', event)
    .returning('revision')
    .executeTakeFirst()
  if (!removed) return
  const { revision } = removed
  const note = { action: 'calendar.removed', subject: event, details: { revision } } as const
  await writeAudit(tx, { municipality, ...note }, origin)
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
