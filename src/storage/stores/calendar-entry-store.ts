import type { Selectable } from 'kysely'
import type { Origin } from '#domain/origin.ts'
import type { PersonKey } from '#domain/person.ts'
import type { CalendarEntry, CalendarEntryStore } from '#domain/ports/calendar-entry-store.ts'
import { type ChangeFeed, ownTopic } from '../change-feed.ts'
import { fromInstant, toInstant } from '../columns.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import type { Tables } from '../tables.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { writeAudit } from './audit-entry.ts'
import { refreshOwnCards } from './refresh-own-cards.ts'
import { isUntold } from './tell-moved.ts'

/**
 * Returns the store of the entries that Fristvagt has made in people's calendars. A calendar is nobody's but the
 * person's: who has no municipality is audited in the deployment's own chain, which only `everything` reaches.
 */
export function calendarEntryStore(
  db: Db,
  everything: Db,
  changes: Pick<ChangeFeed, 'announce'>,
  enqueueIn: EnqueueIn,
): CalendarEntryStore {
  async function tell(tx: Tx, person: PersonKey, event: string): Promise<void> {
    await refreshOwnCards(tx, enqueueIn, person, event)
    await changes.announce(tx, ownTopic(person))
  }

  const entriesOf = (person: PersonKey) =>
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
    async untold(event) {
      const rows = await db
        .selectFrom('calendar_entry')
        .selectAll()
        .where('event', '=', event.id)
        .where(isUntold(event))
        .orderBy('tenant')
        .orderBy('person')
        .execute()
      return rows.map(toEntry)
    },
    save: (entry, origin, municipality = '') =>
      inTransaction(everything, async (tx) => {
        const saved = await save(tx, entry, origin, municipality)
        if (saved) await tell(tx, entry.person, entry.event)
      }),
    remove: (event, origin, municipality = '') =>
      inTransaction(everything, async (tx) => {
        const removed = await remove(tx, event, origin, municipality)
        if (removed) await tell(tx, origin.by, event)
      }),
  }
}

/** Returns false when it was there just so. */
async function save(
  tx: Tx,
  { person, event, revision, entry, webLink, at }: CalendarEntry,
  origin: Origin,
  municipality: string,
): Promise<boolean> {
  const { tenant, id } = person
  const before = await tx
    .selectFrom('calendar_entry')
    .select(['entry', 'revision'])
    .where('tenant', '=', tenant)
    .where('person', '=', id)
    .where('event', '=', event)
    .executeTakeFirst()
  const row = { name: person.name, revision, entry, web_link: webLink ?? null, at: fromInstant(at) }
  const written = await tx
    .insertInto('calendar_entry')
    .values({ tenant, person: id, event, ...row })
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
  if (!written) return false
  // The same entry, changed; another one was made anew.
  const action = before?.entry === entry ? 'calendar.updated' : 'calendar.added'
  await writeAudit(tx, { municipality, action, subject: event, details: { revision } }, origin)
  return true
}

/** Returns false when there was none. */
async function remove(tx: Tx, event: string, origin: Origin, municipality: string): Promise<boolean> {
  const removed = await tx
    .deleteFrom('calendar_entry')
    .where('tenant', '=', origin.by.tenant)
    .where('person', '=', origin.by.id)
    .where('event', '=', event)
    .returning('revision')
    .executeTakeFirst()
  if (!removed) return false
  const { revision } = removed
  const note = { action: 'calendar.removed', subject: event, details: { revision } } as const
  await writeAudit(tx, { municipality, ...note }, origin)
  return true
}

function toEntry(row: Selectable<Tables['calendar_entry']>): CalendarEntry {
  return {
    person: { tenant: row.tenant, id: row.person, name: row.name },
    event: row.event,
    revision: row.revision,
    entry: row.entry,
    ...(row.web_link === null ? {} : { webLink: row.web_link }),
    at: toInstant(row.at),
    ...(row.told_off && { toldOff: true }),
  }
}
