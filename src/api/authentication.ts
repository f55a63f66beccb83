import { errors, type JWTPayload, jwtVerify } from 'jose'
import type { Temporal } from 'temporal-polyfill'
import type { Person } from '#domain/person.ts'
import { maySignFor } from './key-issuer.ts'
import { type KeyTimes, signingKeys } from './signing-keys.ts'
import { personOf } from './token-claims.ts'
import { tokenOf } from './token-shape.ts'

/** Whose tokens are good. */
export interface TokenConfiguration {
  /** Where Entra publishes its signing keys. */
  readonly jwksUrl: string
  /** How long fetched keys serve, where it is not as usual. */
  readonly keyTimes?: Partial<KeyTimes>
  /** Whom tokens must be for: the client id in version 2, the application id address (`api://…`) in version 1. */
  readonly audiences: readonly string[]
  /** Returns the issuers that Entra uses for a tenant; that of version 2 ends with `/v2.0`. */
  readonly issuersOf: (tenant: string) => readonly string[]
  /** The tenants whose people may call. */
  readonly tenants: ReadonlySet<string>
  /** The applications that may ask for a person: Teams, Outlook and Microsoft 365. */
  readonly clients: ReadonlySet<string>
}

const CLOCK_SKEW_SECONDS = 60

/** Who calls. */
export interface SignedIn {
  readonly person: Person
  /** The person's token itself: the assertion with which Fristvagt may act for them. Never stored or logged. */
  readonly assertion: string
  /** The application roles that Entra's token names, as written there: at most twenty. */
  readonly roles: readonly string[]
  /** When Entra issued the token. */
  readonly issued: Temporal.Instant
  /** How long the token is good from now on, in milliseconds. */
  readonly goodForMs: number
}

/** Who hears of what goes on at the door. */
export interface TokenWatch {
  /** A call was turned away; `why` is a code such as `expired`. */
  refused(why: string): void
  /** The signing keys could not be fetched. */
  troubled(error: unknown): void
}

/**
 * Returns a check of an Authorization header: the person, or undefined when the token is missing or not good. Signature,
 * audience, expiry, tenant, issuer of that tenant, of token and key, scope and calling application must all be right. The check throws
 * KeysOutOfReachError when nobody can tell now whether the token is good.
 */
export function tokenCheck(configuration: TokenConfiguration, watch: TokenWatch) {
  const keys = signingKeys(configuration.jwksUrl, watch.troubled, configuration.keyTimes)
  const checked = async (header: string | undefined): Promise<SignedIn | string> => {
    if (header === undefined || header === '') return 'no-token'
    const assertion = tokenOf(header)
    if (assertion === undefined) return 'malformed'
    try {
      const { payload, protectedHeader } = await jwtVerify(assertion, keys.find, {
        algorithms: ['RS256'],
        clockTolerance: CLOCK_SKEW_SECONDS,
        requiredClaims: ['exp'],
      })
      const found = personOf(payload, configuration)
      if (typeof found === 'string') return found
      const { roles, issued, ...person } = found
      const key = keys.published(protectedHeader.kid ?? '')
      if (!maySignFor(person.tenant, key, configuration.issuersOf)) return 'issuer-of-key'
      return { person, assertion, roles, issued, goodForMs: goodFor(payload) }
    } catch (error) {
      if (error instanceof errors.JOSEError) return reasonOf(error)
      throw error
    }
  }
  return async (header: string | undefined): Promise<SignedIn | undefined> => {
    const found = await checked(header)
    if (typeof found !== 'string') return found
    // Every way in which a token can be bad is the same to the caller.
    watch.refused(found)
    return undefined
  }
}

/** On the clock that its expiry was checked by. */
const goodFor = ({ exp = 0 }: JWTPayload) => (exp + CLOCK_SKEW_SECONDS) * 1000 - Date.now()

const REASONS: Readonly<Record<string, string>> = {
  ERR_JWT_EXPIRED: 'expired',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'not-valid-now',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'signature',
  ERR_JWKS_NO_MATCHING_KEY: 'unknown-key',
}

const reasonOf = ({ code }: errors.JOSEError) => REASONS[code] ?? 'malformed'
