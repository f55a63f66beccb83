import { describe, expect, it } from 'vitest'
import { LOCAL_TEAM, LOCAL_TENANT } from '#local/teams/world.ts'
import { conformanceJson, conformancePath } from '#tests/support/conformance.ts'
import { cardContent, startLocalTeams } from '#tests/support/local-teams-server.ts'
import { teamsClient } from '#tests/support/teams-client.ts'

const signButton = { type: 'Action.Execute', title: 'Underskrevet', verb: 'sign', data: { item: 'flis' } }
const note = { type: 'Input.Text', id: 'note', value: 'ingen' }

describe('what people do', () => {
  it('tells the bot that it was added to the team, once, and that it was removed', async () => {
    await using server = await startLocalTeams()
    const mette = teamsClient(server.origin)
    await mette.installInTeam()
    await mette.installInTeam()
    await mette.installInTeam(false)
    expect(server.received.map((a) => [a.type, a.action, a.membersAdded, a.membersRemoved])).toEqual([
      ['conversationUpdate', undefined, [{ id: expect.stringMatching(/^28:/) }], undefined],
      ['installationUpdate', 'add', undefined, undefined],
      ['conversationUpdate', undefined, undefined, [{ id: expect.stringMatching(/^28:/) }]],
      ['installationUpdate', 'remove', undefined, undefined],
    ])
    expect(server.received[1]).toMatchObject({
      serviceUrl: `${server.origin}/local/connector`,
      conversation: { id: LOCAL_TEAM.id, conversationType: 'channel', tenantId: LOCAL_TENANT, isGroup: true },
      channelData: { team: { id: LOCAL_TEAM.id, name: 'KOMBIT-programmet' }, tenant: { id: LOCAL_TENANT } },
    })
  })

  it('posts a personal message, after adding the app, and shows the answer', async () => {
    await using server = await startLocalTeams((activity, connector) =>
      activity.type === 'message'
        ? connector.reply(activity, { text: 'Hej Mette' }).then(() => undefined)
        : undefined,
    )
    const mette = teamsClient(server.origin)
    await mette.say('hvad mangler?')
    expect(server.received.map((a) => a.type)).toEqual([
      'conversationUpdate',
      'installationUpdate',
      'message',
    ])
    expect(server.received[2]).toMatchObject({
      text: 'hvad mangler?',
      timestamp: '2025-12-01T06:56:00Z',
      localTimestamp: '2025-12-01T07:56:00+01:00',
      from: { name: 'Mette Holm', aadObjectId: 'a1c4e2f0-1b6d-4e57-9a30-5c2f7d8e9b01' },
      conversation: { conversationType: 'personal', id: mette.chat },
    })
    expect((await mette.messages('chat')).map((m) => [m.from, m.text])).toEqual([
      ['mette', 'hvad mangler?'],
      ['bot', 'Hej Mette'],
    ])
    expect(await teamsClient(server.origin, 'jens').messages('chat')).toEqual([])
  })

  it('tells the bot of a channel message only when it is mentioned', async () => {
    await using server = await startLocalTeams()
    const mette = teamsClient(server.origin)
    await mette.installInTeam()
    server.received.length = 0
    await mette.say('Godmorgen alle', mette.channel('SAPA'))
    const asked = await mette.mention('SAPA', 'hvad mangler <b>vi</b>?')
    expect(server.received).toHaveLength(1)
    expect(server.received[0]).toMatchObject({
      text: '<at>Fristvagt</at> hvad mangler <b>vi</b>?',
      attachments: [{ content: expect.stringContaining('hvad mangler &lt;b&gt;vi') }],
      conversation: { id: `${mette.channel('SAPA')};messageid=${asked.id}` },
    })
  })

  it('sends a press with what was filled in, and shows its card to the presser only', async () => {
    const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Noteret' }] }
    await using server = await startLocalTeams((activity, connector) => {
      if (activity.type === 'invoke')
        return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
      return activity.type === 'message'
        ? connector.reply(activity, cardContent([note], { actions: [signButton] })).then(() => undefined)
        : undefined
    })
    const mette = teamsClient(server.origin)
    await mette.installInTeam()
    await mette.mention('FLIS', 'status')
    const message = await mette.waitForCard((text) => text.includes('Underskrevet'))
    expect(await mette.press(message, 'sign', { note: 'set' })).toEqual({ kind: 'card' })
    expect(server.received.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.id,
      value: {
        action: { type: 'Action.Execute', verb: 'sign', data: { item: 'flis', note: 'set' } },
        trigger: 'manual',
      },
    })
    expect(await mette.message(message.id)).toMatchObject({ own: true, card })
    expect(await teamsClient(server.origin, 'jens').message(message.id)).toMatchObject({
      own: false,
      card: { actions: [signButton] },
    })
  })

  it.each([
    [
      'a message',
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Gemt' },
      { kind: 'message', text: 'Gemt' },
    ],
    [
      'an error',
      {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: 'Ukendt' },
      },
      { kind: 'error', code: 'BadRequest', message: 'Ukendt' },
    ],
    ['an answer of no known kind', { hello: 1 }, { kind: 'error', code: 'BadInvokeResponse' }],
  ])('shows %s', async (_what, answer, outcome) => {
    await using server = await startLocalTeams((activity, connector) =>
      activity.type === 'invoke'
        ? answer
        : activity.type === 'message'
          ? connector.reply(activity, cardContent([note], { actions: [signButton] })).then(() => undefined)
          : undefined,
    )
    const mette = teamsClient(server.origin)
    await mette.say('status')
    const message = await mette.waitForCard(() => true)
    expect(await mette.press(message, 'sign')).toMatchObject(outcome)
  })

  it('signs in where the bot asks: at once with consent, else after asking, or going on without it', async () => {
    const login = { text: 'Log ind', connectionName: 'sso', tokenExchangeResource: { id: 'exchange-1' } }
    const tokens: unknown[] = []
    await using server = await startLocalTeams((activity, connector) => {
      if (activity.type === 'message')
        return connector.reply(activity, cardContent([note], { actions: [signButton] })).then(() => undefined)
      if (activity.type !== 'invoke') return undefined
      const { authentication } = activity.value as { authentication?: unknown }
      if (authentication === undefined)
        return { statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest', value: login }
      tokens.push(authentication)
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'I kalenderen' }
    })
    const mette = teamsClient(server.origin)
    await mette.say('møder')
    const message = await mette.waitForCard(() => true)
    const added = { kind: 'message', text: 'I kalenderen' }
    expect(await mette.press(message, 'sign')).toEqual(added)
    await mette.setConsent(false)
    expect(await mette.press(message, 'sign')).toEqual({ kind: 'sign-in', text: 'Log ind' })
    expect(tokens).toHaveLength(1)
    expect(await mette.press(message, 'sign', {}, 'without-consent')).toEqual(added)
    expect(await mette.press(message, 'sign', {}, 'consent')).toEqual(added)
    expect(await mette.press(message, 'sign')).toEqual(added)
    expect(tokens).toEqual(
      Array(4).fill({ id: 'exchange-1', connectionName: 'sso', token: 'token-of-mette' }),
    )
  })

  it('says that the bot fails', async () => {
    await using server = await startLocalTeams(() => {
      throw new Error('broken')
    })
    await expect(teamsClient(server.origin).installInTeam()).rejects.toThrow('bot-refused')
  })

  it('keeps the chat between runs', async () => {
    let kept: unknown
    const persist = {
      load: async () => kept,
      save: async (state: unknown) => {
        kept = JSON.parse(JSON.stringify(state))
      },
    }
    {
      await using server = await startLocalTeams(undefined, { persist })
      await teamsClient(server.origin).say('husk mig')
    }
    await using again = await startLocalTeams(undefined, { persist })
    const mette = teamsClient(again.origin)
    expect((await mette.messages('chat')).map((m) => m.text)).toEqual(['husk mig'])
    const newer = await mette.say('og mig')
    expect(Number(newer.id)).toBeGreaterThan(Number((await mette.messages('chat'))[0]?.id))
    expect(again.received.map((a) => a.type)).toEqual(['message'])
  })

  it('tells pages what happens as it happens', async () => {
    await using server = await startLocalTeams()
    const mette = teamsClient(server.origin)
    const stream = await fetch(`${server.origin}/local/api/events?person=mette`)
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader()
    await mette.installInTeam()
    await mette.say('Godmorgen', mette.channel('SAPA'))
    await teamsClient(server.origin, 'jens').say('Kun for Jens')
    await mette.advance('morning')
    let heard = ''
    while (!/"clock".*\n/.test(heard)) heard += (await reader.read()).value ?? ''
    const events = [...heard.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json!))
    expect(events.filter((e) => e.kind !== 'installed')).toEqual([
      { kind: 'message', message: expect.objectContaining({ text: 'Godmorgen' }) },
      { kind: 'clock', now: '2025-12-02T06:56:00Z' },
    ])
    await reader.cancel()
  })
})

