import type { TenantBindings } from './configuration.ts'

/** Returns whether a tenant may act for a municipality, as the operator has bound them; `all` is the demo's. */
export function mayActFor(
  bindings: TenantBindings | 'all',
): (tenant: string, municipality: string) => boolean {
  if (bindings === 'all') return () => true
  return (tenant, municipality) => {
    const bound = bindings.get(tenant)
    return bound === 'all' || (bound?.has(municipality) ?? false)
  }
}
