import type { Selectable } from 'kysely'
import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'
import type { Subscription } from '#domain/subscription.ts'
import { fromInstant, fromPerson, toInstant, toPerson } from '../columns.ts'
import type { Tables } from '../tables.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'

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
    save: (subscription) => inTransaction(db, (tx) => save(tx, subscription)),
    async lastNudges(conversation) {
      const rows = await db
        .selectFrom('last_nudge')
        .select(['item', 'day', 'deadline_key'])
        .where('conversation', '=', conversation)
        .execute()
      return new Map(rows.map((row) => [row.item, { day: row.day, deadlineKey: row.deadline_key }]))
    },
  }
}

async function save(tx: Tx, subscription: Subscription): Promise<void> {
  const { municipality, conversation } = subscription
  const row = {
    municipality,
    state: subscription.state,
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
}

function toSubscription(row: Selectable<Tables['subscription']>): Subscription {
  return {
    municipality: row.municipality,
    conversation: row.conversation,
    state: row.state,
    settings: row.settings,
    language: row.language,
    confirmedBy: toPerson(row),
    confirmedAt: toInstant(row.confirmed_at),
  }
}
