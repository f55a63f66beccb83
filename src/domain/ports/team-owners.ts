import type { Person } from '../person.ts'

/** Asks Microsoft 365 who owns a team. */
export interface TeamOwners {
  /**
   * Returns whether the person owns one of the teams of their tenant, each named by its Microsoft 365 group. A team
   * that cannot be looked at is nobody's: what is not known gives no right. Cheap to call: answers are kept for a while.
   */
  ownsOneOf(person: Person, groups: readonly string[]): Promise<boolean>
}
