import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { API_TENANT, anApi, METTE_ID, type TestApi } from '#tests/support/api-server.ts'
import { AARHUS, aStoreForTheBot } from '#tests/support/bot-store.ts'
import {
  aConversation,
  aDigest,
  aNudge,
  anOrigin,
  aSubscription,
  MORNING,
} from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
let api: TestApi
beforeAll(async () => {
  store = await aStoreForTheBot()
  api = await anApi(store)
})
afterAll(async () => {
  await api.close()
  await store.close()
})

const MUNICIPALITIES = ['0751', '0727', '0730', '0740', '0746', '0756', '0760', '0766']
let used = 0

/** Returns a channel of a municipality of its own, and its id in addresses. */
async function aChannel() {
  const municipality = MUNICIPALITIES[used++ % MUNICIPALITIES.length] ?? AARHUS
  const team = { id: '19:team', name: 'KOMBIT-programmet' }
  const conversation = aConversation({ tenant: API_TENANT, team, channelName: 'SAPA' })
  await store.conversations.remember(conversation)
  const subscription = aSubscription({ municipality, conversation: conversation.id })
  await store.subscriptions.save(subscription, anOrigin())
  const { body } = await api.get(`/subscriptions?municipality=${municipality}`)
  const { id } = (body as { items: { id: string }[] }).items[0] ?? { id: '' }
  return { municipality, conversation, subscription, id, at: `/subscriptions/${id}` }
}

describe('the subscriptions of a municipality', () => {
  it('are told with names, settings and the next morning, and without the conversation’s id', async () => {
    const { municipality, conversation, id } = await aChannel()
    const { status, body } = await api.get(`/subscriptions?municipality=${municipality}`)
    expect(status).toBe(200)
    expect(body.items).toEqual([
      {
        id,
        channel: 'SAPA',
        team: 'KOMBIT-programmet',
        kind: 'channel',
        state: 'active',
        language: 'da',
        settings: DEFAULT_SETTINGS,
        confirmedBy: 'Mette Holm',
        confirmedAt: '2025-11-30T07:00:00.000Z',
        next: '2025-12-01',
        version: expect.any(String),
        words: expect.objectContaining({ what: 'Aftaler, opgaver og møder fra alle løsninger' }),
      },
    ])
    expect(JSON.stringify(body)).not.toContain(conversation.id)
  })

  it('keep their programme leader as Teams names people, and no CPR number that stands in the name', async () => {
    const { municipality, at, conversation } = await aChannel()
    const person = { id: '8F0C2D4E-1A2B-4C3D-9E8F-0A1B2C3D4E5F', name: 'Sofie 010190-1234' }
    const settings = { ...DEFAULT_SETTINGS, escalation: { leader: { days: 3, person } } }
    expect((await api.call('PUT', `${at}/settings`, { municipality, settings })).status).toBe(200)
    const kept = (await store.subscriptions.of(conversation.id))?.settings.escalation.leader?.person
    expect(kept?.id).toBe(person.id.toLowerCase())
    expect(kept?.name).not.toContain('010190')
  })

  it('get new settings, and refuse what no channel can have', async () => {
    const { municipality, at, conversation } = await aChannel()
    const settings = { ...DEFAULT_SETTINGS, time: '10:00', leadDays: [3, 5], overdue: { days: [1, 3] } }
    const { status, body } = await api.call('PUT', `${at}/settings`, {
      municipality,
      settings,
      language: 'en',
    })
    expect([status, body.settings.leadDays, body.language]).toEqual([200, [5, 3], 'en'])
    const saved = await store.subscriptions.of(conversation.id)
    expect(saved?.settings).toMatchObject({ time: '10:00', overdue: { days: [1, 3] } })
    for (const wrong of [
      { time: '10:10' },
      { leadDays: [0] },
      { kinds: [] },
      { solutions: { mode: 'only', ids: [] } },
      { assignedOnly: true },
    ])
      expect(
        await api.call('PUT', `${at}/settings`, { municipality, settings: { ...settings, ...wrong } }),
      ).toMatchObject({ status: 400, body: { code: 'invalid-request' } })
    expect(await store.subscriptions.of(conversation.id)).toEqual(saved)
  })

  it('of one’s own chat can be for what one is responsible for alone', async () => {
    const municipality = MUNICIPALITIES[used++ % MUNICIPALITIES.length] ?? AARHUS
    const person = { tenant: API_TENANT, id: METTE_ID, name: 'Mette Holm' }
    const chat = aConversation({ tenant: API_TENANT, kind: 'personal', person })
    await store.conversations.remember(chat)
    await store.subscriptions.save(aSubscription({ municipality, conversation: chat.id }), anOrigin())
    const { body } = await api.get(`/subscriptions?municipality=${municipality}`)
    const [{ id, settings }] = body.items
    const { assignedOnly: _, ...older } = settings
    const put = (sent: object) =>
      api.call('PUT', `/subscriptions/${id}/settings`, { municipality, settings: sent })
    expect((await put({ ...settings, assignedOnly: true })).body.settings.assignedOnly).toBe(true)
    const preview = await api.get(`/nudges/preview?municipality=${municipality}&from=2025-12-01&days=30`)
    expect(preview.body.items).toEqual([])
    expect((await put(older)).body.settings.assignedOnly).toBe(false)
    expect((await put({ ...settings, escalation: { responsible: { days: 1 } } })).status).toBe(400)
  })

  it('pause until a day, resume and end', async () => {
    const { municipality, at, conversation } = await aChannel()
    const paused = await api.call('POST', `${at}/pause`, { municipality, until: '2025-12-10' })
    expect(paused.body).toMatchObject({
      state: 'paused',
      paused: { why: 'person', until: '2025-12-10' },
      next: '2025-12-10',
    })
    expect(await api.call('POST', `${at}/pause`, { municipality, until: '2025-12-01' })).toMatchObject({
      status: 400,
    })
    expect((await api.call('POST', `${at}/resume`, { municipality })).body).toMatchObject({ state: 'active' })
    expect((await api.call('DELETE', `${at}?municipality=${municipality}`)).status).toBe(200)
    expect(await store.subscriptions.of(conversation.id)).toBeUndefined()
    expect(await api.call('DELETE', `${at}?municipality=${municipality}`)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    })
  })
})

