import type { Origin } from '#domain/origin.ts'
import type { Subscription } from '#domain/subscription.ts'
import type { Tx } from '../transaction.ts'
import { subjectOf, writeAudit } from './audit-entry.ts'
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
  await tx
    .updateTable('delivery')
    .set({ state: 'skipped', error: 'the subscription was ended' })
    .where('conversation', '=', conversation)
    .where('state', 'in', ['due', 'ambiguous'])
    .execute()
  const ended = await tx
    .deleteFrom('subscription')
    .where('conversation', '=', conversation)
    .returningAll()
    .executeTakeFirst()
  if (!ended) return undefined
  for (const table of ['last_nudge', 'told_edition', 'told_unreachable'] as const)
    await tx.deleteFrom(table).where('conversation', '=', conversation).execute()
  const { municipality } = ended
  const subject = await subjectOf(tx, conversation)
  await writeAudit(tx, { municipality, action: 'subscription.ended', subject }, origin)
  return toSubscription(ended)
}
