import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SERVICE_URL, TEST_TENANT } from '#tests/support/activities.ts'
import { FORGERIES, MISPLACED } from '#tests/support/attack-tokens.ts'
import {
  type AttackedServer,
  anAttackedServer,
  BOT_APP,
  BOT_ISSUER,
  bearer,
  botClaims,
  NEIGHBOUR,
  personClaims,
  personClaimsV1,
  TAB_CLIENT,
  TAB_URI,
} from '#tests/support/attacked-server.ts'
import { seconds } from '#tests/support/framework-issuer.ts'

let attacked: AttackedServer
beforeAll(async () => {
  attacked = await anAttackedServer()
})
afterAll(() => attacked.close())

const NOT_SIGNED_IN = {
  type: 'urn:fristvagt:problem:not-signed-in',
  title: 'Sign in: the token is missing, expired or not for Fristvagt',
  status: 401,
  code: 'not-signed-in',
}

/** Sends these headers to the API: nothing may be learned, and it is logged and counted once. */
async function refused(headers: Record<string, string | string[]>, url?: string) {
  const {
    status,
    body,
    refused: counted,
    logged,
  } = await attacked.watched(() => attacked.toApi(headers, url))
  expect(status).toBe(401)
  expect(JSON.parse(body)).toMatchObject(NOT_SIGNED_IN)
  expect(Object.keys(JSON.parse(body)).sort()).toEqual(
    expect.arrayContaining(['code', 'status', 'title', 'type']),
  )
  expect({ counted, lines: logged.length }).toEqual({ counted: 1, lines: 1 })
  const token =
    String(headers.authorization ?? '')
      .split(' ')
      .at(-1) ?? ''
  if (token.length > 20) expect(logged.join()).not.toContain(token.slice(-20))
}
const good = async (claims: object) =>
  (await attacked.toApi(bearer(await attacked.entra.token(claims as never)))).statusCode

describe('the API takes', () => {
  it.each([
    ['a token of version 2', personClaims()],
    ['a token of version 1', personClaimsV1()],
    ['a token of another tenant that is served', personClaims(ofTenant(NEIGHBOUR))],
    ['a token half a minute past its end', personClaims({ exp: seconds(-30) })],
  ])('%s (so that the refusals prove something)', async (_what, claims) =>
    expect(await good(claims)).toBe(200),
  )

  it('a bearer in any case', async () => {
    const token = await attacked.entra.token(personClaims())
    expect((await attacked.toApi({ authorization: `bearer ${token}` })).statusCode).toBe(200)
  })
})

