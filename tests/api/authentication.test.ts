import { exportSPKI, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API_APP_URI, API_TENANT, anApi, goodClaims, type TestApi } from '#tests/support/api-server.ts'
import { seconds } from '#tests/support/framework-issuer.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
let api: TestApi
beforeAll(async () => {
  store = await openMemoryStore()
  api = await anApi(store)
})
afterAll(async () => {
  await api.close()
  await store.close()
})

const withToken = async (claims: JWTPayload) => api.get('/me', `Bearer ${await api.issuer.token(claims)}`)
const refused = (answer: { status: number; type: unknown; body: unknown }) =>
  expect(answer).toEqual({
    status: 401,
    type: 'application/problem+json',
    body: {
      type: 'urn:fristvagt:problem:not-signed-in',
      title: 'Sign in: the token is missing, expired or not for Fristvagt',
      status: 401,
      code: 'not-signed-in',
      detail: expect.any(String),
      traceId: expect.any(String),
    },
  })

describe('a token', () => {
  it('of a person in Teams is taken', async () => {
    const { status, body } = await withToken(goodClaims())
    expect(status).toBe(200)
    expect(body).toMatchObject({ name: 'Mette Holm', today: '2025-12-01' })
  })

  it('names its person without the CPR number that somebody has put into the name', async () => {
    const { body } = await withToken({ ...goodClaims(), name: 'Mette Holm 010180-1234' })
    expect(body.name).toBe('Mette Holm xxxxxx-xxxx')
  })

  it('names its person in one line that can be kept, however long the name', async () => {
    const strange = await withToken({ ...goodClaims(), name: 'Mette\u0000\ud800\r\nHolm' })
    expect(strange.body.name).toBe('Mette \ufffd Holm')
    const { body } = await withToken({ ...goodClaims(), name: 'M'.repeat(4_000) })
    expect(body.name).toBe('M'.repeat(300))
  })

  it.each([
    [
      'of version 1, for the application address',
      {
        ver: '1.0',
        aud: API_APP_URI,
        iss: `https://sts.windows.net/${API_TENANT}/`,
        azp: undefined,
        appid: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      },
    ],
    ['asked for by Outlook on Windows', { azp: 'd3590ed6-52b3-4102-aeff-aad2292ab01c' }],
    ['asked for by Outlook on the web', { azp: 'bc59ab01-8403-45c6-8796-ac3ef710b3e3' }],
    ['that expired half a minute ago, since clocks differ', { exp: seconds(-30) }],
    ['without a name', { name: undefined }],
  ])('%s is taken', async (_what, change) => {
    expect((await withToken({ ...goodClaims(), ...change })).status).toBe(200)
  })

  it.each([
    ['expired', { exp: seconds(-600) }],
    ['without expiry', { exp: undefined }],
    ['not yet valid', { nbf: seconds(600) }],
    ['for another application', { aud: '33333333-3333-4333-8333-333333333333' }],
    ['for Graph', { aud: 'https://graph.microsoft.com' }],
    ['of another issuer', { iss: 'https://evil.example/v2.0' }],
    [
      'of the issuer of another tenant',
      { iss: 'https://login.microsoftonline.com/22222222-2222-4222-8222-222222222222/v2.0' },
    ],
    [
      'of a tenant that is not served',
      {
        tid: '99999999-9999-4999-8999-999999999999',
        iss: 'https://login.microsoftonline.com/99999999-9999-4999-8999-999999999999/v2.0',
      },
    ],
    ['without a tenant', { tid: undefined }],
    ['without a person', { oid: undefined }],
    ['without a scope', { scp: undefined }],
    ['with another scope', { scp: 'User.Read' }],
    ['with a scope that only begins alike', { scp: 'access_as_user_not' }],
    ['of an application by itself', { scp: undefined, roles: ['access_as_user'] }],
    ['asked for by an application that is not Microsoft’s', { azp: '44444444-4444-4444-8444-444444444444' }],
    ['that does not say who asked', { azp: undefined }],
    ['whose tenant is a list', { tid: [API_TENANT] }],
  ])('%s is refused', async (_what, change) => {
    refused(await withToken({ ...goodClaims(), ...change } as JWTPayload))
  })

  it('signed by a stranger is refused', async () => {
    refused(await api.get('/me', `Bearer ${await api.issuer.token(goodClaims(), 'a stranger')}`))
  })

  it('without a signature is refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = { ...goodClaims(), exp: seconds(300) }
    refused(await api.get('/me', `Bearer ${part({ alg: 'none', kid: api.issuer.kid })}.${part(claims)}.`))
  })

  it('signed with the public key as if it were a shared secret is refused', async () => {
    const publicKey = new TextEncoder().encode(await exportSPKI(api.issuer.publicKey))
    const forged = await new SignJWT({ ...goodClaims(), exp: seconds(300) })
      .setProtectedHeader({ alg: 'HS256', kid: api.issuer.kid })
      .sign(publicKey)
    refused(await api.get('/me', `Bearer ${forged}`))
  })

  it.each(['', 'Bearer', 'Bearer ', 'Bearer a.b.c', 'Basic bWV0dGU6eA==', 'Bearer x y'])(
    'that is "%s" is refused',
    async (header) => refused(await api.get('/me', header)),
  )
})

describe('without a token', () => {
  it.each([
    ['GET', '/me'],
    ['GET', '/municipalities'],
    ['GET', '/solutions'],
    ['GET', '/editions'],
    ['GET', '/milestones'],
    ['GET', '/notices'],
    ['GET', '/agreements'],
    ['GET', '/agreements/x'],
    ['GET', '/tasks'],
    ['GET', '/tasks/x'],
    ['GET', '/events'],
    ['GET', '/events/x'],
    ['POST', '/events/x/calendar-entry'],
    ['DELETE', '/events/x/calendar-entry'],
  ] as const)('%s %s is refused', async (method, path) => {
    refused(await api.call(method, path, undefined, ''))
  })

  it.each([
    ['PUT', '/me/municipality', { municipality: '0751' }],
    ['PUT', '/agreements/x/standing', { municipality: '0751', state: 'signed' }],
    ['PUT', '/tasks/x/standing', { municipality: '0751', state: 'done' }],
    ['POST', '/questions', { q: 'hvilke aftaler?' }],
  ] as const)('%s %s is refused', async (method, path, body) => {
    refused(await api.call(method, path, body, ''))
  })

  it('the description of the API can be read', async () => {
    expect((await api.get('/openapi.json', '')).status).toBe(200)
  })
})

describe('a request that is also wrong', () => {
  it.each([
    ['GET', '/agreements?limit=x', undefined],
    ['GET', `/tasks/${'x'.repeat(201)}`, undefined],
    ['PUT', '/agreements/x/standing', { state: 'lost' }],
    ['POST', '/questions', {}],
  ] as const)('%s %s without a token is refused for that alone', async (method, path, body) => {
    refused(await api.call(method, path, body, ''))
  })

  it('the description of the API can be read', async () => {
    expect((await api.call('GET', '/openapi.json', undefined, '')).status).toBe(200)
  })
})
