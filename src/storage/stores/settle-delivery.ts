import { sql, type Updateable } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { DigestSpec, MovedSpec } from '#domain/card-spec.ts'
import type { SendOutcome } from '#domain/ports/outbox.ts'
import { fromInstant, toInstant } from '../columns.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import type { Tables } from '../tables.ts'
import type { Tx } from '../transaction.ts'
import { letGoOfNudges } from './last-nudges.ts'
import { writeCards } from './live-cards.ts'
import { pause } from './pause-unreachable.ts'

const RETRY_AMBIGUOUS_AFTER_SECONDS = 5

/** Returns the municipality that a delivery's id begins with, so that it is found by the table's key. */
export function municipalityIn(id: string): string {
  return id.slice(0, id.indexOf('-'))
}

/** A card that now stands in a channel, and since when what it shows may be out of date. */
interface Sent {
  readonly spec: DigestSpec | MovedSpec
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
      const { afterSeconds, error, unsure } = outcome
      const settled = await settleClaimed(tx, id, { state: 'due', error, ...marked(unsure) })
      if (settled) await enqueueIn(tx, 'deliver', { delivery: id }, { afterSeconds })
      return undefined
    }
    case 'postponed':
      await settlePostponed(tx, enqueueIn, id, outcome.afterSeconds)
      return undefined
    case 'ambiguous':
      await settleAmbiguous(tx, enqueueIn, id, outcome.error)
      return undefined
    case 'gone': {
      const settled = await settleClaimed(tx, id, { state: 'gone', error: outcome.error })
      if (!settled) return undefined
      // The subscription before its nudges, as the removal of the bot does, which comes at the same moment.
      await pause(tx, settled.conversation, { why: outcome.why, at })
      await letGoOfNudges(tx, { ...settled, municipality: municipalityIn(id) })
      return undefined
    }
    case 'skipped':
      await settleUnsent(tx, id, { state: 'skipped', error: outcome.why })
      return undefined
    case 'failed':
      await settleUnsent(tx, id, { state: 'failed', error: outcome.error, ...marked(outcome.unsure) })
      return undefined
  }
}

const marked = (unsure = false) => (unsure ? { unsure } : {})

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
  if (settled) await letGoOfNudges(tx, { ...settled, municipality: municipalityIn(id) })
}

/** What nobody has tried to send is as it was before it was claimed; one of unknown outcome is still that. */
async function settlePostponed(tx: Tx, enqueueIn: EnqueueIn, id: string, afterSeconds: number) {
  const settled = await tx
    .updateTable('delivery')
    .set((q) => ({
      state: q
        .case()
        .when('ambiguities', '=', 0)
        .then('due' as const)
        .else('ambiguous' as const)
        .end(),
      attempts: q('attempts', '-', 1),
    }))
    .where('municipality', '=', municipalityIn(id))
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .returning('id')
    .executeTakeFirst()
  if (settled) await enqueueIn(tx, 'deliver', { delivery: id }, { afterSeconds })
}

async function settleAmbiguous(tx: Tx, enqueueIn: EnqueueIn, id: string, error: string): Promise<void> {
  const settled = await settleClaimed(tx, id, { state: 'ambiguous', error, unsure: true })
  if (!settled) return
  const again = settled.ambiguities === 0
  await tx
    .updateTable('delivery')
    .set({ state: again ? 'ambiguous' : 'failed', ambiguities: settled.ambiguities + 1 })
    .where('municipality', '=', municipalityIn(id))
    .where('id', '=', id)
    .execute()
  if (again) await enqueueIn(tx, 'deliver', { delivery: id }, { afterSeconds: RETRY_AMBIGUOUS_AFTER_SECONDS })
  // Neither send may have come: what is told twice is marked, and what is never told would be missed.
  else await letGoOfNudges(tx, { ...settled, municipality: municipalityIn(id) })
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
