import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'
import { json } from './stand-in-connector.ts'

/** Stands for Microsoft, who signs calls and tokens: OpenID metadata and keys on loopback. */
export async function startFrameworkIssuer(endorsements: readonly string[] = ['msteams']) {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const stranger = await generateKeyPair('RS256', { extractable: true })
  const kid = 'framework-key'
  const published: { keys: JWK[]; answers: number; asked: number } = {
    keys: [{ ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256', endorsements } as JWK],
    answers: 200,
    asked: 0,
  }
  const server = createServer((request, response) => {
    published.asked++
    if (request.url?.endsWith('/keys')) json(response, published.answers, { keys: published.keys })
    else json(response, published.answers, { issuer: 'test', jwks_uri: `${origin}/keys` })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  /** Returns a token with these claims, good for five minutes unless they say otherwise. */
  function token(claims: JWTPayload, by: 'us' | 'a stranger' = 'us', header: object = {}): Promise<string> {
    const jwt = new SignJWT({ iat: seconds(-60), nbf: seconds(-60), exp: seconds(300), ...claims })
    return jwt
      .setProtectedHeader({ alg: 'RS256', kid, ...header })
      .sign(by === 'us' ? privateKey : stranger.privateKey)
  }
  return {
    metadataUrl: `${origin}/metadata`,
    jwksUrl: `${origin}/keys`,
    publicKey,
    privateKey,
    stranger,
    kid,
    /** What is published, and with which status; how often somebody asked. A test may change it. */
    published,
    token,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
export type FrameworkIssuer = Awaited<ReturnType<typeof startFrameworkIssuer>>

/** Returns the time a number of seconds from now, as a token writes it. */
export const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow
