import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import { UNREACHABLE_WHY, type UnreachableChannel, type UnreachableWhy } from '#domain/subscription.ts'
import { fromInstant, toInstant } from '../columns.ts'
import type { Db, Tx } from '../transaction.ts'

/**
 * Returns the channels of a municipality that cannot be reached, in the tenant of a conversation that has not been told
 * of them yet. Not one's own chats: their name is a person's.
 */
export async function unreachableToTell(
  db: Db,
  municipality: string,
  conversation: string,
): Promise<readonly UnreachableChannel[]> {
  const { rows } = await sql<{
    conversation: string
    team: string | null
    channel: string | null
    why: UnreachableWhy
    at: Date
  }>`
    select lost.conversation, there.content -> 'team' ->> 'name' as team, there.content ->> 'channelName' as channel,
      lost.paused_why as why, lost.paused_at as at
    from subscription as lost
    join conversation as there on there.id = lost.conversation and there.content ->> 'kind' <> 'personal'
    join conversation as told on told.id = ${conversation} and told.tenant = there.tenant
    where lost.municipality = ${municipality} and lost.conversation <> ${conversation} and lost.state = 'paused'
      and lost.paused_why = any(${[...UNREACHABLE_WHY]}::text[])
      and not exists (
        select from told_unreachable as before
        where before.municipality = lost.municipality and before.conversation = ${conversation}
          and before.about = lost.conversation and before.paused_at = lost.paused_at)
    order by lost.paused_at, lost.conversation`.execute(db)
  return rows.map(({ conversation: about, team, channel, why, at }) => ({
    conversation: about,
    ...(team === null ? {} : { team }),
    ...(channel === null ? {} : { channel }),
    why,
    at: toInstant(at),
  }))
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
