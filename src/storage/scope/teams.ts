import type { TeamStore } from '#domain/ports/team-store.ts'
import type { Demands } from './demands.ts'

/** A team is its tenant's. */
export function narrowedTeams(teams: TeamStore, demand: Demands): TeamStore {
  return {
    async remember(team) {
      demand.tenant(team.tenant)
      return teams.remember(team)
    },
    async groupOf(tenant, team) {
      demand.tenant(tenant)
      return teams.groupOf(tenant, team)
    },
    async groupsFor(tenant, municipality) {
      demand.tenant(tenant)
      demand.municipality(municipality)
      return teams.groupsFor(tenant, municipality)
    },
  }
}
