import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { BOT_FRAMEWORK } from './authentication.ts'
import type { FrameworkConfiguration } from './configuration.ts'
import { connectorToken } from './token-shape.ts'

/** The keys that Microsoft signs its calls with. */
export interface ConnectorKeys {
  /**
   * Returns the key that a token was signed with. Throws jose's JWKSNoMatchingKey for one that nobody published, and
   * TeamsKeysOutOfReachError where that cannot be known now.
   */
  readonly find: JWTVerifyGetKey
  /** Returns the channels that a key (its id) may sign for; of none, it says nothing. */
  readonly endorsements: (keyId: string) => readonly string[]
}

/** A call that does not come from Teams, or not from where Fristvagt may be called. Nothing of it reaches the caller. */
export class NotFromTeamsError extends Error {
  override name = 'NotFromTeamsError'
}

/** Microsoft's keys are out of reach: the call may be from Teams, which will repeat it. */
export class TeamsKeysOutOfReachError extends Error {
  override name = 'TeamsKeysOutOfReachError'
}

interface Call {
  readonly serviceUrl: string
  readonly channelId: string
}

/** What Microsoft tells bots to allow for clocks that differ. */
const CLOCK_SKEW_SECONDS = 300
/** The channels of Teams, Outlook and Microsoft 365: a key without endorsements would sign for any other. */
const CHANNELS = new Set(['msteams', 'm365extensions'])

/**
 * Returns a check of an activity and its Authorization header. It throws NotFromTeamsError when the token is missing,
 * false, expired, for another bot, another channel or another service address, and TeamsKeysOutOfReachError when that
 * cannot be known. botbuilder's own check is not asked: it takes Entra's tokens too, forgets Microsoft's keys when they
 * cannot be fetched anew, and prints on standard error.
 */
export function activityCheck({ identity, tokenIssuer }: FrameworkConfiguration, keys: ConnectorKeys) {
  // The demo is called without tokens, from its own machine only.
  if (identity === undefined) return async () => undefined
  const expected = { issuer: tokenIssuer ?? BOT_FRAMEWORK, audience: identity.appId }
  return async ({ serviceUrl, channelId }: Call, authorization: string): Promise<void> => {
    const token = connectorToken(authorization, expected)
    if (token === undefined) throw new NotFromTeamsError('token')
    if (!CHANNELS.has(channelId)) throw new NotFromTeamsError('channel')
    const { payload, keyId } = await verified(token, keys.find, expected)
    const endorsements = keys.endorsements(keyId)
    if (endorsements.length > 0 && !endorsements.includes(channelId)) throw new NotFromTeamsError('channel')
    if (payload.serviceurl !== serviceUrl) throw new NotFromTeamsError('service-address')
  }
}

async function verified(
  token: string,
  find: JWTVerifyGetKey,
  expected: { readonly issuer: string; readonly audience: string },
) {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, find, {
      ...expected,
      algorithms: ['RS256'],
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ['exp'],
    })
    return { payload, keyId: protectedHeader.kid ?? '' }
  } catch (cause) {
    if (cause instanceof errors.JWTExpired) throw new NotFromTeamsError('expired', { cause })
    if (cause instanceof errors.JOSEError) throw new NotFromTeamsError('signature', { cause })
    throw cause
  }
}
