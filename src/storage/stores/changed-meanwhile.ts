import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { type CardSpec, itemsOf } from '#domain/card-spec.ts'
import { fromInstant } from '../columns.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import { type Db, inTransaction } from '../transaction.ts'

/** How far the clocks of two instances may be apart, with the time that drawing takes. */
const MARGIN_SECONDS = 5

/**
 * Queues a refresh of what was recorded, or undone, after these cards were drawn. The refresh that came with the record may have
 * looked for cards before these were written down, and nothing else would ever bring them up to date.
 */
export async function refreshWhatChanged(
  db: Db,
  enqueueIn: EnqueueIn,
  cards: readonly { readonly spec: CardSpec; readonly drawnAt: Temporal.Instant }[],
): Promise<void> {
  const drawn = cards.map(({ spec, drawnAt }) => ({
    municipality: spec.municipality,
    items: itemsOf(spec),
    since: fromInstant(drawnAt.subtract({ seconds: MARGIN_SECONDS })),
  }))
  const { rows } = await sql<{ municipality: string; item: string }>`
    select distinct done.municipality, done.item
    from jsonb_to_recordset(${JSON.stringify(drawn)}::jsonb)
      as card(municipality text, items text[], since timestamptz)
    join (
      select municipality, item, at from standing_history
      union all select municipality, item, at from handling_history
    ) as done on done.municipality = card.municipality and done.item = any(card.items)
    where done.at >= card.since`.execute(db)
  if (rows.length === 0) return
  await inTransaction(db, async (tx) => {
    for (const { municipality, item } of rows) await enqueueIn(tx, 'refresh', { municipality, item })
  })
}
