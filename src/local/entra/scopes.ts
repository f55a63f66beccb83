import { REFUSALS } from './entra-error.ts'

/** Graph, as the audience of a token. */
export const GRAPH_AUDIENCE = 'https://graph.microsoft.com'

const OPENID = new Set(['openid', 'profile', 'email', 'offline_access'])
const DELEGATED = new Set(['Calendars.ReadWrite', 'Calendars.Read', 'User.Read'])

/** What a request asks for: rights to Graph, and OpenID's own. */
export interface AskedScopes {
  readonly graph: readonly string[]
  readonly openid: readonly string[]
}

/** Returns the delegated scopes of a request, Graph's without their address. Throws EntraError on any other. */
export function delegatedScopes(scope: string): AskedScopes {
  const asked = scope.split(' ').filter(Boolean)
  const openid = asked.filter((name) => OPENID.has(name))
  const graph = asked
    .filter((name) => !OPENID.has(name))
    .map((name) => name.replace(`${GRAPH_AUDIENCE}/`, ''))
  if (graph.length === 0 || graph.some((name) => !DELEGATED.has(name))) throw REFUSALS.scope(scope)
  return { graph, openid }
}

const DEFAULT_SUFFIX = '/.default'

/** Returns the resource that an app asks a token of its own for. Throws EntraError unless the scope is `…/.default`. */
export function resourceOf(scope: string): string {
  const name = scope.split(' ').find((part) => part.endsWith(DEFAULT_SUFFIX))
  if (name === undefined || name === DEFAULT_SUFFIX) throw REFUSALS.scope(scope)
  return name.slice(0, -DEFAULT_SUFFIX.length)
}
