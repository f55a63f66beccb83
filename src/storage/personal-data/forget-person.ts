import { sql } from 'kysely'
import type { PersonKey } from '#domain/person.ts'
import { type ChangeFeed, ownTopic } from '../change-feed.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import { lockChain } from '../stores/audit-entry.ts'
import { personAsChooser, topicOfChoice } from '../stores/chosen-municipalities.ts'
import { topicOfHandlings } from '../stores/handling-store.ts'
import { topicOfLanguage } from '../stores/language-store.ts'
import { topicOfRecords } from '../stores/standing-store.ts'
import type { Tx } from '../transaction.ts'
import { HELD, type Held, type Whose } from './held.ts'
import { ownConversations } from './own-conversations.ts'

/** What must hear that a name is gone: who keeps records in memory, and the cards that show it. */
export interface Tellers {
  readonly enqueueIn: EnqueueIn
  readonly changes: ChangeFeed
}

/** The chain that the forgetting itself is written into, last. */
const DEPLOYMENT = ''

/** Forgets a person in all tables. Returns how many rows of each were theirs. */
export async function forgetInTables(
  tx: Tx,
  person: PersonKey,
  tellers: Tellers,
): Promise<Record<string, number>> {
  const whose = { ...person, conversations: await ownConversations(tx, person) }
  await tellOfRecords(tx, person, tellers)
  await tellOfHandlings(tx, person, tellers)
  const topics = [topicOfChoice(personAsChooser(person)), topicOfLanguage(person), ownTopic(person)]
  await tellers.changes.announce(tx, ...topics)
  const counts: Record<string, number> = {}
  for (const held of HELD) {
    // Whoever adds to a chain locks its end before the person: in the other order, each would wait for the other.
    if (held.table === 'audit_actor') await lockChain(tx, DEPLOYMENT)
    counts[held.table] = (counts[held.table] ?? 0) + (await forget(tx, held, whose))
  }
  return counts
}

async function forget(tx: Tx, { table, where, forgetBy }: Held, whose: Whose): Promise<number> {
  const verb =
    forgetBy === 'delete'
      ? sql`delete from ${sql.table(table)}`
      : sql`update ${sql.table(table)} set ${sql.raw(forgetBy.set)}`
  const { numAffectedRows } = await sql`${verb} where ${where(whose)}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

async function tellOfHandlings(tx: Tx, { tenant, id }: PersonKey, { enqueueIn, changes }: Tellers) {
  const rows = await tx
    .selectFrom('handling')
    .select(['municipality', 'item'])
    .where((where) =>
      where.or([where.and({ to_tenant: tenant, to_id: id }), where.and({ by_tenant: tenant, by_id: id })]),
    )
    .execute()
  for (const row of rows) await enqueueIn(tx, 'refresh', row)
  for (const municipality of new Set(rows.map((row) => row.municipality)))
    await changes.announce(tx, topicOfHandlings(municipality))
}

async function tellOfRecords(tx: Tx, { tenant, id }: PersonKey, { enqueueIn, changes }: Tellers) {
  const rows = await tx
    .selectFrom('standing')
    .select(['municipality', 'item'])
    .where('by_tenant', '=', tenant)
    .where('by_id', '=', id)
    .execute()
  for (const row of rows) await enqueueIn(tx, 'refresh', row)
  for (const municipality of new Set(rows.map((row) => row.municipality)))
    await changes.announce(tx, topicOfRecords(municipality))
}
