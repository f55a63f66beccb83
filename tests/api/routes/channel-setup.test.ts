import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { API_TENANT, anApi, goodClaims, type TestApi } from '#tests/support/api-server.ts'
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
let id: string
const channel = aConversation({
  tenant: API_TENANT,
  team: { id: '19:team', name: 'KOMBIT-programmet' },
  channelName: 'SAPA',
})
const ofAarhus = `municipality=${AARHUS}`
beforeAll(async () => {
  store = await aStoreForTheBot()
  await store.conversations.remember(channel)
  await store.subscriptions.save(aSubscription({ conversation: channel.id }), anOrigin())
  await store.outbox.plan(aDigest(), channel.id, [aNudge()], MORNING)
  api = await anApi(store)
  id = (await theChannel()).id
})
afterAll(async () => {
  await api.close()
  await store.close()
})

const theChannel = async () => (await api.get(`/subscriptions?${ofAarhus}`)).body.items[0]
const look = (settings?: object) =>
  api.call('POST', `/subscriptions/${id}/preview`, { municipality: AARHUS, ...(settings && { settings }) })

describe('what a channel would get', () => {
  it('is told by day with why, the days off explained, and how much it is', async () => {
    const { status, body } = await look()
    expect(status).toBe(200)
    expect(body).toMatchObject({ days: 30, faults: [] })
    expect(body.chosen).toBeUndefined()
    expect(body.kept.cards).toBe(body.mornings.length)
    const [first] = body.mornings
    expect(first.lines[0]).toMatchObject({ item: 'ean', title: expect.any(String), why: expect.any(String) })
    expect(body.off).toContainEqual({ day: '2025-12-06', why: 'weekend' })
    expect(body.off).toContainEqual({ day: '2025-12-24', why: 'holiday' })
  })

  it('is told of settings that nobody has saved, beside what it has', async () => {
    const { body } = await look({ ...DEFAULT_SETTINGS, weekdays: [2], leadDays: [] })
    expect(body.chosen.lines).toBeLessThan(body.kept.lines)
    expect(body.off).toContainEqual({ day: '2025-12-03', why: 'weekday' })
    expect((await theChannel()).settings).toEqual(DEFAULT_SETTINGS)
  })

  it.each([
    [{ leadDays: [0] }, 'leadDays'],
    [{ weekdays: [] }, 'weekdays'],
    [{ kinds: [] }, 'kinds'],
    [{ dailyCap: 41 }, 'dailyCap'],
    [{ time: '10:10' }, 'time'],
    [{ solutions: { mode: 'only', ids: [] } }, 'solutions'],
    [{ escalation: { leader: { days: 3, person: { id: '', name: '' } } } }, 'leaderPerson'],
  ])('names what no channel can have: %j', async (wrong, fault) => {
    const { status, body } = await look({ ...DEFAULT_SETTINGS, ...wrong })
    expect([status, body.faults, body.chosen]).toEqual([200, [fault], undefined])
  })

  it('is looked at by who may only read', async () => {
    const reader = `Bearer ${await api.issuer.token({ ...goodClaims(), oid: crypto.randomUUID() })}`
    const asked = { municipality: AARHUS }
    expect((await api.call('POST', `/subscriptions/${id}/preview`, asked, reader)).status).toBe(200)
  })
})

describe('what can be chosen', () => {
  it('is told in the words of the card, with a word for everything that can be wrong', async () => {
    const { body } = await api.get('/subscriptions/choices')
    expect(body.rhythms[0]).toEqual({
      value: { first: 1, every: 7, most: 4 },
      words: 'Dagen efter og så hver uge, højst 4 gange',
    })
    expect(body.rungs).toContainEqual({ value: 1, words: 'Fra dagen efter fristen' })
    expect(body.faults.leadDays).toContain('1 til 90')
    expect(body.unreachable.removed.cure).toContain('Tilføj Fristvagt')
  })
})

describe('a choice', () => {
  const put = (settings: object, version?: string) =>
    api.call('PUT', `/subscriptions/${id}/settings`, { municipality: AARHUS, settings, version })

  it('is told in sentences and named, and saved only over the one that was seen', async () => {
    const seen = await theChannel()
    expect(seen.words.when).toContain('Kl. 8.00, mandag til fredag')
    const saved = await put({ ...DEFAULT_SETTINGS, time: '09:00' }, seen.version)
    expect(saved.status).toBe(200)
    expect(saved.body.version).not.toBe(seen.version)
    expect(await put({ ...DEFAULT_SETTINGS, time: '10:00' }, seen.version)).toMatchObject({
      status: 409,
      body: { code: 'changed-meanwhile' },
    })
    expect((await theChannel()).settings.time).toBe('09:00')
    const back = await put(DEFAULT_SETTINGS, saved.body.version)
    expect(back.body.version).toBe(seen.version)
  })

  it('is told with the last card to who may see what was sent', async () => {
    expect((await theChannel()).last).toEqual({ day: '2025-12-01', state: 'due', at: expect.any(String) })
    const one = await api.get(`/nudges/deliveries?${ofAarhus}&subscription=${id}`)
    expect(one.body.items).toMatchObject([
      {
        subscription: id,
        lines: [{ item: 'sapa', type: 'agreement', title: expect.any(String) }],
        what: { da: 'Kortet venter på at blive sendt.' },
      },
    ])
    expect((await api.get(`/nudges/deliveries?${ofAarhus}&subscription=another`)).status).toBe(404)
    expect((await api.get(`/nudges/effect?${ofAarhus}&subscription=${id}`)).body.total.nudges).toBe(0)
  })
})

describe('channels without a yes', () => {
  it('are told by name, and nobody’s chat but one’s own', async () => {
    const team = { id: '19:new', name: 'Digitalisering' }
    const waiting = aConversation({ tenant: API_TENANT, team, channelName: 'Frister' })
    const others = aConversation({
      ...{ tenant: API_TENANT, kind: 'personal' },
      person: { tenant: API_TENANT, id: 'somebody-else', name: 'Sofie' },
    })
    for (const conversation of [waiting, others]) {
      await store.conversations.remember(conversation)
      await store.conversations.chooseMunicipality(conversation, AARHUS, anOrigin())
    }
    expect((await api.get(`/subscriptions/waiting?${ofAarhus}`)).body).toEqual({
      items: [{ kind: 'channel', team: 'Digitalisering', channel: 'Frister' }],
    })
  })
})
