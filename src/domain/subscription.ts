import type { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'
import type { Language } from './language.ts'
import type { NudgeSettings } from './nudge-settings.ts'
import type { Person } from './person.ts'

/**
 * Why Teams lets Fristvagt write into a conversation no more: it was taken out (`removed`), the conversation is not
 * there (`not-found`), somebody shut it out, writing was stopped, or it was never installed for the person.
 */
export const UNREACHABLE_WHY = [
  'removed',
  'not-found',
  'blocked-by-user',
  'disabled-by-admin',
  'writes-blocked',
  'not-installed',
  'not-allowed',
] as const
export type UnreachableWhy = (typeof UNREACHABLE_WHY)[number]

/** Since when a subscription is paused, and why: somebody said so (`person`), or Teams lets nothing through. */
export interface Pause {
  readonly why: 'person' | UnreachableWhy
  readonly at: Temporal.Instant
  /** The day on which it goes on by itself; absent where somebody has to resume it. */
  readonly until?: Day
}

/** A channel that has said yes to being nudged about a municipality's deadlines. */
export interface Subscription {
  readonly municipality: string
  readonly conversation: string
  readonly state: 'active' | 'paused'
  /** Of a paused one; absent where it was paused before reasons were kept. */
  readonly paused?: Pause
  readonly settings: NudgeSettings
  readonly language: Language
  readonly confirmedBy: Person
  readonly confirmedAt: Temporal.Instant
}

/** A channel that is paused because Teams lets nothing through, for those who can act. */
export interface UnreachableChannel {
  readonly conversation: string
  /** As Teams names them, where it did. */
  readonly team?: string
  readonly channel?: string
  readonly why: UnreachableWhy
  readonly at: Temporal.Instant
}