describe('nudges', () => {
  it('are previewed for each channel, and page by page as lists are', async () => {
    const { municipality, id } = await aChannel()
    const url = `/nudges/preview?municipality=${municipality}&from=2025-12-01&days=30`
    const { body } = await api.get(url)
    expect(body.items[0]).toEqual({
      at: '2025-12-01T08:00+01:00',
      subscription: expect.any(String),
      channel: 'KOMBIT-programmet › SAPA',
      item: 'ean',
      stage: 'due',
      why: expect.any(String),
    })
    const first = await api.get(`${url}&limit=1&subscription=${id}`)
    const second = await api.get(
      `${url}&limit=1&subscription=${id}&cursor=${encodeURIComponent(first.body.next)}`,
    )
    expect([...first.body.items, ...second.body.items]).toEqual(body.items.slice(0, 2))
  })

  it('are previewed for a new channel where there is none', async () => {
    const { body } = await api.get('/nudges/preview?municipality=0791&from=2025-12-01&days=1')
    expect(body.items[0]).toMatchObject({ channel: 'ny kanal · Viborg', item: 'ean' })
  })

  it('that were sent are told with state, attempts and the channel’s name', async () => {
    const { municipality, conversation } = await aChannel()
    await store.outbox.plan(aDigest({ municipality }), conversation.id, [aNudge()], MORNING)
    const { status, body } = await api.get(`/nudges/deliveries?municipality=${municipality}&state=due`)
    expect(status).toBe(200)
    expect(body.items).toMatchObject([{ channel: 'SAPA', state: 'due', attempts: 0, day: '2025-12-01' }])
    expect(JSON.stringify(body)).not.toContain(conversation.id)
    expect(await api.get(`/nudges/deliveries?municipality=${municipality}&cursor=x`)).toMatchObject({
      status: 400,
    })
  })
})

describe('the settings of a municipality', () => {
  const url = '/municipalities/0751/settings'
  it('are read and replaced', async () => {
    expect((await api.get(url)).body).toEqual({ closingRules: [], closingDays: [] })
    const closed = { closingRules: ['may-day'], closingDays: ['2025-12-23'] }
    expect((await api.call('PUT', url, { municipality: '0751', ...closed })).body).toEqual(closed)
    expect((await api.get(url)).body).toEqual(closed)
  })

  it.each([
    [{ municipality: '0727', closingRules: [], closingDays: [] }, 400],
    [{ municipality: '0751', closingRules: ['always'], closingDays: [] }, 400],
    [{ municipality: '0751', closingRules: [], closingDays: ['2025-02-30'] }, 400],
  ])('are not replaced by %j', async (body, status) => {
    expect((await api.call('PUT', url, body)).status).toBe(status)
  })
})
