import type { Temporal } from 'temporal-polyfill'
import type { Day } from '../day.ts'
import type { Handlings, LatestHandling } from '../handling.ts'
import type { Origin } from '../origin.ts'
import type { Person } from '../person.ts'
import type { UndoOutcome, UndoRequest } from '../undo.ts'

/** Somebody makes a person responsible for an item, or nobody; or has it rest until a day, or come back at once. */
export type HandlingChange = Origin & { readonly municipality: string; readonly item: string } & (
    | { readonly kind: 'assign'; readonly to: Person }
    | { readonly kind: 'unassign' }
    | {
        readonly kind: 'snooze'
        readonly until: Day
        readonly why: string
        /** Of the deadline that the item is put off for. */
        readonly deadlineKey?: string
      }
    | { readonly kind: 'wake' }
  )

/** One line of the history of an item: what was done, by whom, when and where. */
export interface HandlingEntry {
  readonly item: string
  readonly did: LatestHandling['did']
  /** Who was made responsible. */
  readonly to?: Person
  /** Until when the item was to rest, and why. */
  readonly until?: Day
  readonly why?: string
  readonly by: Person
  readonly at: Temporal.Instant
  readonly via: string
  /** They took back the change before, and this is what stood again. */
  readonly undone?: true
}

/** Keeps who is responsible for what in each municipality, and what rests. */
export interface HandlingStore {
  /** Returns the handling of a municipality's items (four-digit code), by item id. Cheap to call: cached until it changes. */
  of(municipality: string): Promise<Handlings>
  /** Returns the handling as it stands in the store at this moment. */
  now(municipality: string): Promise<Handlings>
  /**
   * Records a change, its history and audit entries and the job that refreshes the cards which show the item, all or
   * nothing. Returns `already` when it stood so before: nothing was written.
   */
  change(change: HandlingChange): Promise<'changed' | 'already'>
  /** Takes back one change, and no other: what stood before it stands again, and whose it was. */
  undo(request: UndoRequest): Promise<UndoOutcome>
  /** Returns the history of one item in one municipality, newest first. */
  historyOf(municipality: string, item: string): Promise<readonly HandlingEntry[]>
}
