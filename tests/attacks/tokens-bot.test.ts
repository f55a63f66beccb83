import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { again, aMessage, aPress, inChannel, SERVICE_URL, TEST_TENANT } from '#tests/support/activities.ts'
import { FORGERIES, MISPLACED } from '#tests/support/attack-tokens.ts'
import {
  type AttackedServer,
  anAttackedServer,
  aQuestion,
  bearer,
  botClaims,
  NEIGHBOUR,
  personClaims,
  personClaimsV1,
  TAB_CLIENT,
} from '#tests/support/attacked-server.ts'
import { seconds } from '#tests/support/framework-issuer.ts'

let attacked: AttackedServer
beforeAll(async () => {
  attacked = await anAttackedServer()
})
afterAll(() => attacked.close())

/** Sends an activity with these headers: nobody is answered, the body tells nothing, one line and one count are left. */
async function refused(
  status: 400 | 401 | 403,
  headers: Record<string, string>,
  activity: unknown = aQuestion(),
) {
  const answered = attacked.connector.calls.length
  const seen = await attacked.watched(() => attacked.toBot(activity, headers))
  expect(seen).toMatchObject({ status, body: '', refused: 1 })
  expect(seen.logged).toHaveLength(1)
  expect(attacked.connector.calls).toHaveLength(answered)
}
const signed = async (changes: object) => bearer(await attacked.microsoft.token(botClaims(changes)))

describe('the bot answers', () => {
  it('a question that Teams hands on (so that the refusals prove something)', async () => {
    const { status, refused, logged } = await attacked.watched(async () =>
      attacked.toBot(aQuestion(), await attacked.asTeams()),
    )
    expect({ status, refused, logged }).toEqual({ status: 200, refused: 0, logged: [] })
    expect(attacked.connector.calls).toHaveLength(1)
    expect(attacked.connector.calls[0]?.authorization).toBe('Bearer a token of the bot')
  })

  it('the same activity once, however often it is replayed', async () => {
    const [question, headers] = [aQuestion(), await attacked.asTeams()]
    const before = attacked.connector.calls.length
    for (let i = 0; i < 3; i++) expect((await attacked.toBot(question, headers)).statusCode).toBe(200)
    expect(attacked.connector.calls).toHaveLength(before + 1)
  })
})

describe('the bot refuses a token', () => {
  it.each(FORGERIES)('%s', async (_what, forge) => {
    await refused(401, bearer(await forge(attacked.microsoft, botClaims())))
  })

  it.each([
    ['that has expired', { exp: seconds(-600), nbf: seconds(-1200) }],
    ['without an end', { exp: undefined }],
    ['that is not valid yet', { nbf: seconds(600), exp: seconds(1200) }],
    ['of another bot', { aud: 'd1111111-93b4-4c1e-8d3f-0f8f0b0e93b4' }],
    ['of several bots', { aud: [botClaims().aud, 'd1111111-93b4-4c1e-8d3f-0f8f0b0e93b4'] }],
    ['for the tab', { aud: TAB_CLIENT }],
    ['of another issuer', { iss: 'https://evil.example' }],
    ['of an issuer that only begins alike', { iss: 'https://api.botframework.com.evil.example' }],
    ['of Entra', { iss: 'https://login.microsoftonline.com/common/v2.0' }],
    ['without a service address', { serviceurl: undefined }],
    ['with an empty service address', { serviceurl: '' }],
    ['for another service address', { serviceurl: 'https://smba.trafficmanager.net/amer/' }],
    ['whose service address is a list', { serviceurl: [SERVICE_URL] }],
    ['whose service address differs in a letter', { serviceurl: SERVICE_URL.toUpperCase() }],
  ])('%s', async (_what, changes) => {
    await refused(401, await signed(changes))
  })

  it.each([
    ['a person’s', personClaims()],
    ['a person’s that is for the bot', personClaims({ aud: botClaims().aud, serviceurl: SERVICE_URL })],
    [
      'a person’s of version 1 that is for the bot',
      personClaimsV1({ aud: botClaims().aud, serviceurl: SERVICE_URL }),
    ],
    [
      'an emulator’s',
      personClaimsV1({ aud: botClaims().aud, appid: botClaims().aud, serviceurl: SERVICE_URL }),
    ],
    [
      'another bot’s (a skill)',
      { ...personClaims({ aud: botClaims().aud }), serviceurl: SERVICE_URL, azp: TAB_CLIENT },
    ],
  ])('that is %s, whoever signed it', async (_what, claims) => {
    await refused(401, bearer(await attacked.entra.token(claims)))
    await refused(401, bearer(await attacked.microsoft.token(claims)))
  })

  it('signed by who signs the tokens of people', async () => {
    await refused(401, bearer(await attacked.entra.token(botClaims())))
  })

  it.each(MISPLACED)('%s', async (_what, place) => {
    await refused(401, place(await attacked.microsoft.token(botClaims())))
  })
})

