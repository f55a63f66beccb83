import type { AuditTrail } from '#domain/ports/audit-trail.ts'
import { coversEverything, coversMunicipality, type Scope } from '#domain/scope.ts'
import type { Demands } from './demands.ts'

/** The chain of a municipality is its own; what concerns the deployment (`''`) is the deployment's. */
export function narrowedAudit(audit: AuditTrail, scope: Scope, demand: Demands): AuditTrail {
  const chain = (municipality: string | undefined) =>
    municipality ? demand.municipality(municipality) : demand.everything()
  return {
    async append(...noted) {
      chain(noted[0].municipality)
      return audit.append(...noted)
    },
    async search(query) {
      chain(query.municipality)
      return audit.search(query)
    },
    async people(municipality, tenant) {
      chain(municipality)
      demand.tenant(tenant)
      return audit.people(municipality, tenant)
    },
    async verify(...asked) {
      chain(asked[0])
      return audit.verify(...asked)
    },
    async heads() {
      const heads = await audit.heads()
      return heads.filter(({ municipality }) =>
        // Who acts for all municipalities is not the deployment.
        municipality === '' ? coversEverything(scope) : coversMunicipality(scope, municipality),
      )
    },
  }
}
