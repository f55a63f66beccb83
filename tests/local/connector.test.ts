import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LOCAL_TEAM, LOCAL_TENANT } from '#local/teams/world.ts'
import { cardContent, type LocalTeamsServer, startLocalTeams } from '#tests/support/local-teams-server.ts'
import { type TeamsClient, teamsClient } from '#tests/support/teams-client.ts'

const TEXT = [{ type: 'TextBlock', text: 'Frist i dag' }]

describe('the connector that the bot calls', () => {
  let server: LocalTeamsServer
  let mette: TeamsClient
  let activities: string
  const call: LocalTeamsServer['connector']['call'] = (...args) => server.connector.call(...args)

  beforeAll(async () => {
    server = await startLocalTeams()
    mette = teamsClient(server.origin)
    activities = `conversations/${encodeURIComponent(mette.channel('SAPA'))}/activities`
  })
  afterAll(() => server.app.close())
  beforeEach(() => mette.installInTeam())

  it('takes a card, shows it to all, and gives it an id', async () => {
    const sent = await call('POST', activities, { type: 'message', summary: 'Frist', ...cardContent(TEXT) })
    expect(sent).toMatchObject({ status: 201, body: { id: expect.stringMatching(/^\d{13}$/) } })
    const seen = await teamsClient(server.origin, 'jens').messages('SAPA')
    expect(seen.at(-1)).toMatchObject({
      id: sent.body.id,
      from: 'bot',
      summary: 'Frist',
      card: { body: TEXT },
    })
  })

  it('starts a thread in a channel with a first activity, and takes replies to it', async () => {
    const started = await call('POST', 'conversations', {
      isGroup: true,
      channelData: { channel: { id: mette.channel('FLIS') } },
      activity: { type: 'message', ...cardContent(TEXT) },
    })
    expect(started.body).toEqual({
      id: `${mette.channel('FLIS')};messageid=${started.body.activityId}`,
      activityId: expect.any(String),
    })
    const thread = `conversations/${encodeURIComponent(String(started.body.id))}/activities`
    const reply = await call('POST', thread, { type: 'message', text: 'Mere' })
    const [root, answer] = (await mette.messages('FLIS')).slice(-2)
    expect(answer).toMatchObject({ id: reply.body.id, root: root?.id, text: 'Mere' })
    const nested = await call('POST', `${thread}/${reply.body.id}`, { type: 'message', text: 'Og mere' })
    expect(await mette.message(String(nested.body.id))).toMatchObject({ root: root?.id })
  })

  it('replaces and removes a message', async () => {
    const { body } = await call('POST', activities, { type: 'message', ...cardContent(TEXT) })
    const path = `${activities}/${body.id}`
    const newer = [{ type: 'TextBlock', text: 'Underskrevet' }]
    expect(await call('PUT', path, { type: 'message', ...cardContent(newer) })).toEqual({
      status: 200,
      body: { id: body.id },
    })
    expect(await mette.message(String(body.id))).toMatchObject({ version: 2, card: { body: newer } })
    expect((await call('DELETE', path)).status).toBe(200)
    expect(await mette.message(String(body.id))).toBeUndefined()
    expect(await call('PUT', path, { type: 'message', ...cardContent(newer) })).toMatchObject({
      status: 404,
      body: { error: { code: 'ActivityNotFoundInConversation' } },
    })
  })

  it('opens the same personal chat each time, once the app is there', async () => {
    const jens = teamsClient(server.origin, 'jens')
    const wanted = {
      isGroup: false,
      members: [{ id: 'b2d5f3a1-2c7e-4f68-8b41-6d3a8e9fac02' }],
      tenantId: LOCAL_TENANT,
    }
    expect(await call('POST', 'conversations', wanted)).toMatchObject({
      status: 403,
      body: { error: { code: 'ForbiddenOperationException' } },
    })
    await jens.installForMe()
    expect((await call('POST', 'conversations', wanted)).body).toEqual({ id: jens.chat })
    expect((await call('POST', 'conversations', wanted)).body).toEqual({ id: jens.chat })
  })

  it.each([
    [
      'an unknown conversation',
      404,
      'ConversationNotFound',
      'conversations/19:nowhere/activities',
      { type: 'message', text: 'x' },
    ],
    ['an activity of another type', 400, 'BadSyntax', undefined, { type: 'trace', text: 'x' }],
    ['an empty message', 400, 'BadSyntax', undefined, { type: 'message' }],
    [
      'text and a card together',
      400,
      'BadArgument',
      undefined,
      { type: 'message', text: 'x', ...cardContent(TEXT) },
    ],
    [
      'a card newer than 1.5',
      400,
      'BadSyntax',
      undefined,
      { type: 'message', ...cardContent(TEXT, { version: '1.6' }) },
    ],
    [
      'another kind of attachment',
      400,
      'BadSyntax',
      undefined,
      { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.hero', content: {} }] },
    ],
    [
      'a card that refreshes for more than sixty people',
      400,
      'BadSyntax',
      undefined,
      {
        type: 'message',
        ...cardContent(TEXT, { refresh: { userIds: Array.from({ length: 61 }, (_, i) => `29:${i}`) } }),
      },
    ],
    [
      'more than 100 KB of UTF-16',
      413,
      'MessageSizeTooBig',
      undefined,
      { type: 'message', text: 'å'.repeat(51_200) },
    ],
  ])('refuses %s', async (_what, status, code, path, body) => {
    const answer = await call('POST', path ?? activities, body)
    expect(answer).toMatchObject({ status, body: { error: { code, message: expect.any(String) } } })
  })

  it('refuses to write where the app is not', async () => {
    await mette.installInTeam(false)
    expect(await call('POST', activities, { type: 'message', text: 'x' })).toMatchObject({
      status: 403,
      body: { error: { code: 'BotNotInConversationRoster' } },
    })
  })

  it('tells who is there, and which channels the team has', async () => {
    const general = encodeURIComponent(LOCAL_TEAM.id)
    const members = await call('GET', `conversations/${general}/pagedmembers?pageSize=50`)
    expect(members.body.members).toContainEqual(
      expect.objectContaining({ name: 'Mette Holm', aadObjectId: 'a1c4e2f0-1b6d-4e57-9a30-5c2f7d8e9b01' }),
    )
    expect((await call('GET', `teams/${general}`)).body).toMatchObject({
      name: 'KOMBIT-programmet',
      channelCount: 3,
    })
    const { conversations } = (await call('GET', `teams/${general}/conversations`)).body
    expect(conversations).toEqual([
      { id: LOCAL_TEAM.id },
      expect.objectContaining({ name: 'SAPA' }),
      expect.anything(),
    ])
  })

  it('fails as it is told to, once', async () => {
    server.teams.failNext({ status: 429, code: 'TooManyRequests', retryAfter: 3 })
    const url = `${server.origin}/local/connector/v3/${activities}`
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"type":"message","text":"x"}',
    }
    const refused = await fetch(url, init)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3'])
    expect((await fetch(url, init)).status).toBe(201)
  })

  it('can lose the answer after the message was delivered', async () => {
    await mette.failNext({ resetAfterBody: true })
    await expect(call('POST', activities, { type: 'message', text: 'Kom den frem?' })).rejects.toThrow(
      'fetch failed',
    )
    expect((await mette.messages('SAPA')).at(-1)).toMatchObject({ text: 'Kom den frem?' })
    expect(server.teams.log.at(-1)).toMatchObject({
      method: 'POST',
      status: 0,
      body: { text: 'Kom den frem?' },
    })
  })
})
