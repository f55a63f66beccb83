import { isDeepStrictEqual } from 'node:util'
import type { AuditDetails } from '#domain/audit.ts'
import type { Origin } from '#domain/origin.ts'
import { changedSettings } from '#domain/settings-rules.ts'
import type { Subscription } from '#domain/subscription.ts'
import type { Tx } from '../transaction.ts'
import { subjectOf, writeAudit } from './audit-entry.ts'
import { isPersonal } from './is-personal.ts'
import { fromSubscription, toSubscription } from './subscription-row.ts'
import { beginWithEditions } from './told-editions.ts'

/** Returns the subscription of a conversation, which nobody else changes until the transaction ends. */
export async function lockedSubscription(tx: Tx, conversation: string): Promise<Subscription | undefined> {
  const row = await tx
    .selectFrom('subscription')
    .selectAll()
    .where('conversation', '=', conversation)
    .forUpdate()
    .executeTakeFirst()
  return row && toSubscription(row)
}

/** Writes a subscription in the place of the `earlier` one of its conversation, and into the audit trail what changed. */
export async function saveSubscription(
  tx: Tx,
  subscription: Subscription,
  earlier: Subscription | undefined,
  origin: Origin,
): Promise<void> {
  const { municipality, conversation } = subscription
  const row = fromSubscription(subscription, origin)
  await tx
    .insertInto('subscription')
    .values({ conversation, ...row })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet(row))
    .execute()
  // The nudges of one municipality say nothing of another's, but where its ladders come into somebody's own chat.
  if (!(await isPersonal(tx, conversation)))
    await tx
      .deleteFrom('last_nudge')
      .where('conversation', '=', conversation)
      .where('municipality', '<>', municipality)
      .execute()
  if (earlier?.municipality !== municipality) await beginWithEditions(tx, subscription)
  if (earlier && isSame(earlier, subscription)) return
  const subject = await subjectOf(tx, conversation)
  const note = { action: 'subscription.saved', details: detailsOf(subscription, earlier) } as const
  await writeAudit(tx, { municipality, subject, ...note }, origin)
}

/** Whether all is as before, but for the moment of the yes or of the pause. */
function isSame(earlier: Subscription, now: Subscription): boolean {
  const whose = ({ confirmedAt: _, confirmedBy, paused, ...rest }: Subscription) => ({
    ...rest,
    by: confirmedBy.id,
    until: paused?.until,
  })
  return isDeepStrictEqual(whose(earlier), whose(now))
}

/** Codes of what stands now and of the settings that changed; never what was written or chosen by name. */
function detailsOf(now: Subscription, earlier: Subscription | undefined): AuditDetails {
  const { state, language, paused } = now
  const changed = earlier ? changedSettings(earlier.settings, now.settings) : []
  return {
    state,
    language,
    ...(paused?.until === undefined ? {} : { until: paused.until }),
    ...(changed.length > 0 ? { changed } : {}),
  }
}