describe('the bot refuses a good token', () => {
  it.each(['webchat', 'emulator', 'AseChannel', 'directline', '', 'MSTEAMS'])(
    'for the channel "%s"',
    async (channelId) => refused(401, await attacked.asTeams(), aQuestion({ channelId })),
  )

  it('with an activity that gives another service address', async () => {
    const serviceUrl = 'https://smba.trafficmanager.net/amer/'
    await refused(401, await attacked.asTeams(), aQuestion({ serviceUrl }))
  })

  it.each([
    'https://evil.example/',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://127.0.0.1/',
    'http://169.254.169.254/metadata',
    'file:///etc/passwd',
    'nonsense',
  ])('whose service address is %s in both', async (serviceUrl) => {
    await refused(403, await signed({ serviceurl: serviceUrl }), aQuestion({ serviceUrl }))
  })

  const STRANGER = '99999999-9999-4999-8999-999999999999'
  const chat = (tenantId?: string) => ({ id: 'a:chat-of-attack', conversationType: 'personal', tenantId })
  const naming = (inChat: string | undefined, inData: string | undefined) =>
    aQuestion({ conversation: chat(inChat), channelData: inData && { tenant: { id: inData } } })
  it.each([
    ['of a tenant that is not served', naming(STRANGER, STRANGER)],
    ['whose chat is of a stranger', naming(STRANGER, TEST_TENANT)],
    ['whose data is of a stranger', naming(TEST_TENANT, STRANGER)],
    ['of two tenants that are both served', naming(TEST_TENANT, NEIGHBOUR)],
  ])('with an activity %s', async (_what, activity) => {
    await refused(403, await attacked.asTeams(), activity)
  })

  it.each([
    ['that names no tenant', naming(undefined, undefined)],
    [
      'whose tenant is a list',
      aQuestion({ conversation: { ...chat(), tenantId: [TEST_TENANT] }, channelData: {} }),
    ],
  ])('with an activity %s, as none at all', async (_what, activity) => {
    await refused(400, await attacked.asTeams(), activity)
  })

  it('with a tenant in one of the two places alone is answered: Teams leaves out the other', async () => {
    for (const activity of [naming(TEST_TENANT, undefined), naming(undefined, TEST_TENANT)])
      expect((await attacked.toBot(activity, await attacked.asTeams())).statusCode).toBe(200)
  })

  it('before it looks at what else is wrong: token, tenant, service address, shape', async () => {
    const wrong = {
      channelId: 'msteams',
      serviceUrl: 'https://evil.example/',
      conversation: chat(STRANGER),
      from: 7,
    }
    const evil = await signed({ serviceurl: wrong.serviceUrl })
    await refused(401, bearer('a.b.c'), wrong)
    await refused(403, evil, wrong)
    await refused(403, evil, { ...wrong, conversation: chat(TEST_TENANT) })
    const shapeless = { ...wrong, conversation: chat(TEST_TENANT), serviceUrl: SERVICE_URL }
    expect((await attacked.toBot(shapeless, await attacked.asTeams())).statusCode).toBe(400)
  })
})

describe('a neighbour who knows the id of a channel', () => {
  it('cannot turn its messages to another service address', async () => {
    const place = inChannel('19:sapa-attacked@thread.tacv2')
    const headers = await attacked.asTeams()
    await attacked.toBot(aPress('choose-municipality', { municipality: '0751' }, place), headers)
    const swapped = `https://smba.trafficmanager.net/emea/${NEIGHBOUR}/`
    const { conversation, channelData } = place as { conversation: object; channelData: object }
    const theirs = again(aMessage('hjælp'), {
      serviceUrl: swapped,
      conversation: { ...conversation, tenantId: NEIGHBOUR },
      channelData: { ...channelData, tenant: { id: NEIGHBOUR } },
    })
    await attacked.toBot(theirs, await attacked.asTeams({ serviceurl: swapped }))
    const kept = await attacked.store.system.conversations.find('19:sapa-attacked@thread.tacv2')
    expect(kept).toMatchObject({ tenant: TEST_TENANT, serviceUrl: SERVICE_URL })
  })
})
