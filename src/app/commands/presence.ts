import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import { ConfigurationError } from '../configuration/configuration-error.ts'
import { tenantBindings } from '../configuration/tenants.ts'

/**
 * Returns what tells whether Fristvagt is in any conversation of a municipality (four-digit code): one that has chosen it,
 * or any of a tenant that TENANTS of the environment binds to it alone, where nobody chooses. Throws ConfigurationError.
 */
export function presenceIn(
  conversations: Pick<ConversationStore, 'anyOf' | 'anyIn'>,
  { TENANTS }: Readonly<Record<string, string | undefined>>,
): (municipality: string) => Promise<boolean> {
  const bound = boundAlone(TENANTS)
  return async (municipality) => {
    if (await conversations.anyOf(municipality, 'any')) return true
    for (const tenant of bound.get(municipality) ?? []) if (await conversations.anyIn(tenant)) return true
    return false
  }
}

/** Returns the tenants that are bound to one municipality, by its code. */
function boundAlone(written: string | undefined): ReadonlyMap<string, readonly string[]> {
  if (written === undefined) return new Map()
  const { success, data, error } = tenantBindings.safeParse(written)
  if (!success)
    throw new ConfigurationError(`TENANTS: ${error.issues.map(({ message }) => message).join('; ')}`)
  const pairs = [...data].flatMap(([tenant, codes]) =>
    codes !== 'all' && codes.size === 1 ? [...codes].map((code) => [code, tenant] as const) : [],
  )
  const grouped = Map.groupBy(pairs, ([code]) => code)
  return new Map([...grouped].map(([code, of]) => [code, of.map(([, tenant]) => tenant)]))
}
