import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import type { Person } from '#domain/person.ts'

/** Whose tokens are good. */
export interface TokenConfiguration {
  /** Where Entra publishes its signing keys. */
  readonly jwksUrl: string
  /** Whom tokens must be for: the client id, and the application id address of version 1 tokens. */
  readonly audiences: readonly string[]
  /** Returns the issuers that Entra uses for a tenant. */
  readonly issuersOf: (tenant: string) => readonly string[]
  /** The tenants whose people may call. */
  readonly tenants: ReadonlySet<string>
  /** The applications that may ask for a person: Teams, Outlook and Microsoft 365. */
  readonly clients: ReadonlySet<string>
}

const SCOPE = 'access_as_user'
const CLOCK_SKEW_SECONDS = 60
/** What jose says when the keys could not be fetched: the token may be good. */
const OUTAGES = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC'])

/** Who calls. */
export interface SignedIn {
  readonly person: Person
  /** The person's token itself: the assertion with which Fristvagt may act for them. Never stored or logged. */
  readonly assertion: string
  /** The application roles that Entra's token names, as written there: at most twenty. */
  readonly roles: readonly string[]
}

/**
 * Returns a check of an Authorization header: the person, or undefined when the token is missing or not good. Signature,
 * audience, expiry, tenant, issuer of that tenant, scope and calling application must all be right.
 */
export function tokenCheck(configuration: TokenConfiguration) {
  const keys = createRemoteJWKSet(new URL(configuration.jwksUrl))
  return async (header: string | undefined): Promise<SignedIn | undefined> => {
    const assertion = header?.match(/^Bearer (\S+)$/i)?.[1]
    if (assertion === undefined) return undefined
    try {
      const { payload } = await jwtVerify(assertion, keys, {
        algorithms: ['RS256'],
        audience: [...configuration.audiences],
        clockTolerance: CLOCK_SKEW_SECONDS,
        requiredClaims: ['exp', 'tid', 'oid', 'iss'],
      })
      const person = personOf(payload, configuration)
      return person && { person, assertion, roles: rolesOf(payload) }
    } catch (error) {
      // Every way in which a token can be bad is the same to the caller; that Microsoft's keys are out of reach is ours.
      if (isBadToken(error)) return undefined
      throw error
    }
  }
}

const MOST_ROLES = 20

function rolesOf({ roles }: JWTPayload): readonly string[] {
  return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string').slice(0, MOST_ROLES) : []
}

function isBadToken(error: unknown): boolean {
  return error instanceof errors.JOSEError && !OUTAGES.has(error.code)
}

function personOf(payload: JWTPayload, configuration: TokenConfiguration): Person | undefined {
  const { tid, oid, iss, scp, azp, appid, name } = payload as JWTPayload & Record<string, unknown>
  if (typeof tid !== 'string' || typeof oid !== 'string' || typeof iss !== 'string') return undefined
  const allowed =
    configuration.tenants.has(tid) &&
    configuration.issuersOf(tid).includes(iss) &&
    String(scp ?? '')
      .split(' ')
      .includes(SCOPE) &&
    configuration.clients.has(String(azp ?? appid ?? ''))
  return allowed ? { tenant: tid, id: oid, name: typeof name === 'string' ? name : '' } : undefined
}
