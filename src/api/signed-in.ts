import type { FastifyInstance, FastifyRequest } from 'fastify'
import { municipality as isKnown } from '#domain/municipality.ts'
import type { Stores } from '#domain/ports/stores.ts'
import { coversMunicipality, type Scope } from '#domain/scope.ts'
import type { SignedIn } from './authentication.ts'
import { ApiProblem } from './problem.ts'
import type { ApiServices } from './services.ts'

/** Who calls, with all that their tenant may see and change, and no more. */
export interface Caller extends SignedIn {
  readonly scope: Scope
  readonly stores: Stores
}

const callers = new WeakMap<FastifyRequest, Caller>()

/** Refuses who is not signed in before the rest of their request is looked at: what is valid is not theirs to learn. */
export function registerSignIn(server: FastifyInstance, services: ApiServices): void {
  server.addHook('onRequest', async (request) => {
    await signedIn(services, request)
  })
}

/** Returns who calls. Throws ApiProblem `not-signed-in`. */
export async function signedIn(services: ApiServices, request: FastifyRequest): Promise<Caller> {
  const known = callers.get(request)
  if (known) return known
  const who = await services.authenticate(request.headers.authorization)
  if (!who) throw new ApiProblem('not-signed-in')
  const scope = services.scopeOf(who.person.tenant)
  const caller = { ...who, scope, stores: services.stores.as(scope) }
  callers.set(request, caller)
  return caller
}

/**
 * Returns who calls, if they may act for the municipality (four-digit code; undefined asks for none). Throws ApiProblem:
 * `not-signed-in`, `invalid-request` for a code that is none, `not-your-municipality`.
 */
export async function signedInFor(
  services: ApiServices,
  request: FastifyRequest,
  municipality: string | undefined,
): Promise<Caller> {
  const who = await signedIn(services, request)
  if (municipality !== undefined && !isKnown(municipality))
    throw new ApiProblem(
      'invalid-request',
      'municipality is not one of the 98: write a four-digit code, such as 0751',
    )
  if (municipality !== undefined && !coversMunicipality(who.scope, municipality))
    throw new ApiProblem('not-your-municipality')
  return who
}
