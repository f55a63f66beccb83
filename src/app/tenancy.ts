import type { TenantBindings } from './configuration.ts'

/** Returns whether a tenant may act for a municipality, as the operator has bound them. */
export function mayActFor(bindings: TenantBindings): (tenant: string, municipality: string) => boolean {
  return (tenant, municipality) => {
    const bound = bindings.get(tenant)
    return bound === 'all' || (bound?.has(municipality) ?? false)
  }
}
