import type { Origin } from '../origin.ts'
import type { PersonKey } from '../person.ts'

/** All that is kept of a person: the rows of each table, by its name, as JSON. */
export type PersonalRecords = Readonly<Record<string, readonly object[]>>

/** Takes out or forgets all that is kept of one person. */
export interface PersonalData {
  /** Returns all that is kept of the person, and writes into the audit trail that it was taken out. */
  exportOf(person: PersonKey, origin: Origin): Promise<PersonalRecords>
  /**
   * Forgets the person everywhere, all or nothing: what is theirs is deleted, and where they recorded something for a
   * municipality their name and id are. Returns how many rows of each table that was.
   */
  forget(person: PersonKey, origin: Origin): Promise<Readonly<Record<string, number>>>
}
