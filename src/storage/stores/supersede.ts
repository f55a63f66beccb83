import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Day } from '#domain/day.ts'
import type { Db, Tx } from '../transaction.ts'
import { expireClaims } from './expired-claims.ts'
import { letGoOfNudges } from './last-nudges.ts'

/** What a later morning takes the place of. */
export interface Earlier {
  readonly municipality: string
  readonly conversation: string
  readonly before: Day
  readonly at: Temporal.Instant
}

/** Returns the conversations with a card of a municipality's for an earlier day that is unsent, or being sent. */
export async function unsentBefore(db: Db, municipality: string, day: Day): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('delivery')
    .select('conversation')
    .distinct()
    .where('municipality', '=', municipality)
    .where('day', '<', day)
    .where(sql<boolean>`state in ('due', 'ambiguous', 'sending')`)
    .execute()
  return new Set(rows.map(({ conversation }) => conversation))
}

/**
 * Gives up what is unsent of the earlier days of a conversation. Returns false, having given up nothing, while one of
 * them is being sent.
 */
export async function supersede(tx: Tx, earlier: Earlier): Promise<boolean> {
  const { municipality, conversation, before, at } = earlier
  // Locked first: a worker that would claim one now waits, and then finds it superseded.
  const unsent = await tx
    .selectFrom('delivery')
    .select(['id', 'state'])
    .where('municipality', '=', municipality)
    .where('conversation', '=', conversation)
    .where('day', '<', before)
    .where('state', 'in', ['due', 'ambiguous', 'sending'])
    .orderBy('id')
    .forUpdate()
    .execute()
  const alive = new Set(unsent.filter(({ state }) => state === 'sending').map(({ id }) => id))
  for (const id of alive) {
    await expireClaims(tx, { id, at })
    if (!(await isSending(tx, municipality, id))) alive.delete(id)
  }
  if (alive.size > 0) return false
  for (const { id } of unsent) {
    const given = await tx
      .updateTable('delivery')
      .set({ state: 'superseded' })
      .where('municipality', '=', municipality)
      .where('id', '=', id)
      .where('state', 'in', ['due', 'ambiguous'])
      .returning(['conversation', 'day'])
      .executeTakeFirst()
    if (given) await letGoOfNudges(tx, { ...given, municipality })
  }
  return true
}

async function isSending(tx: Tx, municipality: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('delivery')
    .select('state')
    .where('municipality', '=', municipality)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.state === 'sending'
}
