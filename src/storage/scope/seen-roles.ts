import type { SeenRoles } from '#domain/ports/seen-roles.ts'
import type { Demands } from './demands.ts'

/** What a person's token said is known to their tenant alone. */
export function narrowedSeenRoles(seenRoles: SeenRoles, demand: Demands): SeenRoles {
  return {
    async of(person) {
      demand.tenant(person.tenant)
      return seenRoles.of(person)
    },
    async saw(...seen) {
      demand.tenant(seen[0].tenant)
      return seenRoles.saw(...seen)
    },
  }
}
