import type { Origin } from '#domain/origin.ts'
import type { Subscription } from '#domain/subscription.ts'
import type { Tx } from '../transaction.ts'
import { subjectOf, writeAudit } from './audit-entry.ts'
import { isPersonal } from './is-personal.ts'
import { letGoOfNudges } from './last-nudges.ts'
import { toSubscription } from './subscription-row.ts'

/**
 * Ends the subscription of a conversation. In the order in which a conversation is left and a failed send settled: in
 * another, each could wait for the other.
 */
export async function endSubscription(
  tx: Tx,
  conversation: string,
  origin: Origin,
): Promise<Subscription | undefined> {
  const unsent = await tx
    .updateTable('delivery')
    .set({ state: 'skipped', error: 'the subscription was ended' })
    .where('conversation', '=', conversation)
    .where('state', 'in', ['due', 'ambiguous'])
    .returning(['municipality', 'conversation', 'day'])
    .execute()
  const ended = await tx
    .deleteFrom('subscription')
    .where('conversation', '=', conversation)
    .returningAll()
    .executeTakeFirst()
  if (!ended) return undefined
  // A ladder goes on without the subscription: in somebody's own chat what was told stays told.
  const goesOn = await isPersonal(tx, conversation)
  if (goesOn) for (const card of unsent) await letGoOfNudges(tx, card)
  else await tx.deleteFrom('last_nudge').where('conversation', '=', conversation).execute()
  for (const table of ['told_edition', 'told_unreachable'] as const)
    await tx.deleteFrom(table).where('conversation', '=', conversation).execute()
  const { municipality } = ended
  const subject = await subjectOf(tx, conversation)
  await writeAudit(tx, { municipality, action: 'subscription.ended', subject }, origin)
  return toSubscription(ended)
}
