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
 * Returns the token of an Authorization header that may be the Bot Framework's for this bot; its signature is still to be
 * checked. Returns undefined for anything else, such as Entra's tokens for emulators, other bots and App Service.
 */
export function connectorToken(authorization: string, expected: ConnectorToken): string | undefined {
  const token = authorization.match(/^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/)?.[1]
  if (token === undefined || token.length > LONGEST_TOKEN) return undefined
  return looksRight(token, expected) ? token : undefined
}

function looksRight(token: string, expected: ConnectorToken): boolean {
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
