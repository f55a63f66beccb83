import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import { UNREACHABLE_WHY, type UnreachableChannel, type UnreachableWhy } from '#domain/subscription.ts'
import { fromInstant, toInstant } from '../columns.ts'
import type { Db, Tx } from '../transaction.ts'

/**
 * Returns, by conversation, the channels of a municipality that cannot be reached, in the tenant of a conversation that has
 * not been told of them yet. Not one's own chats: their name is a person's.
 */
export async function unreachableToTell(
  db: Db,
  municipality: string,
  conversations: readonly string[],
): Promise<ReadonlyMap<string, readonly UnreachableChannel[]>> {
  const { rows } = await sql<{
    listener: string
    conversation: string
    team: string | null
    channel: string | null
    why: UnreachableWhy
    at: Date
  }>`
    select told.id as listener, lost.conversation, there.content -> 'team' ->> 'name' as team, there.content ->> 'channelName' as channel,
      lost.paused_why as why, lost.paused_at as at
    from subscription as lost
    join conversation as there on there.id = lost.conversation and there.content ->> 'kind' <> 'personal'
    join conversation as told on told.id = any(${[...conversations]}::text[]) and told.tenant = there.tenant
    where lost.municipality = ${municipality} and lost.conversation <> told.id and lost.state = 'paused'
      and lost.paused_why = any(${[...UNREACHABLE_WHY]}::text[])
      and not exists (
        select from told_unreachable as before
        where before.municipality = lost.municipality and before.conversation = told.id
          and before.about = lost.conversation and before.paused_at = lost.paused_at)
    order by lost.paused_at, lost.conversation`.execute(db)
  const lost = rows.map(({ listener, conversation: about, team, channel, why, at }) => ({
    listener,
    channel: {
      conversation: about,
      ...(team === null ? {} : { team }),
      ...(channel === null ? {} : { channel }),
      why,
      at: toInstant(at),
    },
  }))
  const grouped = Map.groupBy(lost, ({ listener }) => listener)
  return new Map([...grouped].map(([listener, of]) => [listener, of.map(({ channel }) => channel)]))
}

/** Remembers of which channels the digest of a conversation and day tells. */
export async function rememberTold(
  tx: Tx,
  of: { readonly municipality: string; readonly conversation: string; readonly day: Day },
  channels: readonly UnreachableChannel[],
): Promise<void> {
  if (channels.length === 0) return
  const rows = channels.map(({ conversation: about, at }) => ({ ...of, about, paused_at: fromInstant(at) }))
  await tx
    .insertInto('told_unreachable')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['municipality', 'conversation', 'about']).doUpdateSet((q) => ({
        paused_at: q.ref('excluded.paused_at'),
        day: q.ref('excluded.day'),
      })),
    )
    .execute()
}
