import type { JWTPayload } from 'jose'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { redactCpr } from '#domain/cpr.ts'
import { oneLine } from '#domain/one-line.ts'
import type { TokenConfiguration } from './authentication.ts'

/** Why a token that Entra did sign is not for Fristvagt. */
export type ClaimFault = 'claims' | 'tenant' | 'issuer' | 'audience' | 'scope' | 'client' | 'app-only'

const SCOPE = 'access_as_user'
const MOST_ROLES = 20
/** Entra's names have 256 characters. */
const LONGEST_NAME = 300

const common = {
  tid: z.guid(),
  oid: z.guid(),
  iss: z.string(),
  aud: z.string(),
  scp: z.string().optional(),
  idtyp: z.string().optional(),
  iat: z.number().int().positive(),
  name: z.string().catch(''),
  roles: z.array(z.unknown()).catch([]),
}
/**
 * Entra writes two versions of tokens, which name the caller and the audience differently. A token that is a little of
 * both is of nobody's making but an attacker's.
 */
const claimsSchema = z.discriminatedUnion('ver', [
  z.object({ ...common, ver: z.literal('1.0'), appid: z.string(), azp: z.undefined().optional() }),
  z.object({ ...common, ver: z.literal('2.0'), azp: z.string(), appid: z.undefined().optional() }),
])
type Claims = z.output<typeof claimsSchema>

/** What Fristvagt reads from a good token. */
export interface PersonClaims {
  readonly tenant: string
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly issued: Temporal.Instant
}

/** Returns who a signed, unexpired token is of, or why it is not for Fristvagt. */
export function personOf(payload: JWTPayload, configuration: TokenConfiguration): PersonClaims | ClaimFault {
  const parsed = claimsSchema.safeParse(payload)
  if (!parsed.success) return 'claims'
  const claims = parsed.data
  const fault = faultOf(claims, configuration)
  if (fault !== undefined) return fault
  const roles = claims.roles.filter((role) => typeof role === 'string').slice(0, MOST_ROLES)
  const issued = Temporal.Instant.fromEpochMilliseconds(claims.iat * 1000)
  const name = redactCpr(oneLine(claims.name.slice(0, LONGEST_NAME)))
  return { tenant: claims.tid, id: claims.oid, name, roles, issued }
}

function faultOf(claims: Claims, { tenants, issuersOf, audiences, clients }: TokenConfiguration) {
  const { tid, iss, aud, scp, ver } = claims
  const isNew = ver === '2.0'
  if (!tenants.has(tid)) return 'tenant'
  if (!issuersOf(tid).some((issuer) => issuer === iss && issuer.endsWith('/v2.0') === isNew)) return 'issuer'
  if (!audiences.some((audience) => audience === aud && audience.startsWith('api://') !== isNew))
    return 'audience'
  // An application that asks for itself has roles and no scope: it is nobody.
  if (claims.idtyp === 'app' || scp === undefined) return 'app-only'
  if (!scp.split(' ').includes(SCOPE)) return 'scope'
  return clients.has(isNew ? claims.azp : claims.appid) ? undefined : 'client'
}
