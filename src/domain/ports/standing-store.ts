import type { Temporal } from 'temporal-polyfill'
import type { Origin } from '../origin.ts'
import type { Person } from '../person.ts'
import type { OwnRecord, OwnRecords } from '../standing.ts'
import type { UndoOutcome, UndoRequest } from '../undo.ts'

/** Somebody says that an obligation is fulfilled, open or not theirs (and why), or takes back what was said. */
export interface StandingChange extends Origin {
  readonly municipality: string
  readonly item: string
  readonly state: OwnRecord['state']
  readonly reason?: string
}

/** `already` when the record said so before: nothing was written and `record` is what stood. */
export interface StandingOutcome {
  readonly outcome: 'recorded' | 'already'
  readonly record: OwnRecord
}

/** One line of the history of an item: what was said, by whom, when and where. */
export interface HistoryEntry {
  readonly item: string
  readonly state: OwnRecord['state']
  readonly reason?: string
  readonly by: Person
  readonly at: Temporal.Instant
  readonly via: string
  /** They took back the change before, and `state` is what stood again. */
  readonly undone?: true
}

/** Keeps what each municipality has recorded of its obligations. */
export interface StandingStore {
  /** Returns the records of a municipality (four-digit code), by item id. Cheap to call: cached until they change. */
  recordsOf(municipality: string): Promise<OwnRecords>
  /**
   * Returns the records as they stand in the store at this moment: for whoever must not miss what another instance has
   * just recorded, which is heard of a moment later.
   */
  recordsNow(municipality: string): Promise<OwnRecords>
  /**
   * Records a change, its history and audit entries and the job that refreshes the cards which show the item, all or
   * nothing. Saying the same again changes nothing.
   */
  record(change: StandingChange): Promise<StandingOutcome>
  /** Takes back one change, and no other: what stood before it stands again, and whose it was. */
  undo(request: UndoRequest): Promise<UndoOutcome>
  /** Returns the history of one item in one municipality, newest first. */
  historyOf(municipality: string, item: string): Promise<readonly HistoryEntry[]>
  /** Returns the history of all items of a municipality, newest first. */
  wholeHistory(municipality: string): Promise<readonly HistoryEntry[]>
}
