import { ServerError } from '@azure/msal-node'
import { afterEach, describe, expect, it } from 'vitest'
import { frameworkAuthentication } from '#bot/framework/authentication.ts'
import { connectors } from '#bot/framework/connectors.ts'
import { connectorMessenger } from '#bot/framework/messenger.ts'
import { json, startConnector } from '#tests/support/stand-in-connector.ts'
import { aConversation } from '#tests/support/storage-factories.ts'

type Connector = Awaited<ReturnType<typeof startConnector>>
let connector: Connector | undefined
afterEach(() => connector?.close())

const messenger = (timeoutMs?: number) => {
  const framework = { identity: undefined, serviceHosts: ['127.0.0.1'] }
  return connectorMessenger(connectors(frameworkAuthentication(framework), framework), timeoutMs)
}
/** Long enough for a call to reach the connector, also on a busy machine. */
const SHORT_MS = 1_000
const card = { type: 'AdaptiveCard', version: '1.5', body: [] }
const conversationOn = (at: Connector, overrides = {}) =>
  aConversation({ id: '19:sapa@thread.tacv2', serviceUrl: at.serviceUrl, ...overrides })

describe('the messenger', () => {
  it('sends the card alone, with its summary for the notification, and returns the id', async () => {
    connector = await startConnector()
    const id = await messenger().send(conversationOn(connector), card, '3 frister')
    expect(id).toBe('activity-1')
    const [call] = connector.calls
    expect(call?.method).toBe('POST')
    expect(decodeURIComponent(call?.path ?? '')).toBe('/v3/conversations/19:sapa@thread.tacv2/activities')
    expect(call?.body).toMatchObject({
      type: 'message',
      summary: '3 frister',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
      conversation: { conversationType: 'channel', isGroup: true },
    })
    expect(call?.body).not.toHaveProperty('text')
  })

  it('replies into the thread', async () => {
    connector = await startConnector()
    await messenger().reply(conversationOn(connector), '19:sapa@thread.tacv2;messageid=17', card, 'svar')
    expect(decodeURIComponent(connector.calls[0]?.path ?? '')).toBe(
      '/v3/conversations/19:sapa@thread.tacv2;messageid=17/activities',
    )
  })

  it('replaces the card of an earlier message', async () => {
    connector = await startConnector((_request, response) => json(response, 200, { id: '17' }))
    await messenger().update(conversationOn(connector), '17', card)
    const [call] = connector.calls
    expect(call?.method).toBe('PUT')
    expect(decodeURIComponent(call?.path ?? '')).toBe('/v3/conversations/19:sapa@thread.tacv2/activities/17')
    expect(call?.body).toMatchObject({ attachments: [{ content: card }] })
  })

  it.each([500, 502, 503, 504, 429, 412])(
    'calls a connector that answers %i exactly once',
    async (status) => {
      connector = await startConnector((_request, response) =>
        json(response, status, { error: { code: 'Oops' } }),
      )
      const fault = status === 500 ? 'ambiguous' : 'retry'
      await expect(messenger().send(conversationOn(connector), card, '')).rejects.toMatchObject({ fault })
      expect(connector.calls).toHaveLength(1)
    },
  )

  it('hands on how long Teams asks to wait', async () => {
    connector = await startConnector((_request, response) => json(response, 429, {}, { 'retry-after': '30' }))
    await expect(messenger().send(conversationOn(connector), card, '')).rejects.toMatchObject({
      fault: 'retry',
      retryAfterSeconds: 30,
    })
    expect(connector.calls).toHaveLength(1)
  })

  it('calls a connector that hangs up after the message arrived exactly once: it may stand there', async () => {
    connector = await startConnector((request) => request.socket.destroy())
    await expect(messenger().send(conversationOn(connector), card, '')).rejects.toMatchObject({
      fault: 'ambiguous',
    })
    expect(connector.calls).toHaveLength(1)
  })

  it('answers a person over a fresh connection when the first was reset, and gives up on the second', async () => {
    let resets = 1
    connector = await startConnector((request, response) =>
      resets-- > 0 ? void request.socket.destroy() : json(response, 201, { id: 'activity-2' }),
    )
    const on = conversationOn(connector)
    expect(await messenger().reply(on, on.id, card, 'svar')).toBe('activity-2')
    expect(connector.calls).toHaveLength(2)
    resets = 5
    await expect(messenger().reply(on, on.id, card, 'svar')).rejects.toMatchObject({ fault: 'ambiguous' })
    expect(connector.calls).toHaveLength(4)
  })

  it('asks the connector which group a team is', async () => {
    const details = { id: '19:team@thread.tacv2', name: 'KOMBIT', aadGroupId: 'the-group' }
    connector = await startConnector((_request, response) => json(response, 200, details))
    expect(await messenger().groupOf(conversationOn(connector), details.id)).toBe('the-group')
    expect(connector.calls.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`)).toEqual([
      'GET /v3/teams/19:team@thread.tacv2',
    ])
  })

  it('asks for the people of a team page by page, and keeps those of its own tenant', async () => {
    const on = (call: number) => (call === 0 ? 'more' : undefined)
    const { tenant } = aConversation()
    let call = 0
    connector = await startConnector((_request, response) => {
      const member = (id: string, tenantId: string) => ({
        ...{ id: `29:${id}`, name: `Navn ${id} 010190-1234`, aadObjectId: id, tenantId },
      })
      const members = [member(`one-${call}`, tenant), member('guest', 'another')]
      json(response, 200, { members, continuationToken: on(call++) })
    })
    const people = await messenger().membersOf(conversationOn(connector))
    expect(people.map(({ id, name }) => [id, name])).toEqual([
      ['one-0', 'Navn one-0 xxxxxx-xxxx'],
      ['one-1', 'Navn one-1 xxxxxx-xxxx'],
    ])
    expect(connector.calls).toHaveLength(2)
    expect(connector.calls[1]?.path).toContain('continuationToken=more')
  })

  it('does not ask twice where the connector does not tell', async () => {
    connector = await startConnector((_request, response) => json(response, 503, {}))
    await expect(messenger().groupOf(conversationOn(connector), '19:team')).rejects.toMatchObject({
      fault: 'retry',
    })
    expect(connector.calls).toHaveLength(1)
  })

  it('gives up on a connector that never answers: the message may stand there', async () => {
    let hungUp = false
    connector = await startConnector((request) => void request.socket.on('close', () => (hungUp = true)))
    const on = conversationOn(connector)
    await expect(messenger(SHORT_MS).send(on, card, '')).rejects.toMatchObject({ fault: 'ambiguous' })
    await expect(messenger(SHORT_MS).update(on, '17', card)).rejects.toMatchObject({ fault: 'ambiguous' })
    await expect.poll(() => hungUp).toBe(true)
  })

  it('is to be tried again where the bot gets no token of its own', async () => {
    connector = await startConnector()
    const token = async () => {
      throw new ServerError('invalid_client', 'an id', 'AADSTS7000222: the secret has expired')
    }
    const framework = { identity: { appId: 'ours', token }, serviceHosts: ['127.0.0.1'] }
    const untrusted = connectorMessenger(connectors(frameworkAuthentication(framework), framework))
    const serviceUrl = connector.serviceUrl.replace('http:', 'https:')
    const sending = untrusted.send(conversationOn(connector, { serviceUrl }), card, '')
    await expect(sending).rejects.toMatchObject({ fault: 'retry' })
    expect(connector.calls).toEqual([])
  })

  it('writes to no address that is not on the list, also when a conversation names it', async () => {
    connector = await startConnector()
    const { port } = new URL(connector.serviceUrl)
    for (const serviceUrl of [
      `http://localhost:${port}/`,
      'http://169.254.169.254/metadata/',
      'https://smba.trafficmanager.net@evil.example/',
      'file:///etc/passwd',
    ]) {
      const to = conversationOn(connector, { serviceUrl })
      await expect(messenger().send(to, card, '')).rejects.toMatchObject({ fault: 'permanent' })
      await expect(messenger().update(to, '17', card)).rejects.toMatchObject({ fault: 'permanent' })
    }
    expect(connector.calls).toEqual([])
  })

  it('follows no redirection on the same host, where the card would come twice', async () => {
    connector = await startConnector((request, response) =>
      response.writeHead(307, { location: `http://${request.headers.host}/again` }).end(),
    )
    await expect(messenger().send(conversationOn(connector), card, '')).rejects.toMatchObject({
      fault: 'permanent',
    })
    expect(connector.calls).toHaveLength(1)
  })

  it('follows no redirection to another host', async () => {
    const other = await startConnector()
    connector = await startConnector((_request, response) =>
      response.writeHead(307, { location: other.serviceUrl }).end(),
    )
    try {
      await expect(messenger().send(conversationOn(connector), card, '')).rejects.toMatchObject({
        fault: 'permanent',
      })
      expect(other.calls).toEqual([])
    } finally {
      await other.close()
    }
  })

  it('knows that nothing was sent where nobody listens', async () => {
    const gone = await startConnector()
    await gone.close()
    await expect(messenger().send(conversationOn(gone), card, '')).rejects.toMatchObject({ fault: 'retry' })
  })

  it.each([
    [403, 'BotNotInConversationRoster', 'gone'],
    [404, 'ActivityNotFoundInConversation', 'missing'],
    [403, 'BotDisabledByAdmin', 'blocked'],
    [400, 'BadSyntax', 'permanent'],
  ])('says in the port’s words what %i %s means', async (status, code, fault) => {
    connector = await startConnector((_request, response) => json(response, status, { error: { code } }))
    await expect(messenger().update(conversationOn(connector), '17', card)).rejects.toMatchObject({
      name: 'MessengerError',
      fault,
    })
  })
})
