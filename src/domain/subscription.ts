import type { Temporal } from 'temporal-polyfill'
import type { Language } from './language.ts'
import type { NudgeSettings } from './nudge-settings.ts'
import type { Person } from './person.ts'

/** A channel that has said yes to being nudged about a municipality's deadlines. */
export interface Subscription {
  readonly municipality: string
  readonly conversation: string
  readonly state: 'active' | 'paused'
  readonly settings: NudgeSettings
  readonly language: Language
  readonly confirmedBy: Person
  readonly confirmedAt: Temporal.Instant
}
