import type { Scope } from '#domain/scope.ts'
import type { TenantBindings } from './configuration.ts'

const NOTHING: ReadonlySet<string> = new Set()

/**
 * Returns what each tenant may see and change, as the operator has bound them; one that is not bound has nothing but its
 * name. `all` is the demo's. The same tenant has the same scope each time.
 */
export function scopesOf(bindings: TenantBindings | 'all'): (tenant: string) => Scope {
  if (bindings === 'all') return (tenant) => ({ tenant: named(tenant), municipalities: 'all' })
  const scopes = new Map(
    [...bindings].map(([tenant, municipalities]) => [tenant, { tenant, municipalities }] as const),
  )
  return (tenant) => scopes.get(tenant) ?? { tenant: named(tenant), municipalities: NOTHING }
}

/** A tenant that called itself `any` would be all of them. */
const named = (tenant: string) => (tenant === 'any' ? 'tenant:any' : tenant)