const present = conformancePath('activities') !== undefined
const recorded = (name: string) => conformanceJson(`activities/${name}.json`) as Record<string, unknown>

/** The keys of a value with the types below them, to compare shapes and not contents; odd ones of one client left out. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, shape(v)]),
  )
}

describe.skipIf(!present)('activities have the shape of recorded ones', () => {
  it('a mention in a channel', async () => {
    await using server = await startLocalTeams()
    const mette = teamsClient(server.origin)
    await mette.installInTeam()
    await mette.mention('General', 'Hey')
    const sent = server.received.at(-1)!
    const real = recorded('recorded2026-message-channel-mention')
    expect(shape(sent)).toEqual(shape(real))
    expect((sent.text as string).replace('Fristvagt', 'Chat SDK Demo')).toBe(real.text)
    expect(JSON.stringify(sent.attachments).replace('Fristvagt', 'Chat SDK Demo')).toBe(
      JSON.stringify(real.attachments),
    )
  })

  it('an installation', async () => {
    await using server = await startLocalTeams()
    await teamsClient(server.origin).installInTeam()
    expect(shape(server.received.at(-1))).toMatchObject(
      shape(withoutNames(recorded('installationUpdate-add-channel'))) as object,
    )
  })

  it.each([
    ['invoke-adaptiveCard-action-execute', 'Action.Execute'],
    ['recorded2026-message-action-submit', 'Action.Submit'],
  ])('a press, %s', async (name, type) => {
    await using server = await startLocalTeams((activity, connector) =>
      activity.type === 'message' && activity.text
        ? connector
            .reply(activity, cardContent([note], { actions: [{ ...signButton, type }] }))
            .then(() => undefined)
        : undefined,
    )
    const mette = teamsClient(server.origin)
    const place = type === 'Action.Submit' ? mette.channel('General') : undefined
    await mette.installInTeam()
    await mette.say('@Fristvagt kort', place)
    const message = await mette.waitForCard(() => true)
    await mette.press(message, 'sign')
    const sent = shape(withoutNames({ ...server.received.at(-1), value: {} }))
    expect(sent).toMatchObject(shape(withoutNames({ ...recorded(name), value: {} })) as object)
  })
})

/** A recorded activity names some conversations and people, others not. */
function withoutNames(activity: Record<string, unknown>): Record<string, unknown> {
  const { name: _name, ...conversation } = activity.conversation as Record<string, unknown>
  const { name: _from, ...from } = activity.from as Record<string, unknown>
  return { ...activity, conversation, from }
}

