import type { TeamStore } from '#domain/ports/team-store.ts'
import { type Scope, soleMunicipality } from '#domain/scope.ts'
import type { Demands } from './demands.ts'

/** A team is its tenant's. Where the tenant has one municipality, each of its teams is that municipality's. */
export function narrowedTeams(teams: TeamStore, scope: Scope, demand: Demands): TeamStore {
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
      return soleMunicipality(scope) === municipality
        ? teams.groupsOf(tenant)
        : teams.groupsFor(tenant, municipality)
    },
    async groupsOf(tenant) {
      demand.tenant(tenant)
      return teams.groupsOf(tenant)
    },
  }
}
