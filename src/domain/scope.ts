/**
 * What a piece of work may see and change: the rows of one tenant, and those of the municipalities that the tenant acts
 * for. `any` and `all` leave one or the other open, for the work of the deployment itself.
 */
export interface Scope {
  readonly tenant: string | 'any'
  readonly municipalities: ReadonlySet<string> | 'all'
}

/** The scope of the deployment's own work: the sweep, housekeeping, the command line. */
export const EVERYTHING: Scope = { tenant: 'any', municipalities: 'all' }

/** Returns the scope of work on one municipality (four-digit code), whichever of its tenants asked for it. */
export function scopeOfMunicipality(municipality: string): Scope {
  return { tenant: 'any', municipalities: new Set([municipality]) }
}

/** Returns whether the scope leaves nothing out. */
export function coversEverything({ tenant, municipalities }: Scope): boolean {
  return tenant === 'any' && municipalities === 'all'
}

/** Returns whether rows of a municipality (four-digit code) are within the scope. */
export function coversMunicipality({ municipalities }: Scope, municipality: string): boolean {
  return municipalities === 'all' || municipalities.has(municipality)
}

/**
 * Returns the municipality (four-digit code) of a tenant that acts for one alone: there, nobody needs to choose. Returns
 * undefined where there are several or none, and for work of no tenant's.
 */
export function soleMunicipality({ tenant, municipalities }: Scope): string | undefined {
  if (tenant === 'any' || municipalities === 'all' || municipalities.size !== 1) return undefined
  const [only] = municipalities
  return only
}

/** Returns whether rows of a tenant are within the scope. */
export function coversTenant({ tenant }: Scope, other: string): boolean {
  return tenant === 'any' || tenant === other
}
