import { describe, expect, it } from 'vitest'
import { parseActivity } from '#bot/parse-activity.ts'
import {
  aMessage,
  anActivity,
  anInstallation,
  aPress,
  BOT_ID,
  inChannel,
  SERVICE_URL,
  TEST_TENANT,
} from '#tests/support/activities.ts'

const metteId = 'c5e99701-2a32-49c1-a660-4629ceeb8c61'

describe('a message', () => {
  it('in a personal chat is a question from a person', () => {
    const parsed = parseActivity(
      aMessage('hvilke aftaler?', { id: 'm1', conversation: { id: 'a:1', tenantId: TEST_TENANT } }),
    )
    const person = { tenant: TEST_TENANT, id: metteId, name: 'Mette Holm' }
    expect(parsed).toEqual({
      kind: 'message',
      text: 'hvilke aftaler?',
      thread: 'a:1',
      activity: 'm1',
      language: 'da',
      person,
      conversation: {
        id: 'a:1',
        tenant: TEST_TENANT,
        kind: 'personal',
        serviceUrl: SERVICE_URL,
        channelId: 'msteams',
        botId: BOT_ID,
        language: 'da',
        person,
      },
    })
  })

  it('in a thread belongs to its channel, and is answered in the thread', () => {
    const parsed = parseActivity(
      aMessage('status', inChannel('19:sapa@thread.tacv2;messageid=17', '19:team')),
    )
    expect(parsed).toMatchObject({
      thread: '19:sapa@thread.tacv2;messageid=17',
      conversation: {
        id: '19:sapa@thread.tacv2',
        kind: 'channel',
        team: { id: '19:team', name: 'KOMBIT-programmet' },
        channelName: 'SAPA',
      },
    })
    expect(parsed).not.toHaveProperty('conversation.person')
  })

  it('in a group chat belongs to nobody', () => {
    const conversation = { id: '19:group', conversationType: 'groupChat', tenantId: TEST_TENANT }
    const parsed = parseActivity(aMessage('status', { conversation }))
    expect(parsed).toMatchObject({ conversation: { kind: 'group' } })
    expect(parsed).not.toHaveProperty('conversation.person')
  })

  it('loses the mention of the bot and keeps those of people', () => {
    const mention = (id: string, text: string) => ({ type: 'mention', text, mentioned: { id } })
    const parsed = parseActivity(
      aMessage('<at>Fristvagt</at>&nbsp;hvad mangler <at>Jens Toft</at>\n\n?', {
        entities: [mention(BOT_ID, '<at>Fristvagt</at>'), mention('29:jens', '<at>Jens Toft</at>')],
      }),
    )
    expect(parsed).toMatchObject({ kind: 'message', text: 'hvad mangler Jens Toft ?' })
  })

  it('of any length is read as far as anybody asks', () => {
    const parsed = parseActivity(aMessage('hvilke aftaler mangler vi? '.repeat(4_000)))
    expect(parsed).toMatchObject({
      kind: 'message',
      text: expect.stringMatching(/^hvilke aftaler.{900,2000}$/),
    })
  })

  it('keeps no CPR number that somebody has put into a name', () => {
    const numbered = (name: string) => `${name} 010180-1234`
    const channelData = {
      team: { id: '19:team', name: numbered('Borgerservice') },
      channel: { id: '19:sapa', name: numbered('Sager') },
    }
    const from = { id: '29:m', name: numbered('Mette Holm') }
    const parsed = parseActivity(aMessage('status', { ...inChannel(), channelData, from }))
    expect(JSON.stringify(parsed)).toContain('Borgerservice xxxxxx-xxxx')
    expect(JSON.stringify(parsed)).not.toContain('010180')
  })

  it('whose client leaves out names by writing null is read all the same', () => {
    const channel = inChannel('19:sapa@thread.tacv2')
    const channelData = { team: { id: '19:team', name: null }, channel: { id: '19:sapa', name: null } }
    const parsed = parseActivity(
      aMessage('status', { ...channel, channelData, locale: null, from: { id: '29:m', name: null } }),
    )
    expect(parsed).toMatchObject({ kind: 'message', person: { id: '29:m', name: '' }, language: 'da' })
  })

  it('that is only the mention is a call for help; only white space is nothing', () => {
    const entities = [{ type: 'mention', text: '<at>Fristvagt</at>', mentioned: { id: BOT_ID } }]
    expect(parseActivity(aMessage('<at>Fristvagt</at> ', { entities }))).toMatchObject({ text: '' })
    expect(parseActivity(aMessage('  \n '))?.kind).toBe('ignored')
    expect(parseActivity(aMessage('', { text: null }))?.kind).toBe('ignored')
  })

  it.each([
    ['da-DK', 'da'],
    ['nb-NO', 'da'],
    ['en-GB', 'en'],
    ['de-DE', 'en'],
    [undefined, 'da'],
  ])('from a client in %s is answered in %s', (locale, language) => {
    expect(parseActivity(aMessage('hej', { locale }))).toMatchObject({ language })
  })

  it('tells its language in an entity where the activity does not', () => {
    const entities = [{ type: 'clientInfo', locale: 'en-US' }]
    expect(parseActivity(aMessage('hi', { locale: undefined, entities }))).toMatchObject({ language: 'en' })
  })

  it.each<{ verb: unknown }>([
    { verb: 7 },
    { verb: null },
    { verb: {} },
    { verb: { toString: 1, valueOf: 1 } },
  ])('with $verb for a verb presses nothing of ours', ({ verb }) => {
    expect(parseActivity(aMessage('', { value: { verb } }))).toMatchObject({ kind: 'action', verb: '' })
  })

  it('with a verb in its value is a pressed button, answered with a message', () => {
    const value = { verb: 'ask', q: 'hvilke aftaler?' }
    expect(parseActivity(aMessage('', { text: undefined, value }))).toMatchObject({
      kind: 'action',
      verb: 'ask',
      data: value,
      answer: 'message',
    })
  })
})

