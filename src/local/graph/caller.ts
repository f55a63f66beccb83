import type { FastifyRequest } from 'fastify'
import type { JWTPayload } from 'jose'
import type { DirectoryPerson } from '../entra/people.ts'
import { GRAPH_AUDIENCE } from '../entra/scopes.ts'
import { REFUSALS } from './graph-error.ts'

/** Returns whose token the request carries. Throws GraphRefusal unless it is Graph's, good, and gives the right. */
export async function callerOf(
  request: FastifyRequest,
  verify: (token: string) => Promise<JWTPayload>,
  right: 'read' | 'write' | 'profile',
): Promise<DirectoryPerson> {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) throw REFUSALS.token('Access token is empty.')
  const claims = await verify(token).catch((error: unknown) => {
    throw REFUSALS.token(`Access token validation failure: ${String(error)}`)
  })
  if (claims.aud !== GRAPH_AUDIENCE)
    throw REFUSALS.token('Access token validation failure. Invalid audience.')
  const { tid, oid, name, upn } = claims
  if (typeof tid !== 'string' || typeof oid !== 'string')
    throw REFUSALS.token('/me is only valid with delegated flow.')
  if (!RIGHTS[right].some((scope) => String(claims.scp).split(' ').includes(scope)))
    throw REFUSALS.accessDenied()
  return { tenant: tid, id: oid, name: String(name), upn: String(upn) }
}

const RIGHTS = {
  read: ['Calendars.ReadWrite', 'Calendars.Read'],
  write: ['Calendars.ReadWrite'],
  profile: ['User.Read', 'Calendars.ReadWrite'],
} as const
