import type { Temporal } from 'temporal-polyfill'
import type { Origin } from '../origin.ts'
import type { Person } from '../person.ts'

/** One entry that Fristvagt has made in a person's calendar. */
export interface CalendarEntry {
  readonly person: Person
  /** What it is of, as `calendarName` has it: the meeting's id, or that of a deadline. */
  readonly event: string
  readonly revision: number
  readonly entry: string
  readonly webLink?: string
  readonly at: Temporal.Instant
}

/** Keeps which entries Fristvagt has made. */
export interface CalendarEntryStore {
  /** Returns the entry that was made of an event in the person's calendar, or undefined. */
  find(person: Person, event: string): Promise<CalendarEntry | undefined>
  /** Returns what is in the person's calendar by our doing, each with the revision that its entry shows. */
  eventsOf(person: Person): Promise<ReadonlyMap<string, number>>
  /**
   * Adds the entry, or replaces the one of the same person and event; audited unless it was there just so, in the trail
   * of the person's municipality: the stores of a scope find it themselves, and `''` is the deployment's.
   */
  save(entry: CalendarEntry, origin: Origin, municipality?: string): Promise<void>
  /** Forgets the entry of the person (`origin.by`) and event; audited, as `save` is, if there was one. */
  remove(event: string, origin: Origin, municipality?: string): Promise<void>
}