describe('the message extension', () => {
  const card = { type: 'AdaptiveCard', version: '1.5', body: [] }
  const found = (text: string) => ({
    composeExtension: {
      ...{ type: 'result', attachmentLayout: 'list' },
      attachments: [
        {
          ...{
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: { ...card, fallbackText: text },
          },
          preview: {
            contentType: 'application/vnd.microsoft.card.thumbnail',
            content: { title: 'FLIS', text, tap: { type: 'invoke', value: { item: 'flis' } } },
          },
        },
      ],
    },
  })
  const bot = (activity: Readonly<Record<string, unknown>>) => {
    if (activity.name === 'composeExtension/query') return found('fundet')
    if (activity.name === 'composeExtension/selectItem') return found('valgt')
    return activity.name === 'composeExtension/queryLink' ? found('link') : undefined
  }

  it('is asked as Teams asks it, and what is chosen becomes the person’s own message', async () => {
    await using server = await startLocalTeams(bot)
    const mette = teamsClient(server.origin)
    const [hit] = await mette.search('agreements', 'fl')
    expect(hit).toMatchObject({ title: 'FLIS', text: 'fundet' })
    expect(server.received[0]).toMatchObject({
      ...{ type: 'invoke', name: 'composeExtension/query' },
      value: {
        ...{ commandId: 'agreements', parameters: [{ name: 'q', value: 'fl' }] },
        queryOptions: { skip: 0, count: 10 },
      },
    })
    if (hit) await mette.insert(hit)
    expect(server.received[1]).toMatchObject({ name: 'composeExtension/selectItem', value: { item: 'flis' } })
    const [message] = await mette.messages('chat')
    expect(message).toMatchObject({ from: 'mette', card: { fallbackText: 'valgt' } })
  })

  it('says that the box is empty still as Teams says it', async () => {
    await using server = await startLocalTeams(bot)
    await teamsClient(server.origin).search('tasks', '')
    expect(server.received[0]).toMatchObject({
      value: { parameters: [{ name: 'initialRun', value: 'true' }] },
    })
  })

  it('shows a link of a known domain as a card, and asks about no other', async () => {
    await using server = await startLocalTeams(bot)
    const mette = teamsClient(server.origin)
    await mette.say('se https://kombit.dk/aktuelt')
    await mette.say('se https://example.com/aktuelt')
    const asked = server.received.filter((a) => a.name === 'composeExtension/queryLink')
    expect(asked.map((a) => a.value)).toEqual([{ url: 'https://kombit.dk/aktuelt' }])
    const written = (await mette.messages('chat')).map((m) => m.card?.fallbackText)
    expect(written).toEqual(['link', undefined])
  })
})
