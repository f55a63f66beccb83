import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { type FrameworkIssuer, seconds } from './framework-issuer.ts'

/** Makes a token that nobody may take, with claims that would otherwise be good. */
export type Forgery = (issuer: FrameworkIssuer, claims: JWTPayload) => Promise<string>

const encoded = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const timed = (claims: JWTPayload) => ({ iat: seconds(-60), nbf: seconds(-60), exp: seconds(300), ...claims })

const unsigned =
  (alg: unknown): Forgery =>
  async ({ kid }, claims) =>
    `${encoded({ alg, kid, typ: 'JWT' })}.${encoded(timed(claims))}.`

const withHeader =
  (header: object): Forgery =>
  ({ token }, claims) =>
    token(claims, 'us', header)

/** Signed by the attacker's key, which the header offers along. */
const withOwnKey =
  (offer: 'jwk' | 'jku' | 'x5u' | 'x5c'): Forgery =>
  async ({ stranger, kid }, claims) => {
    const jwk = { ...(await exportJWK(stranger.publicKey)), kid }
    const url = 'https://evil.example/keys'
    const header = { jwk: { jwk }, jku: { jku: url }, x5u: { x5u: url }, x5c: { x5c: ['MIIB'] } }[offer]
    return new SignJWT(timed(claims))
      .setProtectedHeader({ alg: 'RS256', kid, ...header })
      .sign(stranger.privateKey)
  }

const keyConfusion =
  (form: 'pem' | 'pem-trimmed' | 'modulus'): Forgery =>
  async ({ publicKey, kid }, claims) => {
    const pem = await exportSPKI(publicKey)
    const { n = '' } = await exportJWK(publicKey)
    const secret = { pem, 'pem-trimmed': pem.trim(), modulus: n }[form]
    return new SignJWT(timed(claims))
      .setProtectedHeader({ alg: 'HS256', kid })
      .sign(new TextEncoder().encode(secret))
  }

const ellipticCurve: Forgery = async ({ kid }, claims) => {
  const { privateKey } = await generateKeyPair('ES256')
  return new SignJWT(timed(claims)).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey)
}

/** Another algorithm of the same family, by the right key. */
const otherRsa =
  (alg: 'RS512' | 'PS256'): Forgery =>
  async ({ kid, privateKey }, claims) => {
    const jwk = await exportJWK(privateKey)
    const key = await crypto.subtle.importKey(
      'jwk',
      { ...jwk, alg, key_ops: ['sign'] },
      {
        name: alg === 'PS256' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5',
        hash: alg === 'PS256' ? 'SHA-256' : 'SHA-512',
      },
      false,
      ['sign'],
    )
    return new SignJWT(timed(claims)).setProtectedHeader({ alg, kid }).sign(key)
  }

const tampered =
  (change: (parts: [string, string, string]) => string): Forgery =>
  async ({ token }, claims) =>
    change((await token(claims)).split('.') as [string, string, string])

/** Everything that can be wrong with a token whatever it says. */
export const FORGERIES: readonly (readonly [string, Forgery])[] = [
  ['signed by a stranger under the same key id', ({ token }, claims) => token(claims, 'a stranger')],
  ...['none', 'None', 'NONE', 'nOnE', '', null, 0, [], ['RS256']].map((alg): readonly [string, Forgery] => [
    `unsigned, by the algorithm ${JSON.stringify(alg)}`,
    unsigned(alg),
  ]),
  ['signed with the public key as a secret', keyConfusion('pem')],
  ['signed with the trimmed public key as a secret', keyConfusion('pem-trimmed')],
  ['signed with the modulus as a secret', keyConfusion('modulus')],
  ['signed with ES256', ellipticCurve],
  ['signed with RS512', otherRsa('RS512')],
  ['signed with PS256', otherRsa('PS256')],
  ['that brings its own key', withOwnKey('jwk')],
  ['that says where its key is', withOwnKey('jku')],
  ['that says where its certificate is', withOwnKey('x5u')],
  ['that brings its own certificate', withOwnKey('x5c')],
  ['with a key id that is a path', withHeader({ kid: '../../../../dev/null' })],
  ['with a key id that is SQL', withHeader({ kid: "x' UNION SELECT 'secret'--" })],
  ['with an endless key id', withHeader({ kid: 'k'.repeat(5_000) })],
  ['with no key id', withHeader({ kid: undefined })],
  [
    'with a critical header',
    tampered(([h, p, s]) => `${encoded({ ...decoded(h), crit: ['b64'], b64: true })}.${p}.${s}`),
  ],
  ['of changed claims', tampered(([h, p, s]) => `${h}.${encoded({ ...decoded(p), name: 'Jens' })}.${s}`)],
  ['without its signature', tampered(([h, p]) => `${h}.${p}.`)],
  ['with the signature cut off', tampered(([h, p]) => `${h}.${p}`)],
  ['with half a signature', tampered(([h, p, s]) => `${h}.${p}.${s.slice(0, s.length / 2)}`)],
  ['with four parts', tampered(([h, p, s]) => `${h}.${p}.${s}.${s}`)],
  ['with claims that are no JSON', tampered(([h, , s]) => `${h}.${encoded('{')}.${s}`)],
  ['with claims that are a list', tampered(([h, , s]) => `${h}.${encoded('[]')}.${s}`)],
  ['with a header that is null', tampered(([, p, s]) => `${encoded('null')}.${p}.${s}`)],
  ['far too long', ({ token }, claims) => token({ ...claims, filler: 'x'.repeat(9_000) })],
]

const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as object

/** Headers that hold a good token, but not as they should. */
export const MISPLACED: readonly (readonly [string, (token: string) => Record<string, string>])[] = [
  ['in a cookie', (token) => ({ cookie: `authorization=Bearer ${token}; token=${token}` })],
  [
    'in another header',
    (token) => ({ 'x-authorization': `Bearer ${token}`, 'x-ms-token-aad-id-token': token }),
  ],
  ['for a proxy', (token) => ({ 'proxy-authorization': `Bearer ${token}` })],
  ['without saying of what kind', (token) => ({ authorization: token })],
  ['as a password', (token) => ({ authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}` })],
  ['of another scheme', (token) => ({ authorization: `Token ${token}` })],
  ['after two spaces', (token) => ({ authorization: `Bearer  ${token}` })],
  ['before another', (token) => ({ authorization: `Bearer ${token} ${token}` })],
  ['in a list', (token) => ({ authorization: `Bearer x, Bearer ${token}` })],
  ['in quotes', (token) => ({ authorization: `Bearer "${token}"` })],
  ['after a tab', (token) => ({ authorization: `Bearer\t${token}` })],
]
