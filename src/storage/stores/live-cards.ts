import { type Selectable, sql } from 'kysely'
import { itemsOf } from '#domain/card-spec.ts'
import type { LiveCard, LiveCards } from '#domain/ports/live-cards.ts'
import type { Log } from '#domain/ports/log.ts'
import { fromInstant, toInstant } from '../columns.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import type { Tables } from '../tables.ts'
import type { Db } from '../transaction.ts'
import { type CardBuffer, cardBuffer } from './card-buffer.ts'
import { refreshWhatChanged } from './changed-meanwhile.ts'

/** Returns the buffer of cards on their way into the database, of all scopes, through a handle that sees everything. */
export function liveCardBuffer(db: Db, enqueueIn: EnqueueIn, log: Log): CardBuffer {
  return cardBuffer(async (cards) => {
    await writeCards(db, cards)
    const drawn = cards.map(({ spec, sentAt }) => ({ spec, drawnAt: sentAt }))
    await refreshWhatChanged(db, enqueueIn, drawn)
  }, log)
}

/** Returns the store of the cards that must stay true. `remember` writes behind the caller's back, in batches. */
export function liveCards(db: Db, buffer: CardBuffer): LiveCards {
  return {
    remember: buffer.add,
    async showing(municipality, item, since) {
      // A card of a moment ago is shown as well, and must be refreshed with the others.
      await buffer.flush()
      const rows = await db
        .selectFrom('live_card')
        .select(['conversation', 'activity', 'spec', 'sent_at'])
        .where('municipality', '=', municipality)
        .where('items', '@>', sql<string[]>`array[${item}]::text[]`)
        .where('sent_at', '>=', sql<Date>`${fromInstant(since)}::timestamptz`)
        .orderBy('sent_at', 'desc')
        .orderBy('kept_on', 'desc')
        .orderBy('activity')
        .execute()
      return rows.map(toLiveCard)
    },
    async find(municipality, conversation, activity) {
      await buffer.flush()
      const row = await db
        .selectFrom('live_card')
        .select(['conversation', 'activity', 'spec', 'sent_at'])
        .where('municipality', '=', municipality)
        .where('conversation', '=', conversation)
        .where('activity', '=', activity)
        .executeTakeFirst()
      return row && toLiveCard(row)
    },
    async forget({ conversation, activity, spec }) {
      await buffer.flush()
      await db
        .deleteFrom('live_card')
        .where('municipality', '=', spec.municipality)
        .where('conversation', '=', conversation)
        .where('activity', '=', activity)
        .execute()
    },
    flush: buffer.flush,
  }
}

type CardRow = Pick<Selectable<Tables['live_card']>, 'conversation' | 'activity' | 'spec' | 'sent_at'>

function toLiveCard({ sent_at, ...row }: CardRow): LiveCard {
  return { ...row, sentAt: toInstant(sent_at) }
}

/** Writes cards, no two of one activity, in one statement. */
export async function writeCards(db: Db, cards: readonly LiveCard[]): Promise<void> {
  const rows = cards.map(({ conversation, activity, spec, sentAt }) => ({
    municipality: spec.municipality,
    conversation,
    activity,
    kind: spec.kind,
    items: itemsOf(spec),
    spec,
    sent_at: fromInstant(sentAt),
  }))
  await sql`
    insert into live_card (municipality, conversation, activity, kind, items, spec, sent_at)
    select municipality, conversation, activity, kind, items, spec, sent_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as card(municipality text, conversation text,
      activity text, kind text, items text[], spec jsonb, sent_at timestamptz)
    on conflict (municipality, conversation, activity) do update
    set kind = excluded.kind, items = excluded.items, spec = excluded.spec, sent_at = excluded.sent_at,
      kept_on = excluded.kept_on`.execute(db)
}