describe('the API refuses a person’s token', () => {
  it.each(FORGERIES)('%s', async (_what, forge) => {
    await refused(bearer(await forge(attacked.entra, personClaims())))
  })

  it.each([
    ['that has expired', personClaims({ exp: seconds(-120) })],
    ['without an end', personClaims({ exp: undefined })],
    ['whose end is a text', personClaims({ exp: '99999999999' })],
    ['that is not valid yet', personClaims({ nbf: seconds(120) })],
    ['for the bot', personClaims({ aud: BOT_APP })],
    ['for Graph', personClaims({ aud: 'https://graph.microsoft.com' })],
    ['for several at once', personClaims({ aud: [TAB_CLIENT, 'https://evil.example'] })],
    ['for nobody', personClaims({ aud: undefined })],
    ['of another issuer', personClaims({ iss: 'https://evil.example/v2.0' })],
    ['of an issuer that only begins alike', personClaims({ iss: `${issuer(TEST_TENANT)}.evil.example` })],
    ['of the issuer of a neighbour', personClaims({ iss: issuer(NEIGHBOUR) })],
    ['of the common issuer', personClaims({ iss: issuer('common') })],
    ['of a tenant that is not served', personClaims(ofTenant('99999999-9999-4999-8999-999999999999'))],
    ['of a tenant that is no id', personClaims(ofTenant('evil'))],
    ['of a person that is no id', personClaims({ oid: "mette'--" })],
    ['of a list of people', personClaims({ oid: [personClaims().oid] })],
    ['of nobody', personClaims({ oid: undefined })],
    [
      'of an application by itself',
      personClaims({ idtyp: 'app', scp: undefined, roles: ['Fristvagt.Operator'] }),
    ],
    ['of an application that claims a scope', personClaims({ idtyp: 'app' })],
    ['without a scope', personClaims({ scp: undefined })],
    ['with another scope', personClaims({ scp: 'User.Read' })],
    ['with scopes in a list', personClaims({ scp: ['access_as_user'] })],
    ['with a scope that only begins alike', personClaims({ scp: 'access_as_user_not' })],
    ['asked for by an application that is not Microsoft’s', personClaims({ azp: BOT_APP })],
    ['that does not say who asked', personClaims({ azp: undefined })],
    ['of no version', personClaims({ ver: undefined })],
    ['of version 3', personClaims({ ver: '3.0' })],
    ['of version 2 with the audience of version 1', personClaims({ aud: TAB_URI })],
    ['of version 2 with the issuer of version 1', personClaims({ iss: personClaimsV1().iss })],
    [
      'of version 2 with the caller of version 1',
      personClaims({ azp: undefined, appid: personClaims().azp }),
    ],
    ['of version 2 with both callers', personClaims({ appid: personClaims().azp })],
    ['of version 1 with the audience of version 2', personClaimsV1({ aud: TAB_CLIENT })],
    ['of version 1 with the issuer of version 2', personClaimsV1({ iss: issuer(TEST_TENANT) })],
    [
      'of version 1 with the caller of version 2',
      personClaimsV1({ appid: undefined, azp: personClaims().azp }),
    ],
    ['of version 1 with both callers', personClaimsV1({ azp: personClaims().azp })],
    ['that is really a call of Teams', botClaims()],
    ['that is a call of Teams for the tab', botClaims({ aud: TAB_CLIENT, iss: BOT_ISSUER })],
  ])('%s', async (_what, claims) => {
    await refused(bearer(await attacked.entra.token(claims as never)))
  })

  it('signed by who signs the calls of Teams', async () => {
    await refused(bearer(await attacked.microsoft.token(personClaims())))
  })

  it.each(MISPLACED)('%s', async (_what, place) => {
    await refused(place(await attacked.entra.token(personClaims())))
  })

  it.each(['access_token', 'token', 'authorization'])('in the query, as %s', async (name) => {
    const token = await attacked.entra.token(personClaims())
    await refused({}, `/api/v1/me?${name}=${encodeURIComponent(`Bearer ${token}`)}`)
  })

  it('with the address of the service beside it, at the door of the bot', async () => {
    const token = await attacked.entra.token(personClaims({ serviceurl: SERVICE_URL }))
    expect(
      (await attacked.toBot({ type: 'message', serviceUrl: SERVICE_URL }, bearer(token))).statusCode,
    ).toBe(401)
  })
})

describe('headers that come twice', () => {
  it('are refused at both doors, whichever of the tokens is good', async () => {
    const [good, bad] = [await attacked.entra.token(personClaims()), 'a.b.c']
    const origin = await attacked.server.listen({ port: 0, host: '127.0.0.1' })
    for (const tokens of [
      [good, bad],
      [bad, good],
      [good, good],
    ])
      for (const path of ['/api/v1/me', '/api/messages'])
        expect(await statusOf(`${origin}${path}`, tokens)).toBe(400)
  })
})

/** Returns the status of a request with an Authorization header for each token; fetch would join them. */
function statusOf(url: string, tokens: readonly string[]): Promise<number | undefined> {
  const authorization = tokens.map((token) => `Bearer ${token}`)
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: url.endsWith('/messages') ? 'POST' : 'GET' }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.setHeader('authorization', authorization).on('error', reject).end()
  })
}

function issuer(tenant: string) {
  return `https://login.microsoftonline.com/${tenant}/v2.0`
}
function ofTenant(tenant: string) {
  return { tid: tenant, iss: issuer(tenant) }
}
