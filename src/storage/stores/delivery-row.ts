import type { Selectable } from 'kysely'
import type { Delivery } from '#domain/ports/outbox.ts'
import { toInstant } from '../columns.ts'
import type { Tables } from '../tables.ts'

/** Returns the delivery that a row holds. */
export function toDelivery(row: Selectable<Tables['delivery']>): Delivery {
  return {
    id: row.id,
    municipality: row.municipality,
    conversation: row.conversation,
    day: row.day,
    state: row.state,
    attempts: row.attempts,
    unsure: row.unsure,
    spec: row.spec,
    createdAt: toInstant(row.created_at),
    ...(row.sent_at === null ? {} : { sentAt: toInstant(row.sent_at) }),
    ...(row.error === null ? {} : { error: row.error }),
  }
}
