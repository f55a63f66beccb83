import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type TokenConfiguration, tokenCheck } from '#api/authentication.ts'
import { issuersOf, MICROSOFT_CLIENTS } from '#app/microsoft-clients.ts'
import { TEST_TENANT } from '#tests/support/activities.ts'
import {
  anAttackedServer,
  aQuestion,
  NEIGHBOUR,
  personClaims,
  personClaimsV1,
  TAB_CLIENT,
  TAB_URI,
} from '#tests/support/attacked-server.ts'
import { type FrameworkIssuer, seconds, startFrameworkIssuer } from '#tests/support/framework-issuer.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(open.splice(0).map((one) => one.close()))
})

async function anIssuer() {
  const issuer = await startFrameworkIssuer()
  open.push(issuer)
  return issuer
}

/** The check of people's tokens against an issuer, with what it said of itself. */
function aCheck(issuer: FrameworkIssuer, keyTimes: TokenConfiguration['keyTimes']) {
  const troubles: unknown[] = []
  const configuration = {
    jwksUrl: issuer.jwksUrl,
    ...(keyTimes && { keyTimes }),
    audiences: [TAB_CLIENT, TAB_URI],
    issuersOf,
    tenants: new Set([TEST_TENANT]),
    clients: MICROSOFT_CLIENTS,
  }
  const check = tokenCheck(configuration, {
    refused: () => undefined,
    troubled: (error) => void troubles.push(error),
  })
  return { troubles, isGood: async (token: string) => (await check(`Bearer ${token}`)) !== undefined }
}

/** So that the calls of a slow machine, too, come soon after the attempt before. */
const noTimeGoesBy = () => void vi.spyOn(performance, 'now').mockReturnValue(performance.now())

/** Returns another key of the issuer, as it is published, and a token signed with it. */
async function anotherKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, use: 'sig' }
  const token = await new SignJWT({ iat: seconds(-60), exp: seconds(300), ...personClaims() })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(privateKey)
  return { jwk, token }
}

describe('the keys that people’s tokens are signed with', () => {
  it('are fetched once for any number of tokens', async () => {
    const issuer = await anIssuer()
    const { isGood } = aCheck(issuer, undefined)
    const token = await issuer.token(personClaims())
    expect(await Promise.all(Array.from({ length: 20 }, () => isGood(token)))).not.toContain(false)
    expect(issuer.published.asked).toBe(1)
  })

  it('are taken from the address that is configured, and from none that it sends us on to', async () => {
    const issuer = await anIssuer()
    const elsewhere = createServer((_request, response) =>
      response.writeHead(302, { location: issuer.jwksUrl }).end(),
    )
    await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening))
    open.push({ close: async () => void elsewhere.close() })
    const { port } = elsewhere.address() as AddressInfo
    const { isGood, troubles } = aCheck({ ...issuer, jwksUrl: `http://127.0.0.1:${port}/` }, undefined)
    await expect(isGood(await issuer.token(personClaims()))).rejects.toThrow('could not be fetched')
    expect(troubles).toHaveLength(1)
  })

  it('rotate: a new one is fetched when a token names it', async () => {
    const issuer = await anIssuer()
    const { isGood } = aCheck(issuer, { cooldownMs: 0 })
    expect(await isGood(await issuer.token(personClaims()))).toBe(true)
    const { jwk, token } = await anotherKey('newer')
    expect(await isGood(token)).toBe(false)
    issuer.published.keys.push(jwk)
    expect(await isGood(token)).toBe(true)
  })

  it('rotate: one that is withdrawn is not taken any more once the keys have become old', async () => {
    const issuer = await anIssuer()
    const { isGood } = aCheck(issuer, { freshMs: 0, cooldownMs: 0 })
    const token = await issuer.token(personClaims())
    expect(await isGood(token)).toBe(true)
    issuer.published.keys.splice(0, 1, (await anotherKey('newer')).jwk)
    expect(await isGood(token)).toBe(false)
  })

  it('are asked for once only, however many made-up ones are named', async () => {
    const issuer = await anIssuer()
    const { isGood } = aCheck(issuer, undefined)
    noTimeGoesBy()
    expect(await isGood(await issuer.token(personClaims()))).toBe(true)
    for (let i = 0; i < 50; i++)
      expect(await isGood(await issuer.token(personClaims(), 'a stranger', { kid: `made-up-${i}` }))).toBe(
        false,
      )
    expect(issuer.published.asked).toBe(1)
  })

  it('go on serving while nobody answers for newer ones, and somebody hears of it', async () => {
    const issuer = await anIssuer()
    const { isGood, troubles } = aCheck(issuer, { freshMs: 0, cooldownMs: 0 })
    const token = await issuer.token(personClaims())
    expect(await isGood(token)).toBe(true)
    issuer.published.answers = 500
    expect(await isGood(token)).toBe(true)
    expect(troubles).toHaveLength(1)
  })

  it('do not serve for ever', async () => {
    const issuer = await anIssuer()
    const { isGood } = aCheck(issuer, { freshMs: 0, keptMs: 0, cooldownMs: 0 })
    const token = await issuer.token(personClaims())
    issuer.published.answers = 500
    await expect(isGood(token)).rejects.toMatchObject({ name: 'KeysOutOfReachError' })
  })

  it('are not asked for at each call while they are out of reach', async () => {
    const issuer = await anIssuer()
    issuer.published.answers = 503
    const { isGood } = aCheck(issuer, undefined)
    const token = await issuer.token(personClaims())
    noTimeGoesBy()
    for (let i = 0; i < 10; i++) await expect(isGood(token)).rejects.toThrow('signing keys')
    expect(issuer.published.asked).toBe(1)
  })

  it.each([
    ['an empty list', { keys: [] }],
    ['something else', { keys: 'none' }],
  ])('are not believed to be %s', async (_what, published: object) => {
    const issuer = await anIssuer()
    Object.assign(issuer.published, published)
    const { isGood } = aCheck(issuer, { cooldownMs: 0 })
    const verdict = await isGood(await issuer.token(personClaims())).catch((error: Error) => error.name)
    expect([false, 'KeysOutOfReachError']).toContain(verdict)
  })
})

