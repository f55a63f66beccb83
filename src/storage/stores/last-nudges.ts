import type { DigestSpec } from '#domain/card-spec.ts'
import { deadlineKey } from '#domain/deadline.ts'
import type { Nudge } from '#domain/nudge-plan.ts'
import type { Tx } from '../transaction.ts'

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
  const rows = [...byItem.values()].map((nudge) => ({
    municipality: spec.municipality,
    conversation,
    item: nudge.item,
    day: spec.day,
    deadline_key: deadlineKey(nudge.deadline),
  }))
  await tx
    .insertInto('last_nudge')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['municipality', 'conversation', 'item']).doUpdateSet((q) => ({
        day: q.ref('excluded.day'),
        deadline_key: q.ref('excluded.deadline_key'),
        before_day: q.ref('last_nudge.day'),
        before_key: q.ref('last_nudge.deadline_key'),
      })),
    )
    .execute()
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
