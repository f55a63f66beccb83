import type { Changes } from '#domain/ports/changes.ts'
import type { Demands } from './demands.ts'

/** That something changed is told to those alone who could read it. */
export function narrowedChanges(changes: Changes, demand: Demands): Changes {
  return {
    watch(looking, told) {
      demand.municipality(looking.municipality)
      demand.tenant(looking.person.tenant)
      return changes.watch(looking, told)
    },
  }
}
