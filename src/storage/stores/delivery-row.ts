import type { Selectable } from 'kysely'
import type { DigestSpec, MovedSpec } from '#domain/card-spec.ts'
import type { Delivery } from '#domain/ports/outbox.ts'
import { toInstant } from '../columns.ts'
import type { Tables } from '../tables.ts'

export type AnyDelivery = Delivery<DigestSpec | MovedSpec>

/** Returns whether a delivery is a morning's card: all that is a municipality's are. */
export const isMorning = (delivery: AnyDelivery): delivery is Delivery => delivery.spec.kind === 'digest'

/** Returns the delivery that a row holds. */
export function toDelivery(row: Selectable<Tables['delivery']>): AnyDelivery {
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
