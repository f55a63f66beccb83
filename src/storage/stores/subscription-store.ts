import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'
import type { Subscription } from '#domain/subscription.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { endSubscription } from './end-subscription.ts'
import { lastNudges } from './last-nudges.ts'
import { lockedSubscription, saveSubscription } from './save-subscription.ts'
import { toSubscription } from './subscription-row.ts'
import { toldEditions } from './told-editions.ts'
import { unreachableToTell } from './unreachable-channels.ts'
import { wakeSubscriptions } from './wake-subscriptions.ts'

/** Returns the store of subscriptions. */
export function subscriptionStore(db: Db, changes: Pick<ChangeFeed, 'announce'>): SubscriptionStore {
  /** One that moves to another municipality is a change to both. */
  const tell = (tx: Tx, ...subscriptions: readonly (Subscription | undefined)[]) => {
    const municipalities = new Set(subscriptions.flatMap((one) => one?.municipality ?? []))
    return changes.announce(tx, ...[...municipalities].map((code) => `subscriptions ${code}` as const))
  }

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
                .where('m.day', '=', day)
                .where((where) =>
                  where.or([
                    where('m.in_person', '=', false),
                    where('m.municipality', '=', where.ref('s.municipality')),
                  ]),
                ),
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
    unreachable: (municipality, conversations) => unreachableToTell(db, municipality, conversations),
    save: (subscription, origin) =>
      inTransaction(db, async (tx) => {
        const earlier = await lockedSubscription(tx, subscription.conversation)
        await tell(tx, subscription, earlier)
        await saveSubscription(tx, subscription, earlier, origin)
      }),
    update: (conversation, change, origin) =>
      inTransaction(db, async (tx) => {
        const current = await lockedSubscription(tx, conversation)
        if (!current) return undefined
        const changed = change(current)
        await tell(tx, changed, current)
        await saveSubscription(tx, changed, current, origin)
        return changed
      }),
    end: (conversation, origin) =>
      inTransaction(db, async (tx) => {
        const ended = await endSubscription(tx, conversation, origin)
        if (ended) await tell(tx, ended)
        return ended
      }),
    wake: (day, at) => wakeSubscriptions(db, changes, day, at),
    lastNudges: (municipality, conversations) => lastNudges(db, municipality, conversations),
    async lastMorning(conversation) {
      const row = await db
        .selectFrom('morning')
        .select('day')
        .where('conversation', '=', conversation)
        // What a ladder of another municipality brought into somebody's own chat was no card of theirs.
        .where((where) =>
          where.or([
            where('in_person', '=', false),
            where('municipality', '=', followedBy(db, conversation)),
          ]),
        )
        .orderBy('day', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.day
    },
    toldEditions: (municipality, conversations) => toldEditions(db, municipality, conversations),
  }
}

function followedBy(db: Db, conversation: string) {
  return db.selectFrom('subscription').select('municipality').where('conversation', '=', conversation)
}
