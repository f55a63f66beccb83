import { decodeProtectedHeader, errors } from 'jose'

/** Entra's tokens are two kilobytes, those of people in very many groups up to eight. */
const LONGEST_TOKEN = 12_000
const LONGEST_KEY_ID = 200
/**
 * A token that brings its own key, or says where to find one, or asks to be read in another way than all of Entra's:
 * no library should ever be tempted.
 */
const TEMPTATIONS = ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'enc']

/**
 * Returns the token of an Authorization header that looks like one of Entra's: of bounded size, signed with RS256 by a
 * key that it names. Returns undefined for anything else, without having looked at what the token says.
 */
export function tokenOf(header: string | undefined): string | undefined {
  if (header === undefined || header.length > LONGEST_TOKEN) return undefined
  const token = header.match(/^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i)?.[1]
  return token !== undefined && isHeaderOfEntra(token) ? token : undefined
}

function isHeaderOfEntra(token: string): boolean {
  try {
    const header = decodeProtectedHeader(token)
    const { alg, typ, kid } = header
    return (
      alg === 'RS256' &&
      (typ === undefined || typ === 'JWT') &&
      typeof kid === 'string' &&
      kid.length <= LONGEST_KEY_ID &&
      !TEMPTATIONS.some((name) => name in header)
    )
  } catch (error) {
    // jose says so of anything that cannot be decoded.
    if (error instanceof TypeError || error instanceof errors.JOSEError) return false
    throw error
  }
}
