import { createRemoteJWKSet, generateKeyPair, jwtVerify, SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientCredential } from '#calendar/entra-client.ts'
import { toLoopback } from '#calendar/loopback.ts'
import { onBehalfOf } from '#calendar/on-behalf-of.ts'
import { memoryText } from '#tests/support/memory-text.ts'
import {
  CLIENT,
  KAREN,
  type Microsoft,
  SECRET,
  startMicrosoft,
  TENANT,
} from '#tests/support/microsoft-stand-ins.ts'

let microsoft: Microsoft
beforeEach(async () => {
  microsoft = await startMicrosoft()
})
afterEach(() => microsoft.close())

const OBO = {
  grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  requested_token_use: 'on_behalf_of',
  client_id: CLIENT,
  client_secret: SECRET,
  scope: 'https://graph.microsoft.com/Calendars.ReadWrite',
}

/** Returns status and body of what the token endpoint answers to an on-behalf-of request, or one a little different. */
async function ask(overrides: Record<string, string>, tenant = TENANT) {
  const assertion = await microsoft.tokenFor()
  const answer = await fetch(`${microsoft.authority}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({ ...OBO, assertion, ...overrides }),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

describe('an on-behalf-of request', () => {
  it('is answered with a Graph token of that person, signed with the published key', async () => {
    const { status, body } = await ask({})
    expect(status).toBe(200)
    const keys = createRemoteJWKSet(new URL(`${microsoft.authority}/${TENANT}/discovery/v2.0/keys`))
    const { payload } = await jwtVerify(String(body.access_token), keys, {
      audience: 'https://graph.microsoft.com',
    })
    expect(payload).toMatchObject({ tid: TENANT, oid: KAREN.id, scp: 'Calendars.ReadWrite', appid: CLIENT })
  })

  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client', 7000215],
    ['an app it does not know', { client_id: 'nobody' }, 400, 'unauthorized_client', 700016],
    ['a made-up assertion', { assertion: 'a.b.c' }, 400, 'invalid_grant', 50013],
    ['no assertion', { assertion: '' }, 400, 'invalid_request', 900144],
    ['a right that is not the tab’s', { scope: 'Mail.Send' }, 400, 'invalid_scope', 70011],
    ['another way of asking', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
    ['no word of on-behalf-of', { requested_token_use: '' }, 400, 'invalid_request', 900144],
    [
      'a client assertion nobody knows',
      { client_assertion: 'x', client_assertion_type: 'y' },
      401,
      'invalid_client',
      700027,
    ],
  ])('is refused with %s', async (_what, overrides, status, error, code) => {
    expect(await ask(overrides)).toMatchObject({ status, body: { error, error_codes: [code] } })
  })

  it('is refused when the assertion is for another app, of another tenant, or forged by another key', async () => {
    const forOther = await microsoft.entra.issueSsoToken(KAREN, { audience: 'another-app' })
    expect((await ask({ assertion: forOther })).body).toMatchObject({ error_codes: [500131] })
    expect((await ask({}, '99999999-9999-4999-8999-999999999999')).body).toMatchObject({
      error_codes: [90002],
    })
    const { privateKey } = await generateKeyPair('RS256')
    const forged = await new SignJWT({ aud: CLIENT, tid: TENANT, oid: KAREN.id, scp: 'access_as_user' })
      .setProtectedHeader({ alg: 'RS256' })
      .setExpirationTime('1h')
      .sign(privateKey)
    expect((await ask({ assertion: forged })).body).toMatchObject({ error_codes: [50013] })
  })

  it('says which refusal can be mended by the person, as Entra does', async () => {
    expect((await ask({ assertion: await microsoft.tokenFor(KAREN, -60) })).body).toMatchObject({
      error: 'invalid_grant',
      error_codes: [500133],
    })
    microsoft.entra.challengeNext(KAREN, '{"access_token":{}}')
    expect((await ask({})).body).toMatchObject({
      error: 'interaction_required',
      claims: '{"access_token":{}}',
    })
    microsoft.entra.consent.set(KAREN, false)
    expect((await ask({})).body).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required' })
    expect(microsoft.entra.consent.get(KAREN)).toBe(false)
  })
})

describe('a single sign-on token', () => {
  it('is what Teams gives a tab, in both versions', async () => {
    const claims = async (version: 1 | 2, audience: string) =>
      microsoft.entra.verify(await microsoft.entra.issueSsoToken(KAREN, { audience, version }))
    expect(await claims(2, CLIENT)).toMatchObject({
      aud: CLIENT,
      iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
      tid: TENANT,
      oid: KAREN.id,
      scp: 'access_as_user',
      azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
      name: 'Karen Holm',
      preferred_username: 'karen@example.dk',
      ver: '2.0',
    })
    expect(await claims(1, `api://localhost/${CLIENT}`)).toMatchObject({
      iss: `https://sts.windows.net/${TENANT}/`,
      appid: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
      ver: '1.0',
    })
  })

  it('is not given for a stranger', async () => {
    await expect(
      microsoft.entra.issueSsoToken({ tenant: TENANT, id: 'x' }, { audience: CLIENT }),
    ).rejects.toThrow('x')
  })
})

