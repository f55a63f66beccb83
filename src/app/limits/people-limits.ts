import type { Limits } from '#domain/ports/limits.ts'
import { keyedLimit } from './keyed-limit.ts'

/** How many requests a minute are allowed. */
export interface PerMinute {
  readonly person: number
  readonly tenant: number
  readonly address: number
  /** Returns milliseconds that never go back; the process's own clock unless a test stops it. */
  readonly now?: () => number
}

/** Returns the limits of people and of tenants. `now` returns milliseconds that never go back. */
export function peopleLimits(
  { person, tenant }: Pick<PerMinute, 'person' | 'tenant'>,
  now: () => number,
): Limits {
  const people = keyedLimit(person, now)
  const tenants = keyedLimit(tenant, now)
  const told = keyedLimit(1, now)
  const keyOf = (who: { tenant: string; id: string }) => `${who.tenant} ${who.id}`
  return {
    // In this order: one who asks too often uses up nothing of what their colleagues have.
    count: (who) => people.take(keyOf(who)) ?? tenants.take(who.tenant),
    mayTell: (who) => told.take(keyOf(who)) === undefined,
  }
}

/** Counts nothing: in the demo and the bench one person does what a municipality would. */
export const NO_LIMITS: Limits = { count: () => undefined, mayTell: () => true }
