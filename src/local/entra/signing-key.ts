import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose'

/** Where the key is kept between runs, so that a token of yesterday is told expired and not forged. */
export interface KeyStore {
  load(): Promise<string | undefined>
  save(text: string): Promise<void>
}

/** The one RS256 key that every token of the stand-in is signed with. Times are the machine's own, as MSAL's are. */
export interface SigningKey {
  readonly jwks: { readonly keys: JWK[] }
  /** Returns a signed token that is good for `ttl` seconds from now; a negative one has expired already. */
  sign(claims: JWTPayload, ttl: number): Promise<string>
  /** Returns the claims of a token of ours. Throws jose's errors: JWTExpired, JWSSignatureVerificationFailed, … */
  verify(token: string): Promise<JWTPayload>
}

const ALGORITHM = 'RS256'

/** Returns the key in the store, or a new one, saved there. */
export async function signingKey(store?: KeyStore): Promise<SigningKey> {
  const stored = await store?.load()
  const secret = stored === undefined ? await newKey(store) : (JSON.parse(stored) as JWK)
  const key = await importJWK(secret, ALGORITHM)
  const { kty, n, e, kid } = secret
  if (!kty || !n || !e || !kid)
    throw new TypeError('the stored key of the local Entra is not a whole RSA key')
  const jwks = { keys: [{ use: 'sig', alg: ALGORITHM, kty, n, e, kid }] }
  const resolve = createLocalJWKSet(jwks)
  return {
    jwks,
    async sign(claims, ttl) {
      const now = Math.floor(Date.now() / 1000)
      const from = Math.min(now, now + ttl - 1)
      return new SignJWT({ ...claims, iat: from, nbf: from, exp: now + ttl })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid })
        .sign(key)
    },
    async verify(token) {
      return (await jwtVerify(token, resolve, { algorithms: [ALGORITHM] })).payload
    },
  }
}

async function newKey(store?: KeyStore): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  const secret = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID() }
  await store?.save(JSON.stringify(secret))
  return secret
}
