import { sql } from 'kysely'
import type { DigestSpec } from '#domain/card-spec.ts'
import { deadlineKey } from '#domain/deadline.ts'
import type { Nudge } from '#domain/nudge-plan.ts'
import type { LastNudge } from '#domain/nudge-stage.ts'
import { anyOf } from '../columns.ts'
import type { Db, Tx } from '../transaction.ts'

/** Returns what conversations were last nudged about of a municipality's, by conversation and item. */
export async function lastNudges(
  db: Db,
  municipality: string,
  conversations: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, LastNudge>>> {
  const rows = await db
    .selectFrom('last_nudge')
    .select(['conversation', 'item', 'day', 'deadline_key'])
    .where('municipality', '=', municipality)
    .where('conversation', '=', anyOf(conversations))
    .execute()
  return groupedMap(rows, ({ item, day, deadline_key }) => [item, { day, deadlineKey: deadline_key }])
}

function groupedMap<R extends { readonly conversation: string }, V>(
  rows: readonly R[],
  entry: (row: R) => readonly [string, V],
): ReadonlyMap<string, ReadonlyMap<string, V>> {
  const grouped = Map.groupBy(rows, ({ conversation }) => conversation)
  return new Map([...grouped].map(([conversation, own]) => [conversation, new Map(own.map(entry))]))
}

/** Remembers what the card of a morning nudges about as what its conversation was last told, and what it was told before. */
export async function rememberNudges(
  tx: Tx,
  spec: Pick<DigestSpec, 'municipality' | 'day'>,
  conversation: string,
  nudges: readonly Nudge[],
): Promise<void> {
  // A meeting and its registration share an item. The registration is the one that has later stages to arm.
  const ordered = [...nudges].sort((a, b) => Number(b.type === 'meeting') - Number(a.type === 'meeting'))
  const byItem = new Map(ordered.map((nudge) => [nudge.item, nudge]))
  const rows = [...byItem.values()].map(({ item, deadline }) => ({ item, key: deadlineKey(deadline) }))
  // As one parameter: hundreds of lines would be thousands.
  await sql`
    insert into last_nudge (municipality, conversation, item, day, deadline_key)
    select ${spec.municipality}, ${conversation}, item, ${spec.day}::date, key
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as nudge(item text, key text)
    on conflict (municipality, conversation, item) do update
    set day = excluded.day, deadline_key = excluded.deadline_key,
      before_day = last_nudge.day, before_key = last_nudge.deadline_key`.execute(tx)
}

/** Where a conversation's card of a day was to go. */
interface UnsentCard {
  readonly municipality: string
  readonly conversation: string
  readonly day: DigestSpec['day']
}

/** Nobody has seen what a card that was never sent would have said: what was told before stands, and the next brings it. */
export async function letGoOfNudges(tx: Tx, { municipality, conversation, day }: UnsentCard): Promise<void> {
  for (const table of ['told_edition', 'told_unreachable'] as const)
    await tx
      .deleteFrom(table)
      .where('municipality', '=', municipality)
      .where('conversation', '=', conversation)
      .where('day', '=', day)
      .execute()
  await tx
    .deleteFrom('last_nudge')
    .where('municipality', '=', municipality)
    .where('conversation', '=', conversation)
    .where('day', '=', day)
    .where('before_day', 'is', null)
    .execute()
  await tx
    .updateTable('last_nudge')
    .set((q) => ({
      day: q.ref('before_day').$notNull(),
      deadline_key: q.ref('before_key').$notNull(),
      before_day: null,
      before_key: null,
    }))
    .where('municipality', '=', municipality)
    .where('conversation', '=', conversation)
    .where('day', '=', day)
    .execute()
}
