import { sql } from 'kysely'
import type { Audience } from '#domain/ports/edition-store.ts'
import type { StandsOtherwise } from '#domain/published-standings.ts'
import type { Db } from '../transaction.ts'

/** Counts who would notice that items stand otherwise and meetings have moved: as refreshing and telling would find them. */
export async function audienceOf(
  db: Db,
  changed: readonly StandsOtherwise[],
  moved: readonly string[],
): Promise<Audience> {
  const active = await db
    .selectFrom('subscription')
    .select(['municipality', sql<number>`count(*)::integer`.as('channels')])
    .where('state', '=', 'active')
    .groupBy('municipality')
    .orderBy('municipality')
    .execute()
  const { rows } = await sql<{ cards: number; calendars: number }>`
    select
      (select count(*)::integer from live_card as card
        where exists (select from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
            as changed(item text, municipalities text[])
          where card.items @> array[changed.item]
            and (changed.municipalities is null or card.municipality = any(changed.municipalities)))) as cards,
      (select count(*)::integer from calendar_entry
        where event in (select jsonb_array_elements_text(${JSON.stringify(moved)}::jsonb))) as calendars`.execute(
    db,
  )
  return {
    municipalities: active.map(({ municipality }) => municipality),
    channels: active.reduce((sum, { channels }) => sum + channels, 0),
    cards: rows[0]?.cards ?? 0,
    calendars: rows[0]?.calendars ?? 0,
  }
}
