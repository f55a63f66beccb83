import type { OverdueRhythm } from './overdue-rhythm.ts'
import type { Person } from './person.ts'

/** What a channel can be nudged about; a meeting stands for its registration deadline too. */
export const NUDGED_KINDS = ['agreement', 'task', 'meeting'] as const
export type NudgedKind = (typeof NUDGED_KINDS)[number]

/** Which solutions a channel follows: all, `only` some or all `except` some, by id. */
export type SolutionChoice =
  | { readonly mode: 'all' }
  | { readonly mode: 'only' | 'except'; readonly ids: readonly string[] }

/**
 * Who hears of an item in person, besides the channel, and from which day on, counted from the deadline: -3 is three
 * days before it, 1 the day after. Nobody where a rung is absent.
 */
export interface Escalation {
  /** The person that the item is assigned to. */
  readonly responsible?: { readonly days: number }
  /** The programme leader. */
  readonly leader?: { readonly days: number; readonly person: Person }
}

/** What a channel has chosen of its nudges. `time` is the hour of its card, Danish time: `08:00`. */
export interface NudgeSettings {
  readonly time: string
  /** ISO weekdays (1 is Monday) on which a card may come, if they are working days. */
  readonly weekdays: readonly number[]
  /** How many days before a deadline nudges come. The day itself always does. */
  readonly leadDays: readonly number[]
  readonly overdue: OverdueRhythm
  readonly solutions: SolutionChoice
  readonly kinds: readonly NudgedKind[]
  /** Only what is meant for one of these roles, or for nobody in particular; empty for all. */
  readonly roles: readonly string[]
  /** The most lines of one card; what is beyond comes on the next mornings, the most urgent first. */
  readonly dailyCap: number
  /** Whether Monday's card tells what lies ahead in the week. */
  readonly weekly: boolean
  /** Whether the card tells once what has changed with a new edition. */
  readonly changes: boolean
  /** In a person's own chat: only what they are responsible for, and no meetings. A channel never has it. */
  readonly assignedOnly: boolean
  readonly escalation: Escalation
}

/** What a channel gets that has chosen nothing else. */
export const DEFAULT_SETTINGS: NudgeSettings = {
  time: '08:00',
  weekdays: [1, 2, 3, 4, 5],
  leadDays: [14, 7, 3, 1],
  overdue: { first: 1, every: 7, most: 4 },
  solutions: { mode: 'all' },
  kinds: NUDGED_KINDS,
  roles: [],
  dailyCap: 40,
  weekly: false,
  changes: true,
  assignedOnly: false,
  escalation: {},
}

/** Returns settings as they were kept, completed by the defaults for what could not be chosen then. */
export function completeSettings(kept: Partial<NudgeSettings>): NudgeSettings {
  return { ...DEFAULT_SETTINGS, ...kept }
}
