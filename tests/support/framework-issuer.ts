import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { json } from './stand-in-connector.ts'

/** Stands for Microsoft, who signs the calls of the Bot Framework: OpenID metadata and keys on loopback. */
export async function startFrameworkIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const stranger = await generateKeyPair('RS256')
  const kid = 'framework-key'
  const keys = [{ ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] }]
  const server = createServer((request, response) => {
    if (request.url?.endsWith('/keys')) json(response, 200, { keys })
    else json(response, 200, { issuer: 'test', jwks_uri: `${origin}/keys` })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  /** Returns a token with these claims, good for five minutes unless they say otherwise. */
  function token(claims: JWTPayload, by: 'us' | 'a stranger' = 'us'): Promise<string> {
    const jwt = new SignJWT({ nbf: seconds(-60), exp: seconds(300), ...claims })
    return jwt.setProtectedHeader({ alg: 'RS256', kid }).sign(by === 'us' ? privateKey : stranger.privateKey)
  }
  return {
    metadataUrl: `${origin}/metadata`,
    jwksUrl: `${origin}/keys`,
    publicKey,
    kid,
    token,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

/** Returns the time a number of seconds from now, as a token writes it. */
export const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow
