import { decodeJwt, decodeProtectedHeader, errors } from 'jose'

/** Microsoft's tokens for bots are under two kilobytes. */
const LONGEST_TOKEN = 8_000
/** A token that brings its own key, or says where to find one, or asks to be read in another way than all others. */
const TEMPTATIONS = ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'enc']

/** Whose token a call must bear. */
export interface ConnectorToken {
  readonly issuer: string
  readonly audience: string
}

/**
 * Returns whether an Authorization header may hold a token of the Bot Framework for this bot; its signature is still to be
 * checked. botbuilder takes other tokens too (of Entra for emulators, other bots and App Service), and looks up their
 * keys: none of these ways is open to a caller of ours.
 */
export function mayBeFromConnector(authorization: string, expected: ConnectorToken): boolean {
  const token = authorization.match(/^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/)?.[1]
  if (token === undefined || token.length > LONGEST_TOKEN) return false
  try {
    const header = decodeProtectedHeader(token)
    const { iss, aud, serviceurl, exp } = decodeJwt(token)
    return (
      header.alg === 'RS256' &&
      typeof header.kid === 'string' &&
      !TEMPTATIONS.some((name) => name in header) &&
      iss === expected.issuer &&
      aud === expected.audience &&
      typeof serviceurl === 'string' &&
      typeof exp === 'number'
    )
  } catch (error) {
    // jose says so of anything that cannot be decoded.
    if (error instanceof TypeError || error instanceof errors.JOSEError) return false
    throw error
  }
}
