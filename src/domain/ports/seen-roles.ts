import type { Temporal } from 'temporal-polyfill'
import type { Role } from '../access/roles.ts'
import type { Person } from '../person.ts'

/**
 * Keeps, for a few hours, the roles that a person's own token named. Teams' activities carry no roles: the bot knows
 * them from the last token that the person was seen with.
 */
export interface SeenRoles {
  /** Returns the roles of the newest token, none being a token without roles; undefined when none was seen lately. */
  of(person: Person): Promise<readonly Role[] | undefined>
  /**
   * Remembers the roles of a token that was checked, issued at that moment. One that is older than what is known changes
   * nothing: a role that was taken away must not come back with it. Cheap to call with what was seen a moment ago.
   */
  saw(person: Person, roles: readonly Role[], issued: Temporal.Instant): Promise<void>
}
