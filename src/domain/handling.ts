import type { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'
import type { Person } from './person.ts'

/** Somebody is responsible for an item. */
interface Assignment {
  readonly to: Person
  readonly by: Person
  readonly at: Temporal.Instant
}

/** Nobody is nudged about an item before the day `until`; `why` is what the person wrote, '' for nothing. */
export interface Snooze {
  readonly until: Day
  /** The key of the deadline that it was put off for; absent where that was not written down. */
  readonly deadlineKey?: string
  readonly why: string
  readonly by: Person
  readonly at: Temporal.Instant
}

/** What a change was about: who is responsible, or until when the item rests. */
export type HandlingKind = 'assignment' | 'snooze'

/** The newest change of an item's handling, by which it can be undone: its id, what it did, who made it and when. */
export interface LatestHandling {
  readonly change: string
  readonly did: 'assigned' | 'unassigned' | 'snoozed' | 'woken'
  readonly by: Person
  readonly at: Temporal.Instant
}

/** How a municipality handles an item of the catalogue, besides its standing. Shared by all its channels. */
export interface Handling {
  readonly item: string
  readonly assignment?: Assignment
  readonly snooze?: Snooze
  readonly latest?: LatestHandling
}

/** The handling of a municipality's items, by item id; items that nobody has touched are absent. */
export type Handlings = ReadonlyMap<string, Handling>

/** A municipality that has assigned and snoozed nothing, or nothing that the asker may know. */
export const NO_HANDLINGS: Handlings = new Map()

/** Returns whether nobody is to be nudged about the item on the day. */
export function isSnoozed(handling: Handling | undefined, on: Day): boolean {
  return handling?.snooze !== undefined && on < handling.snooze.until
}
