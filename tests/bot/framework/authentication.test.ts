import { createRequire } from 'node:module'
import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder'
import { AuthenticationConstants, type BotFrameworkAuthentication } from 'botframework-connector'
import { exportSPKI, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { activityCheck, frameworkAuthentication, isKnownService } from '#bot/framework/authentication.ts'
import type { FrameworkConfiguration } from '#bot/framework/configuration.ts'
import { SERVICE_URL } from '#tests/support/activities.ts'
import { seconds, startFrameworkIssuer } from '#tests/support/framework-issuer.ts'

const APP_ID = '0f8f0b0e-93b4-4c1e-8d3f-0f8f0b0e93b4'
const ISSUER = 'https://api.botframework.com'
/** Where botbuilder looks up the keys of Entra's tokens for a local emulator; it cannot be configured. */
const ENTRA_METADATA = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl
const ENTRA_TENANT = 'd6d49420-f39b-4df7-a1dc-d59a935871db'

interface TokenExtractor {
  readonly openIdMetadataCache: Map<string, object>
  getOrAddOpenIdMetadata(url: string): object
}

let issuer: Awaited<ReturnType<typeof startFrameworkIssuer>>
let configuration: FrameworkConfiguration
beforeAll(async () => {
  issuer = await startFrameworkIssuer()
  configuration = {
    identity: { appId: APP_ID, token: async () => 'a token of the bot' },
    serviceHosts: ['smba.trafficmanager.net', '.gov.teams.microsoft.us'],
    openIdMetadataUrl: issuer.metadataUrl,
    tokenIssuer: ISSUER,
  }
  // botbuilder prints why it refuses a token; the tests provoke that on purpose.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await issuer.close()
})

const good = (): JWTPayload => ({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL })
const aCall = (overrides = {}) => ({ serviceUrl: SERVICE_URL, channelId: 'msteams', ...overrides })
const bearer = async (claims: JWTPayload, by?: 'us' | 'a stranger') =>
  `Bearer ${await issuer.token(claims, by)}`
const check = (authorization: string, call = aCall(), overrides: Partial<FrameworkConfiguration> = {}) => {
  const asConfigured = { ...configuration, ...overrides }
  return activityCheck(asConfigured, frameworkAuthentication(asConfigured))(call, authorization)
}
const refused = (checked: Promise<void>) =>
  expect(checked).rejects.toMatchObject({ name: 'NotFromTeamsError' })

describe('a call to the bot', () => {
  it('with the Bot Framework’s token for this bot and service address is let in', async () => {
    await expect(check(await bearer(good()))).resolves.toBeUndefined()
  })

  it.each([
    ['of another bot', { aud: 'd1111111-93b4-4c1e-8d3f-0f8f0b0e93b4' }],
    ['of another issuer', { iss: 'https://login.microsoftonline.com/common/v2.0' }],
    ['that expired ten minutes ago', { exp: seconds(-600), nbf: seconds(-1200) }],
    ['that is not valid for another ten minutes', { nbf: seconds(600), exp: seconds(1200) }],
    ['that names no service address', { serviceurl: undefined }],
    ['for another service address', { serviceurl: 'https://smba.trafficmanager.net/other/' }],
  ])('with a token %s is refused', async (_what, wrong) => {
    await refused(check(await bearer({ ...good(), ...wrong })))
  })

  it('signed by a stranger is refused', async () => {
    await refused(check(await bearer(good(), 'a stranger')))
  })

  it.each(['', ' ', 'Bearer', 'Bearer ', 'Bearer x.y.z', 'Basic dXNlcjpwYXNz', 'nonsense'])(
    'with the header "%s" is refused',
    async (header) => refused(check(header)),
  )

  it('with an unsigned token is refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = { ...good(), exp: seconds(300) }
    await refused(check(`Bearer ${part({ alg: 'none', kid: issuer.kid })}.${part(claims)}.`))
  })

  it('signed with the public key as if it were a shared secret is refused', async () => {
    const publicKey = new TextEncoder().encode(await exportSPKI(issuer.publicKey))
    const forged = await new SignJWT({ ...good(), exp: seconds(300) })
      .setProtectedHeader({ alg: 'HS256', kid: issuer.kid })
      .sign(publicKey)
    await refused(check(`Bearer ${forged}`))
  })

  it('on a channel that the signing key is not endorsed for is refused', async () => {
    await refused(check(await bearer(good()), aCall({ channelId: 'webchat' })))
  })

  it.each(['AseChannel', 'emulator', ''])(
    'without a token is refused on the channel "%s" too',
    async (id) => {
      await refused(check('', aCall({ channelId: id })))
    },
  )
})

