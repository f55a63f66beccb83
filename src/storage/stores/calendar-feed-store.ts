import { type Selectable, sql } from 'kysely'
import type { AuditNote } from '#domain/audit.ts'
import type { Origin } from '#domain/origin.ts'
import type { CalendarFeed, CalendarFeedStore, FeedOwner } from '#domain/ports/calendar-feed-store.ts'
import { type ChangeFeed, ownTopic } from '../change-feed.ts'
import { fromInstant, toInstant } from '../columns.ts'
import type { Tables } from '../tables.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { writeAudit } from './audit-entry.ts'

/**
 * Returns the store of people's calendar feeds. A feed is nobody's but the person's: who has no municipality is audited
 * in the deployment's own chain, which only `everything` reaches.
 */
export function calendarFeedStore(
  db: Db,
  everything: Db,
  changes: Pick<ChangeFeed, 'announce'>,
): CalendarFeedStore {
  const feeds = () => db.selectFrom('calendar_feed').selectAll()
  return {
    async of({ tenant, id }) {
      const row = await feeds().where('tenant', '=', tenant).where('person', '=', id).executeTakeFirst()
      return row && toFeed(row)
    },
    async byToken(tokenHash) {
      const row = await feeds().where('token_hash', '=', tokenHash).executeTakeFirst()
      return row && toFeed(row)
    },
    async noteRead(tokenHash, on) {
      await db
        .updateTable('calendar_feed')
        .set({ last_read: on })
        .where('token_hash', '=', tokenHash)
        .execute()
    },
    renew: (...renewal) =>
      inTransaction(everything, async (tx) => {
        await changes.announce(tx, ownTopic(renewal[0].person))
        await renew(tx, ...renewal)
      }),
    revoke: (...revocation) =>
      inTransaction(everything, async (tx) => {
        await changes.announce(tx, ownTopic(revocation[0].person))
        await revoke(tx, ...revocation)
      }),
  }
}

async function renew(tx: Tx, owner: FeedOwner, tokenHash: string, origin: Origin): Promise<void> {
  const { tenant, id: person } = owner.person
  const row = { token_hash: tokenHash, created_at: fromInstant(origin.at), last_read: null }
  const { replaced } = await tx
    .insertInto('calendar_feed')
    .values({ tenant, person, ...row })
    .onConflict((conflict) => conflict.columns(['tenant', 'person']).doUpdateSet(row))
    // PostgreSQL marks a row that it has updated, and not one that it has just inserted.
    .returning(sql<boolean>`xmax <> 0`.as('replaced'))
    .executeTakeFirstOrThrow()
  await writeAudit(tx, noteOf(owner, { action: 'feed.created', details: { replaced } }), origin)
}

async function revoke(tx: Tx, owner: FeedOwner, origin: Origin): Promise<void> {
  const { tenant, id } = owner.person
  const revoked = await tx
    .deleteFrom('calendar_feed')
    .where('tenant', '=', tenant)
    .where('person', '=', id)
    .returning('person')
    .executeTakeFirst()
  if (revoked) await writeAudit(tx, noteOf(owner, { action: 'feed.revoked' }), origin)
}

function noteOf({ municipality = '' }: FeedOwner, note: Pick<AuditNote, 'action' | 'details'>): AuditNote {
  return { municipality, subject: 'personal', ...note }
}

function toFeed(row: Selectable<Tables['calendar_feed']>): CalendarFeed {
  return {
    owner: { tenant: row.tenant, id: row.person },
    createdAt: toInstant(row.created_at),
    ...(row.last_read === null ? {} : { lastReadOn: row.last_read }),
  }
}
