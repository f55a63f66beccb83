import type { Temporal } from 'temporal-polyfill'
import type { Day } from '#domain/day.ts'
import { originOfDeployment } from '#domain/origin.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { subjectOf, writeAudit } from './audit-entry.ts'

type Announcer = Pick<ChangeFeed, 'announce'>

/** Has every subscription go on whose pause has ended by `day`, each by itself. Returns how many. */
export async function wakeSubscriptions(
  db: Db,
  changes: Announcer,
  day: Day,
  at: Temporal.Instant,
): Promise<number> {
  const resting = await db
    .selectFrom('subscription')
    .select('conversation')
    .where('state', '=', 'paused')
    .where('paused_until', '<=', day)
    .orderBy('conversation')
    .execute()
  let woken = 0
  for (const { conversation } of resting)
    if (await inTransaction(db, (tx) => wake(tx, changes, conversation, { day, at }))) woken++
  return woken
}

/** Somebody may have paused it for longer meanwhile, or another instance have had it go on: the condition asks again. */
async function wake(
  tx: Tx,
  changes: Announcer,
  conversation: string,
  { day, at }: { readonly day: Day; readonly at: Temporal.Instant },
): Promise<boolean> {
  const woken = await tx
    .updateTable('subscription')
    .set({ state: 'active', paused_why: null, paused_at: null, paused_until: null })
    .where('conversation', '=', conversation)
    .where('state', '=', 'paused')
    .where('paused_until', '<=', day)
    .returning(['municipality', 'language'])
    .executeTakeFirst()
  if (!woken) return false
  const { municipality, language } = woken
  await changes.announce(tx, `subscriptions ${municipality}`)
  const subject = await subjectOf(tx, conversation)
  const details = { state: 'active', language }
  const note = { municipality, action: 'subscription.saved', subject, details } as const
  await writeAudit(tx, note, originOfDeployment('job', at))
  return true
}
