import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { originOfDeployment } from '#domain/origin.ts'
import { fromInstant } from '../columns.ts'
import { lockChain, writeAudit } from '../stores/audit-entry.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'

/**
 * Deletes the entries of a chain that were written before a moment, and no entry after one that stays. What the chain
 * now begins after is kept as its anchor, so that it still verifies. Returns how many there were.
 */
export async function expireChain(
  db: Db,
  municipality: string,
  { before, now, atOnce }: { before: Temporal.Instant; now: Temporal.Instant; atOnce: number },
): Promise<number> {
  let deleted = 0
  for (;;) {
    const batch = await inTransaction(db, (tx) => expireBatch(tx, municipality, before, atOnce))
    deleted += batch
    if (batch < atOnce) break
  }
  if (deleted === 0) return 0
  const note = { municipality, action: 'audit.expired', subject: 'audit', details: { deleted } } as const
  await inTransaction(db, async (tx) => {
    // Or who comes back just now would lose their name.
    await lockChain(tx, municipality)
    await forgetIdleActors(tx, municipality)
    await writeAudit(tx, note, originOfDeployment('job', now))
  })
  return deleted
}

async function expireBatch(tx: Tx, municipality: string, before: Temporal.Instant, atOnce: number) {
  await lockChain(tx, municipality)
  const { rows } = await sql<{ seq: number; hash: string }>`
    select seq, hash from audit
    where municipality = ${municipality} and seq < coalesce(
      (select min(seq) from audit
        where municipality = ${municipality} and at >= ${fromInstant(before)}::timestamptz), 9007199254740991)
    order by seq limit ${atOnce}`.execute(tx)
  const last = rows.at(-1)
  if (!last) return 0
  // The trigger that keeps the trail from being changed lets this transaction delete, and no other.
  await sql`select set_config('fristvagt.retention', 'on', true)`.execute(tx)
  await tx.deleteFrom('audit').where('municipality', '=', municipality).where('seq', '<=', last.seq).execute()
  await tx
    .updateTable('audit_head')
    .set({ first_seq: last.seq + 1, anchor: last.hash })
    .where('municipality', '=', municipality)
    .execute()
  return rows.length
}

/** A name is kept no longer than what its person did. */
async function forgetIdleActors(tx: Tx, municipality: string): Promise<void> {
  await sql`
    delete from audit_actor as who where municipality = ${municipality} and not exists (
      select from audit where audit.municipality = who.municipality and audit.actor = who.actor)`.execute(tx)
}