describe('an invoke', () => {
  it('of a card is an action, with the message it stands on', () => {
    const parsed = parseActivity(aPress('fulfil', { item: 'flis' }, { replyToId: '1765' }))
    expect(parsed).toMatchObject({
      kind: 'action',
      verb: 'fulfil',
      data: { item: 'flis' },
      answer: 'invoke',
      message: '1765',
    })
    expect(parsed).not.toHaveProperty('token')
  })

  it('carries the single sign-on token where the client has sent it', () => {
    const value = { action: { verb: 'add-to-calendar', data: {} }, authentication: { token: 'sso' } }
    expect(parseActivity(aPress('', {}, { value }))).toMatchObject({ token: 'sso' })
  })

  it.each(['composeExtension/query', 'task/fetch', 'signin/tokenExchange', 'somethingNew'])(
    'of the kind %s is not ours',
    (name) =>
      expect(parseActivity(aPress('x', {}, { name }))).toMatchObject({ kind: 'ignored', invoke: true }),
  )

  it.each([undefined, null, 'text', {}, { action: 'x' }, { action: { verb: 7 } }])(
    'of a card with the value %j is not ours',
    (value) =>
      expect(parseActivity(aPress('', {}, { value }))).toMatchObject({ kind: 'ignored', invoke: true }),
  )
})

describe('an installation', () => {
  it.each([
    ['add', 'installed'],
    ['add-upgrade', 'installed'],
    ['remove', 'removed'],
    ['remove-upgrade', 'removed'],
    ['other', 'ignored'],
  ])('with the action %s is %s', (action, kind) => {
    expect(parseActivity(anInstallation('add', { action }))?.kind).toBe(kind)
  })

  it('is told as a member too: the bot itself, not somebody else', () => {
    const update = (change: object) =>
      parseActivity(anActivity({ type: 'conversationUpdate', ...change }))?.kind
    expect(update({ membersAdded: [{ id: '29:jens' }, { id: BOT_ID }] })).toBe('installed')
    expect(update({ membersRemoved: [{ id: BOT_ID }] })).toBe('removed')
    expect(update({ membersAdded: [{ id: '29:jens' }] })).toBe('ignored')
    expect(update({ channelData: { eventType: 'channelCreated', tenant: { id: TEST_TENANT } } })).toBe(
      'ignored',
    )
  })
})

describe('what is no activity', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'hello'],
    ['a list', []],
    ['an empty object', {}],
    ['one without a sender', anActivity({ type: 'message', from: undefined })],
    ['one without a conversation', anActivity({ type: 'message', conversation: undefined })],
    ['one without a service address', anActivity({ type: 'message', serviceUrl: undefined })],
    ['one whose service address is no address', anActivity({ type: 'message', serviceUrl: 'here' })],
    ['one with a conversation id of 1,001', aMessage('hej', { conversation: { id: 'x'.repeat(1001) } })],
  ])('%s is refused', (_what, body) => {
    expect(parseActivity(body)).toBeUndefined()
  })

  it('is one without a tenant, unless a local client may leave it out', () => {
    const homeless = aMessage('hej', { conversation: { id: 'c' }, channelData: undefined })
    expect(parseActivity(homeless)).toBeUndefined()
    expect(parseActivity(homeless, { fallbackTenant: 'local' })).toMatchObject({
      conversation: { tenant: 'local' },
    })
  })
})
