import type { NudgedKind, SolutionChoice } from './nudge-settings.ts'
import type { OverdueRhythm } from './overdue-rhythm.ts'
import type { SettingsFault } from './settings-rules.ts'
import type { UnreachableWhy } from './subscription.ts'

/** The fields of the settings that have words of their own. */
export const SETTINGS_LABELS = [
  'kinds',
  'mode',
  'solutions',
  'roles',
  'time',
  'weekdays',
  'language',
  'leadDays',
  'overdue',
  'dailyCap',
  'weekly',
  'changes',
  'responsible',
  'leader',
  'leaderPerson',
  'until',
] as const
/** What is said below a field. */
export const SETTINGS_HINTS = ['leadDays', 'solutions', 'roles', 'escalation', 'until'] as const
/** The groups of the settings, in the order in which people think of them. */
export const SETTINGS_GROUPS = ['what', 'when', 'much', 'who'] as const
export type SettingsGroup = (typeof SETTINGS_GROUPS)[number]

/** A value that can be chosen, and what it is called. */
interface Offered<T> {
  readonly value: T
  readonly words: string
}

/**
 * What can be chosen for a channel, in the words of one language: the same on the card and in the tab. Names of solutions
 * and roles are words of people.
 */
export interface SettingsChoices {
  readonly times: readonly Offered<string>[]
  readonly weekdays: readonly Offered<number>[]
  readonly kinds: readonly Offered<NudgedKind>[]
  readonly modes: readonly Offered<SolutionChoice['mode']>[]
  readonly solutions: readonly Offered<string>[]
  readonly roles: readonly Offered<string>[]
  readonly rhythms: readonly Offered<OverdueRhythm>[]
  /** Days from the deadline on which somebody begins to hear in person. */
  readonly rungs: readonly Offered<number>[]
  readonly labels: Readonly<Record<(typeof SETTINGS_LABELS)[number], string>>
  readonly hints: Readonly<Record<(typeof SETTINGS_HINTS)[number], string>>
  readonly groups: Readonly<Record<SettingsGroup, string>>
  readonly faults: Readonly<Record<SettingsFault | 'until', string>>
  /** Why Teams lets nothing through, and what somebody can do about it. */
  readonly unreachable: Readonly<Record<UnreachableWhy, { readonly what: string; readonly cure: string }>>
}