describe('the key', () => {
  it('is kept between runs, so that yesterday’s token is still good', async () => {
    const keys = memoryText()
    const [yesterday, today] = [await startMicrosoft({ keys }), await startMicrosoft({ keys })]
    try {
      expect(await today.entra.verify(await yesterday.tokenFor())).toMatchObject({ oid: KAREN.id })
      await expect(microsoft.entra.verify(await yesterday.tokenFor())).rejects.toThrow()
      expect(JSON.stringify(today.entra.jwks)).not.toContain('"d"')
    } finally {
      await yesterday.close()
      await today.close()
    }
  })
})

describe('real MSAL', () => {
  const exchange = (from: Microsoft, authority: string, credential: ClientCredential) =>
    onBehalfOf({
      authority,
      clientId: CLIENT,
      credential: () => credential,
      timeoutMs: 60_000,
      address: toLoopback(authority, from.authority),
    })

  it('finds the endpoints of an authority it has never heard of', async () => {
    const authority = 'https://entra.example'
    const elsewhere = await startMicrosoft({ authority })
    try {
      const tokenOf = exchange(elsewhere, authority, { kind: 'secret', secret: SECRET })
      const claims = await elsewhere.entra.verify(await tokenOf(KAREN, await elsewhere.tokenFor()))
      expect(claims).toMatchObject({ aud: 'https://graph.microsoft.com', oid: KAREN.id })
    } finally {
      await elsewhere.close()
    }
  })

  it('proves who we are with a managed identity’s assertion, asked for each time', async () => {
    const asked: string[] = []
    const other = await startMicrosoft({
      clients: [
        { id: CLIENT, assertion: async (token) => asked.push(token) > 0 && token === 'from the identity' },
      ],
    })
    try {
      const login = 'https://login.microsoftonline.com'
      const good = exchange(other, login, { kind: 'assertion', assertion: async () => 'from the identity' })
      await expect(good(KAREN, await other.tokenFor())).resolves.toEqual(expect.any(String))
      const bad = exchange(other, login, { kind: 'assertion', assertion: async () => 'from elsewhere' })
      await expect(bad(KAREN, await other.tokenFor())).rejects.toMatchObject({ errorCode: 'invalid_client' })
      expect(asked).toEqual(['from the identity', 'from elsewhere'])
    } finally {
      await other.close()
    }
  })

  it('gets an app a token of its own, as the bot does', async () => {
    const { status, body } = await ask(
      { grant_type: 'client_credentials', scope: 'https://api.botframework.com/.default' },
      'botframework.com',
    )
    expect(status).toBe(200)
    expect(await microsoft.entra.verify(String(body.access_token))).toMatchObject({
      aud: 'https://api.botframework.com',
      appid: CLIENT,
    })
  })
})

describe('discovery', () => {
  it('answers what MSAL and jose ask for', async () => {
    const get = async (path: string) =>
      (await fetch(`${microsoft.authority}${path}`)).json() as Promise<object>
    expect(await get(`/${TENANT}/v2.0/.well-known/openid-configuration`)).toMatchObject({
      issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
      token_endpoint: `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`,
      jwks_uri: `${microsoft.authority}/${TENANT}/discovery/v2.0/keys`,
    })
    expect(await get('/common/discovery/instance')).toMatchObject({
      metadata: [{ aliases: ['login.microsoftonline.com'] }],
    })
  })
})