describe('the service address of a call', () => {
  const isAnswered = (serviceUrl: string, overrides: Partial<FrameworkConfiguration> = {}) =>
    isKnownService(serviceUrl, { ...configuration, ...overrides })

  it.each(['https://smba.trafficmanager.net/emea/', 'https://smba.infra.gov.teams.microsoft.us/gcch/'])(
    '%s is answered',
    (url) => expect(isAnswered(url)).toBe(true),
  )

  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://evil.example/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.example/smba.trafficmanager.net',
    'https://smba.trafficmanager.net@evil.example/',
    'https://other.trafficmanager.net/',
    'https://gov.teams.microsoft.us.evil.example/',
    'file:///etc/passwd',
    'not an address',
    '',
  ])('"%s" is refused', (url) => expect(isAnswered(url)).toBe(false))

  it('on loopback is refused while the bot has an identity', () => {
    expect(isAnswered('http://localhost:3978/connector', { serviceHosts: ['localhost'] })).toBe(false)
  })

  it('on loopback is answered in the demo, which has none, and no other is', async () => {
    const demo = { identity: undefined, serviceHosts: ['localhost'] }
    await expect(check('', aCall(), demo)).resolves.toBeUndefined()
    expect(isAnswered('http://localhost:3978/connector', demo)).toBe(true)
    expect(isAnswered('https://smba.trafficmanager.net/emea/', demo)).toBe(false)
  })
})

describe('an Entra token of some user, whose audience is the bot', () => {
  const claims = (): JWTPayload => ({
    iss: `https://sts.windows.net/${ENTRA_TENANT}/`,
    aud: APP_ID,
    appid: APP_ID,
    ver: '1.0',
    tid: 'another-tenant',
    serviceurl: SERVICE_URL,
  })
  /** Tells botbuilder that the test's issuer holds Entra's keys, as it would learn from Microsoft. */
  beforeAll(() => {
    const { JwtTokenExtractor } = createRequire(import.meta.url)(
      'botframework-connector/lib/auth/jwtTokenExtractor.js',
    ) as { JwtTokenExtractor: TokenExtractor }
    const { openIdMetadataCache } = JwtTokenExtractor
    openIdMetadataCache.set(ENTRA_METADATA, JwtTokenExtractor.getOrAddOpenIdMetadata(issuer.metadataUrl))
  })

  it('is taken by botbuilder as it comes (so that the next test proves something)', async () => {
    const bare: BotFrameworkAuthentication = new ConfigurationBotFrameworkAuthentication(
      {},
      new ConfigurationServiceClientCredentialFactory({
        MicrosoftAppId: APP_ID,
        MicrosoftAppType: 'MultiTenant',
        MicrosoftAppTenantId: '',
        MicrosoftAppPassword: 'secret',
      }),
    )
    const taken = await bare.authenticateRequest(aCall() as never, await bearer(claims()))
    expect(taken.claimsIdentity.isAuthenticated).toBe(true)
  })

  it('is refused by Fristvagt, and for its issuer', async () => {
    const { openIdMetadataUrl: _, ...inProduction } = configuration
    const authentication = frameworkAuthentication(inProduction)
    const token = await bearer(claims())
    await expect(authentication.authenticateRequest(aCall() as never, token)).rejects.toThrow(
      'the token is not issued by the Bot Framework',
    )
    await refused(activityCheck(inProduction, authentication)(aCall(), token))
  })
})