describe('a key that says whom it may sign for', () => {
  const COMMON = 'https://login.microsoftonline.com/{tenantid}/v2.0'
  const PERSONAL_ACCOUNTS = 'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0'
  const verdict = async (issuerOfKey: unknown, claims: object) => {
    const issuer = await anIssuer()
    Object.assign(issuer.published.keys[0] ?? {}, { issuer: issuerOfKey })
    return aCheck(issuer, undefined).isGood(await issuer.token(claims as never))
  }

  it.each([
    ['every organisation', COMMON],
    ['this one', `https://login.microsoftonline.com/${TEST_TENANT}/v2.0`],
  ])('is taken where that is %s, in tokens of both versions', async (_whom, issuerOfKey) => {
    expect(await verdict(issuerOfKey, personClaims())).toBe(true)
    expect(await verdict(issuerOfKey, personClaimsV1())).toBe(true)
  })

  it.each([
    ['people’s own accounts', PERSONAL_ACCOUNTS],
    ['another organisation', `https://login.microsoftonline.com/${NEIGHBOUR}/v2.0`],
    ['another cloud', 'https://login.microsoftonline.us/{tenantid}/v2.0'],
    ['nobody', ''],
    ['no text', { 0: COMMON }],
  ])('is refused where that is %s, in tokens of both versions', async (_whom, issuerOfKey) => {
    expect(await verdict(issuerOfKey, personClaims())).toBe(false)
    expect(await verdict(issuerOfKey, personClaimsV1())).toBe(false)
  })
})

describe('while Microsoft’s keys are out of reach', () => {
  it('people are told to try again, and nothing else', async () => {
    const attacked = await anAttackedServer()
    open.push(attacked)
    attacked.entra.published.answers = 500
    const answer = await attacked.toApi(await attacked.asMette())
    expect(answer.statusCode).toBe(503)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(answer.json()).toMatchObject({ code: 'unavailable', status: 503 })
    expect(attacked.refusals()).toBe(0)
  })

  it('Teams is told to try again, and is answered once they are back', async () => {
    const attacked = await anAttackedServer({}, { cooldownMs: 0 })
    open.push(attacked)
    attacked.microsoft.published.answers = 500
    const [question, headers] = [aQuestion(), await attacked.asTeams()]
    const answer = await attacked.toBot(question, headers)
    expect({ status: answer.statusCode, body: answer.body }).toEqual({ status: 503, body: '' })
    attacked.microsoft.published.answers = 200
    expect((await attacked.toBot(question, headers)).statusCode).toBe(200)
    expect(attacked.connector.calls).toHaveLength(1)
  })
})
