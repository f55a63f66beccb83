import { isDeepStrictEqual } from 'node:util'
import type { Selectable } from 'kysely'
import { completeSettings } from '#domain/nudge-settings.ts'
import type { Origin } from '#domain/origin.ts'
import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'
import type { Subscription } from '#domain/subscription.ts'
import { fromInstant, fromPerson, toInstant, toPerson } from '../columns.ts'
import type { Tables } from '../tables.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { subjectOf, writeAudit } from './audit-entry.ts'
import { unreachableToTell } from './unreachable-channels.ts'

/** Returns the store of subscriptions. */
export function subscriptionStore(db: Db): SubscriptionStore {
  return {
    async awaitingDigest(day) {
      const rows = await db
        .selectFrom('subscription as s')
        .selectAll('s')
        .where('s.state', '=', 'active')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('morning as m')
                .select('m.day')
                .whereRef('m.conversation', '=', 's.conversation')
                .where('m.day', '=', day),
            ),
          ),
        )
        .orderBy('s.municipality')
        .orderBy('s.conversation')
        .execute()
      return rows.map(toSubscription)
    },
    async of(conversation) {
      const row = await db
        .selectFrom('subscription')
        .selectAll()
        .where('conversation', '=', conversation)
        .executeTakeFirst()
      return row && toSubscription(row)
    },
    async ofMunicipality(municipality) {
      const rows = await db
        .selectFrom('subscription')
        .selectAll()
        .where('municipality', '=', municipality)
        .orderBy('conversation')
        .execute()
      return rows.map(toSubscription)
    },
    save: (subscription, origin) => inTransaction(db, (tx) => save(tx, subscription, origin)),
    unreachable: (municipality, conversation) => unreachableToTell(db, municipality, conversation),
    async lastNudges(conversation) {
      // Rows of a municipality that the channel followed before may be left: they say nothing of today's.
      const rows = await db
        .selectFrom('last_nudge as n')
        .innerJoin('subscription as s', (join) =>
          join.onRef('s.municipality', '=', 'n.municipality').onRef('s.conversation', '=', 'n.conversation'),
        )
        .select(['n.item', 'n.day', 'n.deadline_key'])
        .where('n.conversation', '=', conversation)
        .execute()
      return new Map(rows.map((row) => [row.item, { day: row.day, deadlineKey: row.deadline_key }]))
    },
  }
}

async function save(tx: Tx, subscription: Subscription, origin: Origin): Promise<void> {
  const { municipality, conversation } = subscription
  const earlier = await tx
    .selectFrom('subscription')
    .selectAll()
    .where('conversation', '=', conversation)
    .forUpdate()
    .executeTakeFirst()
  const row = {
    municipality,
    state: subscription.state,
    ...pausedColumns(subscription, origin),
    settings: JSON.stringify(subscription.settings),
    language: subscription.language,
    ...fromPerson(subscription.confirmedBy),
    confirmed_at: fromInstant(subscription.confirmedAt),
  }
  await tx
    .insertInto('subscription')
    .values({ conversation, ...row })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet(row))
    .execute()
  // The nudges of one municipality say nothing of another's.
  await tx
    .deleteFrom('last_nudge')
    .where('conversation', '=', conversation)
    .where('municipality', '<>', municipality)
    .execute()
  if (earlier && isSame(toSubscription(earlier), subscription)) return
  const { state, language } = subscription
  const said = { action: 'subscription.saved', details: { state, language } } as const
  await writeAudit(tx, { municipality, subject: await subjectOf(tx, conversation), ...said }, origin)
}

/** Whoever pauses without a reason is a person who did so now; what is active is paused by nobody. */
function pausedColumns({ state, paused }: Subscription, { at }: Origin) {
  if (state === 'active') return { paused_why: null, paused_at: null }
  return { paused_why: paused?.why ?? 'person', paused_at: fromInstant(paused?.at ?? at) }
}

/** Whether all is as before, but for the moment of the yes. */
function isSame(earlier: Subscription, now: Subscription): boolean {
  return (
    earlier.municipality === now.municipality &&
    earlier.state === now.state &&
    earlier.language === now.language &&
    earlier.confirmedBy.id === now.confirmedBy.id &&
    isDeepStrictEqual(earlier.settings, now.settings)
  )
}

function toSubscription(row: Selectable<Tables['subscription']>): Subscription {
  return {
    municipality: row.municipality,
    conversation: row.conversation,
    state: row.state,
    ...(row.paused_why === null || row.paused_at === null
      ? {}
      : { paused: { why: row.paused_why, at: toInstant(row.paused_at) } }),
    settings: completeSettings(row.settings),
    language: row.language,
    confirmedBy: toPerson(row),
    confirmedAt: toInstant(row.confirmed_at),
  }
}
