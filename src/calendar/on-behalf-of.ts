import type { Person } from '#domain/person.ts'
import { asGuid, NO_TRACING } from '#domain/ports/tracing.ts'
import { type EntraClientOptions, entraClient } from './entra-client.ts'

/** Returns a Graph token with the person's own right. Throws MSAL's errors. */
export type OnBehalfOf = (person: Person, assertion: string) => Promise<string>

const SCOPES = ['Calendars.ReadWrite']
const EXCHANGES_KEPT = 500

/**
 * Returns the exchange of a person's sign-on token for a Graph token, in the person's own tenant. Clicks at the same
 * moment share one exchange, and so one Graph token.
 */
export function onBehalfOf(options: EntraClientOptions): OnBehalfOf {
  const { tracing = NO_TRACING } = options
  const client = entraClient(options)
  let exchanges = 0
  const exchange: OnBehalfOf = async (person, assertion) => {
    // MSAL keeps every token it ever exchanged: a server that runs for months would fill its memory with them.
    exchanges += 1
    if (exchanges % EXCHANGES_KEPT === 0) client().clearCache()
    const correlationId = asGuid(tracing.id())
    const result = await tracing.step({ name: 'entra on-behalf-of', kind: 'client' }, () =>
      client().acquireTokenOnBehalfOf({
        scopes: SCOPES,
        oboAssertion: assertion,
        authority: `${options.authority}/${person.tenant}`,
        ...(correlationId !== undefined && { correlationId }),
      }),
    )
    if (!result) throw new Error('MSAL answered an on-behalf-of exchange with nothing')
    return result.accessToken
  }
  const underWay = new Map<string, Promise<string>>()
  return (person, assertion) => {
    const key = `${person.tenant} ${assertion}`
    const known = underWay.get(key)
    if (known) return known
    const fresh = exchange(person, assertion).finally(() => underWay.delete(key))
    underWay.set(key, fresh)
    return fresh
  }
}
