import { sql, type Updateable } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { DigestSpec } from '#domain/card-spec.ts'
import type { Day } from '#domain/day.ts'
import { originOfDeployment } from '#domain/origin.ts'
import type { SendOutcome } from '#domain/ports/outbox.ts'
import { fromInstant, toInstant } from '../columns.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import type { Tables } from '../tables.ts'
import type { Tx } from '../transaction.ts'
import { subjectOf, writeAudit } from './audit-entry.ts'
import { writeCards } from './live-cards.ts'

const RETRY_AMBIGUOUS_AFTER_SECONDS = 5

/** Returns the municipality that a delivery's id begins with, so that it is found by the table's key. */
export function municipalityIn(id: string): string {
  return id.slice(0, id.indexOf('-'))
}

/** A card that now stands in a channel, and since when what it shows may be out of date. */
interface Sent {
  readonly spec: DigestSpec
  readonly drawnAt: Temporal.Instant
}

/** Writes down how a send ended, with all that follows from it. Returns the card, if one was sent. */
export async function settle(
  tx: Tx,
  enqueueIn: EnqueueIn,
  id: string,
  outcome: SendOutcome,
  at: Temporal.Instant,
): Promise<Sent | undefined> {
  switch (outcome.kind) {
    case 'sent':
      return settleSent(tx, id, outcome.activity, at)
    case 'retry': {
      const settled = await settleClaimed(tx, id, { state: 'due', error: outcome.error })
      if (settled) await enqueueIn(tx, 'deliver', { delivery: id }, { afterSeconds: outcome.afterSeconds })
      return undefined
    }
    case 'ambiguous':
      await settleAmbiguous(tx, enqueueIn, id, outcome.error)
      return undefined
    case 'gone': {
      const settled = await settleClaimed(tx, id, { state: 'gone', error: outcome.error })
      if (!settled) return undefined
      // The subscription before its nudges, as the removal of the bot does, which comes at the same moment.
      await pause(tx, settled.conversation, at)
      await letGoOfNudges(tx, id, settled)
      return undefined
    }
    case 'skipped':
      await settleUnsent(tx, id, { state: 'skipped', error: outcome.why })
      return undefined
    case 'failed':
      await settleUnsent(tx, id, { state: 'failed', error: outcome.error })
      return undefined
  }
}

/** A card that stands in the channel stands there, even where its sender was taken for dead meanwhile. */
async function settleSent(
  tx: Tx,
  id: string,
  activity: string,
  at: Temporal.Instant,
): Promise<Sent | undefined> {
  const row = await tx
    .updateTable('delivery')
    .set({
      state: 'sent',
      sent_at: sql<string>`coalesce(sent_at, ${fromInstant(at)}::timestamptz)`,
      error: null,
    })
    .where('municipality', '=', municipalityIn(id))
    .where('id', '=', id)
    .returning(['conversation', 'spec', 'claimed_at'])
    .executeTakeFirst()
  if (!row) return undefined
  const { conversation, spec, claimed_at } = row
  await writeCards(tx, [{ conversation, activity, spec, sentAt: at }])
  return { spec, drawnAt: claimed_at === null ? at : toInstant(claimed_at) }
}

async function settleUnsent(tx: Tx, id: string, change: Updateable<Tables['delivery']>) {
  const settled = await settleClaimed(tx, id, change)
  if (settled) await letGoOfNudges(tx, id, settled)
}

/** Nobody has seen the nudges of a card that was never sent: the next morning has to bring them. */
async function letGoOfNudges(tx: Tx, id: string, { conversation, day }: { conversation: string; day: Day }) {
  await tx
    .deleteFrom('last_nudge')
    .where('municipality', '=', municipalityIn(id))
    .where('conversation', '=', conversation)
    .where('day', '=', day)
    .execute()
}

async function settleAmbiguous(tx: Tx, enqueueIn: EnqueueIn, id: string, error: string): Promise<void> {
  const settled = await settleClaimed(tx, id, { state: 'ambiguous', error })
  if (!settled) return
  const again = settled.ambiguities === 0
  await tx
    .updateTable('delivery')
    .set({ state: again ? 'ambiguous' : 'failed', ambiguities: settled.ambiguities + 1 })
    .where('municipality', '=', municipalityIn(id))
    .where('id', '=', id)
    .execute()
  if (again) await enqueueIn(tx, 'deliver', { delivery: id }, { afterSeconds: RETRY_AMBIGUOUS_AFTER_SECONDS })
}

/** Returns undefined when the delivery is not claimed (any more): what its sender says is not news. */
async function settleClaimed(tx: Tx, id: string, change: Updateable<Tables['delivery']>) {
  return tx
    .updateTable('delivery')
    .set(change)
    .where('municipality', '=', municipalityIn(id))
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .returning(['conversation', 'day', 'ambiguities'])
    .executeTakeFirst()
}

async function pause(tx: Tx, conversation: string, at: Temporal.Instant): Promise<void> {
  const paused = await tx
    .updateTable('subscription')
    .set({ state: 'paused' })
    .where('conversation', '=', conversation)
    .where('state', '=', 'active')
    .returning('municipality')
    .executeTakeFirst()
  if (!paused) return
  const note = { ...paused, action: 'subscription.saved', details: { state: 'paused' } } as const
  const subject = await subjectOf(tx, conversation)
  await writeAudit(tx, { ...note, subject }, originOfDeployment('job', at))
}
