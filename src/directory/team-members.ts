import { z } from 'zod'
import { asGuid, NO_TRACING, type Step, type Tracing } from '#domain/ports/tracing.ts'

/** How Graph is asked. */
export interface GraphAsked {
  /** Graph's address without a version: https://graph.microsoft.com, or that of a stand-in. */
  readonly graphUrl: string
  /** Returns a token of the application's own for a tenant. */
  readonly token: (tenant: string) => Promise<string>
  /** How long all pages together may take. */
  readonly timeoutMs: number
  readonly tracing?: Tracing
}

/**
 * Thrown when Graph does not say who is in a team; `status` is 0 where there was no answer to read, `requestId` what
 * Microsoft calls the request.
 */
class TeamOutOfReachError extends Error {
  readonly status: number
  readonly requestId: string | null

  constructor(status: number, options: { cause?: unknown; requestId?: string | null } = {}) {
    super(`Graph did not say who is in a team (status ${status})`, options)
    this.name = 'TeamOutOfReachError'
    this.status = status
    this.requestId = options.requestId ?? null
  }
}

const PAGE_SIZE = 999
const PAGE_STEP = { name: 'graph GET /teams/{id}/members', kind: 'client' } as const
/** A team has 25,000 members at most. */
const MOST_PAGES = 30

const memberSchema = z.object({
  userId: z.string().nullish(),
  tenantId: z.string().nullish(),
  roles: z.array(z.string()),
})
const pageSchema = z.object({
  value: z.array(memberSchema),
  '@odata.nextLink': z.string().optional(),
})

/**
 * Returns the object ids of the owners of a team, named by its Microsoft 365 group. People of other tenants are no
 * owners: Teams makes guests members at most. Throws TeamOutOfReachError, and what the token's giver throws.
 */
export async function ownersOfTeam(
  asked: GraphAsked,
  tenant: string,
  group: string,
): Promise<ReadonlySet<string>> {
  const { tracing = NO_TRACING } = asked
  const id = asGuid(tracing.id())
  const headers = {
    authorization: `Bearer ${await asked.token(tenant)}`,
    accept: 'application/json',
    ...(id !== undefined && { 'client-request-id': id, 'return-client-request-id': 'true' }),
  }
  const signal = AbortSignal.timeout(asked.timeoutMs)
  const members = `${asked.graphUrl}/v1.0/teams/${encodeURIComponent(group)}/members`
  const owners = new Set<string>()
  let query: string | undefined = `?$top=${PAGE_SIZE}`
  for (let page = 0; query !== undefined && page < MOST_PAGES; page++) {
    const { value, '@odata.nextLink': next } = await tracing.step(PAGE_STEP, (step) =>
      pageAt(members + query, { headers, signal }, step),
    )
    for (const { userId, tenantId, roles } of value)
      if (userId && roles.includes('owner') && (tenantId ?? tenant) === tenant) owners.add(userId)
    // Only the query of the next page is taken over: the token goes to the address that was configured, and no other.
    query = next === undefined ? undefined : new URL(next).search
  }
  return owners
}

async function pageAt(address: string, init: RequestInit, step: Step): Promise<z.output<typeof pageSchema>> {
  let response: Response
  try {
    response = await fetch(address, { ...init, redirect: 'error' })
  } catch (cause) {
    throw new TeamOutOfReachError(0, { cause })
  }
  step.note({ 'http.response.status_code': response.status })
  if (!response.ok) {
    await response.body?.cancel()
    throw new TeamOutOfReachError(response.status, { requestId: response.headers.get('request-id') })
  }
  try {
    return pageSchema.parse(await response.json())
  } catch (cause) {
    throw new TeamOutOfReachError(response.status, { cause })
  }
}
