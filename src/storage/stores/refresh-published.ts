import { sql } from 'kysely'
import type { StandsOtherwise } from '#domain/published-standings.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import type { Tx } from '../transaction.ts'

/** Queues a refresh of the items that stand otherwise by a new edition, of each municipality that has a card of them. */
export async function refreshPublished(
  tx: Tx,
  enqueueIn: EnqueueIn,
  changed: readonly StandsOtherwise[],
): Promise<void> {
  if (changed.length === 0) return
  const { rows } = await sql<{ municipality: string; item: string }>`
    select distinct card.municipality, changed.item
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as changed(item text, municipalities text[])
    join live_card as card on card.items @> array[changed.item]
      and (changed.municipalities is null or card.municipality = any(changed.municipalities))`.execute(tx)
  for (const row of rows) await enqueueIn(tx, 'refresh', row)
}
