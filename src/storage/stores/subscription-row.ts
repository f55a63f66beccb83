import type { Selectable } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { completeSettings } from '#domain/nudge-settings.ts'
import type { Origin } from '#domain/origin.ts'
import type { Subscription } from '#domain/subscription.ts'
import { fromInstant, fromPerson, toInstant, toPerson } from '../columns.ts'
import type { Tables } from '../tables.ts'

/** Returns the subscription that a row holds. */
export function toSubscription(row: Selectable<Tables['subscription']>): Subscription {
  return {
    municipality: row.municipality,
    conversation: row.conversation,
    state: row.state,
    ...pauseOf(row),
    settings: completeSettings(row.settings),
    language: row.language,
    confirmedBy: toPerson(row),
    confirmedAt: toInstant(row.confirmed_at),
  }
}

function pauseOf(row: Selectable<Tables['subscription']>): Pick<Subscription, 'paused'> {
  const { paused_why: why, paused_at: at, paused_until: until } = row
  if (why === null || at === null) return {}
  return { paused: { why, at: toInstant(at), ...(until === null ? {} : { until }) } }
}

/** Returns the columns that hold a subscription, as it is saved by somebody at a moment, beside its conversation. */
export function fromSubscription(subscription: Subscription, { at }: Origin) {
  return {
    municipality: subscription.municipality,
    state: subscription.state,
    settings: JSON.stringify(subscription.settings),
    language: subscription.language,
    ...fromPerson(subscription.confirmedBy),
    confirmed_at: fromInstant(subscription.confirmedAt),
    ...pausedColumns(subscription, at),
  }
}

/** Whoever pauses without a reason is a person who did so now; what is active is paused by nobody. */
function pausedColumns({ state, paused }: Subscription, now: Temporal.Instant) {
  if (state === 'active') return { paused_why: null, paused_at: null, paused_until: null }
  const { why, at, until } = paused ?? { why: 'person', at: now }
  return { paused_why: why, paused_at: fromInstant(at), paused_until: until ?? null }
}
