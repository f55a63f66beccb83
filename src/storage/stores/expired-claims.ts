import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { fromInstant } from '../columns.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { letGoOfNudges } from './last-nudges.ts'
import { municipalityIn } from './settle-delivery.ts'

/** How long a claim may go unsettled before its sender is taken for dead. */
const LEASE_SECONDS = 60

/**
 * Gives up claims whose sender never said how it went: they become `ambiguous`, and the second time `failed`. The
 * lease counts on both clocks, since the clock of the domain may stand still or be set to another day.
 * Returns the ids of those that may be claimed anew.
 */
export async function expireClaims(
  tx: Tx,
  only?: { readonly id: string; readonly at: Temporal.Instant },
): Promise<readonly string[]> {
  const byDatabase = sql<string>`now() - make_interval(secs => ${LEASE_SECONDS})`
  let expired = tx.updateTable('delivery').where('state', '=', 'sending')
  if (only) {
    const byDomain = sql<Date>`${fromInstant(only.at.subtract({ seconds: LEASE_SECONDS }))}::timestamptz`
    expired = expired
      .where('municipality', '=', municipalityIn(only.id))
      .where('id', '=', only.id)
      .where((q) => q.or([q('claimed_on', '<=', sql<Date>`${byDatabase}`), q('claimed_at', '<=', byDomain)]))
  } else expired = expired.where('claimed_on', '<=', sql<Date>`${byDatabase}`)
  const rows = await expired
    .set((q) => ({
      state: q
        .case()
        .when('ambiguities', '=', 0)
        .then('ambiguous' as const)
        .else('failed' as const)
        .end(),
      ambiguities: q('ambiguities', '+', 1),
      unsure: true,
      error: 'the sender never said how it went',
    }))
    .returning(['id', 'state', 'conversation', 'day'])
    .execute()
  // Nor may that card ever have come: the next morning tells what it would have told.
  for (const { id, state, ...card } of rows)
    if (state === 'failed') await letGoOfNudges(tx, { ...card, municipality: municipalityIn(id) })
  return rows.filter((row) => row.state === 'ambiguous').map((row) => row.id)
}

/** Queues what died in sending once more. The job of a dead sender is not enough: it comes before the lease ends. */
export async function requeueExpired(db: Db, enqueueIn: EnqueueIn): Promise<void> {
  await inTransaction(db, async (tx) => {
    for (const delivery of await expireClaims(tx)) await enqueueIn(tx, 'deliver', { delivery })
  })
}
