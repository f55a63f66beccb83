import { type ExpressionBuilder, sql } from 'kysely'
import { InvalidCursorError } from '#domain/ports/invalid-cursor-error.ts'
import type { Delivery, DeliveryPage, DeliveryQuery } from '#domain/ports/outbox.ts'
import { fromInstant, isInstant } from '../columns.ts'
import type { Tables } from '../tables.ts'
import type { Db } from '../transaction.ts'
import { isMorning, toDelivery } from './delivery-row.ts'

/** Returns a page of what is looked for, newest first. Throws InvalidCursorError. */
export async function searchDeliveries(db: Db, query: DeliveryQuery): Promise<DeliveryPage> {
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  // PostgreSQL keeps no text with a zero in it, and takes none either.
  if (`${query.item}${query.conversation}`.includes('\0')) return { deliveries: [] }
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where((q) => q.and(asked(q, query)))
    .$if(after !== undefined, (found) =>
      found.where(sql<boolean>`(created_at, id) < (${after?.createdAt}::timestamptz, ${after?.id}::text)`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const deliveries = rows.slice(0, query.limit).map(toDelivery).filter(isMorning)
  const last = deliveries.at(-1)
  return { deliveries, ...(rows.length > query.limit && last ? { next: cursorAfter(last) } : {}) }
}

/** Returns the conditions of what is asked about. */
function asked(q: ExpressionBuilder<Tables, 'delivery'>, query: DeliveryQuery) {
  const { municipality, states, item, conversation, from, to } = query
  return [
    q('municipality', '=', municipality),
    ...(states === undefined ? [] : [sql<boolean>`state = any(${[...states]}::text[])`]),
    ...(item === undefined
      ? []
      : [sql<boolean>`spec -> 'lines' @> ${JSON.stringify([{ item: item.toWellFormed() }])}::jsonb`]),
    ...(conversation === undefined ? [] : [q('conversation', '=', conversation)]),
    ...(from === undefined ? [] : [q('day', '>=', from)]),
    ...(to === undefined ? [] : [q('day', '<=', to)]),
  ]
}

function cursorAfter({ createdAt, id }: Delivery): string {
  return Buffer.from(`${fromInstant(createdAt)} ${id}`).toString('base64url')
}

const CURSOR = /^(?<createdAt>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (?<id>[\da-f-]{1,60})$/

function readCursor(cursor: string): { readonly createdAt: string; readonly id: string } {
  const { createdAt, id } = CURSOR.exec(Buffer.from(cursor, 'base64url').toString())?.groups ?? {}
  if (createdAt === undefined || id === undefined || !isInstant(createdAt))
    throw new InvalidCursorError('the cursor is not one that a page has given')
  return { createdAt, id }
}
