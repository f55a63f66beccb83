import { sql } from 'kysely'
import type { PersonKey } from '#domain/person.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import type { Tx } from '../transaction.ts'

/** Queues the redrawing of what a person was told of a meeting in their own chat: their calendar is another now. */
export async function refreshOwnCards(
  tx: Tx,
  enqueueIn: EnqueueIn,
  { tenant, id }: PersonKey,
  event: string,
): Promise<void> {
  const { rows } = await sql<{ conversation: string }>`
    select distinct card.conversation from live_card as card join conversation as chat on chat.id = card.conversation
    where card.municipality = '' and card.items @> array[${event}]::text[]
      and chat.tenant = ${tenant} and chat.content -> 'person' ->> 'id' = ${id}`.execute(tx)
  for (const { conversation } of rows)
    await enqueueIn(tx, 'refresh', { municipality: '', item: event, conversation })
}
