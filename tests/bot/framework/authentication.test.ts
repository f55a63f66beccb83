import { exportSPKI, type JWTPayload, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { connectorKeys } from '#app/connector-keys.ts'
import { activityCheck } from '#bot/framework/activity-check.ts'
import { isKnownService } from '#bot/framework/authentication.ts'
import type { FrameworkConfiguration } from '#bot/framework/configuration.ts'
import { SERVICE_URL } from '#tests/support/activities.ts'
import { seconds, startFrameworkIssuer } from '#tests/support/framework-issuer.ts'
import { aLog } from '#tests/support/storage-backends.ts'

const APP_ID = '0f8f0b0e-93b4-4c1e-8d3f-0f8f0b0e93b4'
const ISSUER = 'https://api.botframework.com'
const ENTRA_TENANT = 'd6d49420-f39b-4df7-a1dc-d59a935871db'

let issuer: Awaited<ReturnType<typeof startFrameworkIssuer>>
let configuration: FrameworkConfiguration
beforeAll(async () => {
  issuer = await startFrameworkIssuer()
  configuration = {
    identity: { appId: APP_ID, token: async () => 'a token of the bot' },
    serviceHosts: ['smba.trafficmanager.net', '.gov.teams.microsoft.us'],
    tokenIssuer: ISSUER,
  }
})
afterAll(() => issuer.close())

const good = (): JWTPayload => ({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL })
const aCall = (overrides = {}) => ({ serviceUrl: SERVICE_URL, channelId: 'msteams', ...overrides })
const bearer = async (claims: JWTPayload, by?: 'us' | 'a stranger') =>
  `Bearer ${await issuer.token(claims, by)}`
const check = (authorization: string, call = aCall(), overrides: Partial<FrameworkConfiguration> = {}) => {
  const asConfigured = { ...configuration, ...overrides }
  return activityCheck(asConfigured, connectorKeys(aLog(), issuer.metadataUrl))(call, authorization)
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
  it('is refused, even where Entra’s keys were among those of the Bot Framework', async () => {
    const claims = {
      iss: `https://sts.windows.net/${ENTRA_TENANT}/`,
      aud: APP_ID,
      appid: APP_ID,
      ver: '1.0',
      tid: 'another-tenant',
      serviceurl: SERVICE_URL,
    }
    await refused(check(await bearer(claims)))
  })
})

describe('the keys of calls', () => {
  const opened: { close(): Promise<void> }[] = []
  afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())))
  async function aDoor(times: object, endorsements?: readonly string[]) {
    const own = await startFrameworkIssuer(endorsements)
    opened.push(own)
    const log = { error: vi.fn() }
    const checked = activityCheck(configuration, connectorKeys({ ...aLog(), ...log }, own.metadataUrl, times))
    const letIn = async (call = aCall()) => checked(call, `Bearer ${await own.token(good())}`)
    return { own, log, letIn }
  }

  it('are found through the OpenID document, and fetched once', async () => {
    const { own, letIn } = await aDoor({})
    await Promise.all([letIn(), letIn(), letIn()])
    expect(own.published.asked).toBe(2)
  })

  it('go on serving while Microsoft does not answer, and the log says so', async () => {
    const { own, log, letIn } = await aDoor({ freshMs: 0, cooldownMs: 0 })
    await letIn()
    own.published.answers = 500
    await expect(letIn()).resolves.toBeUndefined()
    expect(log.error).toHaveBeenCalledTimes(1)
  })

  it('are not asked for at each call while there are none', async () => {
    const { own, letIn } = await aDoor({})
    own.published.answers = 500
    for (let i = 0; i < 5; i++)
      await expect(letIn()).rejects.toMatchObject({ name: 'TeamsKeysOutOfReachError' })
    expect(own.published.asked).toBe(1)
  })

  it.each([
    ['lets in the channel that it is endorsed for', ['msteams', 'webchat'], 'msteams', true],
    ['refuses Teams where it is endorsed for others', ['webchat'], 'msteams', false],
    ['refuses Outlook where it is endorsed for Teams', ['msteams'], 'm365extensions', false],
    ['lets in Teams where it is endorsed for nothing in particular', [], 'msteams', true],
    ['refuses what is not Teams or Outlook all the same', [], 'webchat', false],
  ])('one %s', async (_what, endorsements, channelId, isLetIn) => {
    const { letIn } = await aDoor({}, endorsements)
    const checked = letIn(aCall({ channelId }))
    if (isLetIn) await expect(checked).resolves.toBeUndefined()
    else await refused(checked)
  })
})
