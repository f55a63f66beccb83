import type { FastifyRequest } from 'fastify'
import { municipality as isKnown } from '#domain/municipality.ts'
import type { SignedIn } from './authentication.ts'
import { ApiProblem } from './problem.ts'
import type { ApiServices } from './services.ts'

/** Returns who calls. Throws ApiProblem `not-signed-in`. */
export async function signedIn(services: ApiServices, request: FastifyRequest): Promise<SignedIn> {
  const who = await services.authenticate(request.headers.authorization)
  if (!who) throw new ApiProblem('not-signed-in')
  return who
}

/**
 * Returns who calls, if they may act for the municipality (four-digit code; undefined asks for none). Throws ApiProblem:
 * `not-signed-in`, `invalid-request` for a code that is none, `not-your-municipality`.
 */
export async function signedInFor(
  services: ApiServices,
  request: FastifyRequest,
  municipality: string | undefined,
): Promise<SignedIn> {
  const who = await signedIn(services, request)
  if (municipality !== undefined && !isKnown(municipality))
    throw new ApiProblem(
      'invalid-request',
      'municipality is not one of the 98: write a four-digit code, such as 0751',
    )
  if (municipality !== undefined && !services.mayActFor(who.person.tenant, municipality))
    throw new ApiProblem('not-your-municipality')
  return who
}
