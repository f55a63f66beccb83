import type { Temporal } from 'temporal-polyfill'
import type { Event } from '../edition.ts'
import type { Origin } from '../origin.ts'
import type { Person, PersonKey } from '../person.ts'

/** One entry that Fristvagt has made in a person's calendar. */
export interface CalendarEntry {
  readonly person: Person
  /** What it is of, as `calendarName` has it: the meeting's id, or that of a deadline. */
  readonly event: string
  readonly revision: number
  readonly entry: string
  readonly webLink?: string
  readonly at: Temporal.Instant
  /** The person was told that the event is called off. */
  readonly toldOff?: true
}

/** What is asked of the entries for one person at a time. */
export type PersonalEntries = Omit<CalendarEntryStore, 'untold'>

/** Keeps which entries Fristvagt has made. */
export interface CalendarEntryStore {
  /** Returns the entry that was made of an event in the person's calendar, or undefined. */
  find(person: Person, event: string): Promise<CalendarEntry | undefined>
  /** Returns what is in the person's calendar by our doing, each with the revision that its entry shows. */
  eventsOf(person: PersonKey): Promise<ReadonlyMap<string, number>>
  /**
   * Returns the entries of all people that are not as the event is now (or that stand although it is called off, or were
   * told so although it is held after all), and whose person was not told of that yet.
   */
  untold(event: Pick<Event, 'id' | 'revision' | 'calledOff'>): Promise<readonly CalendarEntry[]>
  /**
   * Adds the entry, or replaces the one of the same person and event; audited unless it was there just so, in the trail
   * of the person's municipality: the stores of a scope find it themselves, and `''` is the deployment's.
   */
  save(entry: CalendarEntry, origin: Origin, municipality?: string): Promise<void>
  /** Forgets the entry of the person (`origin.by`) and event; audited, as `save` is, if there was one. */
  remove(event: string, origin: Origin, municipality?: string): Promise<void>
}
