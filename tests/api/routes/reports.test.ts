import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onDay } from '#domain/deadline.ts'
import { ownedBy } from '#tests/support/access.ts'
import { API_TENANT, anApi, goodClaims, type TestApi } from '#tests/support/api-server.ts'
import { anAgreement, anEdition, aTask } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
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
const channel = aConversation({
  tenant: API_TENANT,
  team: { id: '19:team', name: 'KOMBIT-programmet' },
  channelName: 'FLIS',
})
const MANGLED = 'a/b "æ"'
beforeAll(async () => {
  store = await openMemoryStore()
  const flis = anAgreement({ id: 'flis', deadline: onDay('2025-12-05') })
  const tasks = [
    aTask({ id: 'sign-flis', agreement: 'flis' }),
    aTask({ id: MANGLED, title: '=2+2', due: onDay('2025-12-08') }),
  ]
  await store.editions.publish(anEdition({ agreements: [flis], tasks }), anOrigin())
  await store.conversations.remember(channel)
  await store.subscriptions.save(aSubscription({ conversation: channel.id }), anOrigin())
  const lines = [{ item: 'flis', type: 'agreement', stage: 'before-7' }] as const
  await store.outbox.plan(aDigest({ lines }), channel.id, [aNudge({ item: 'flis' })], MORNING)
  const [delivery] = await store.outbox.deliveriesOf('0751', 1)
  await store.outbox.claim(delivery?.id ?? '', MORNING)
  await store.outbox.settle(delivery?.id ?? '', { kind: 'sent', activity: 'a' }, MORNING)
  const at = MORNING.add({ hours: 26 })
  const said = { municipality: '0751', item: 'flis', state: 'fulfilled' } as const
  await store.standings.record({ ...said, ...anOrigin({ at, via: `bot:${channel.id}` }) })
  api = await anApi(store)
})
afterAll(async () => {
  await api.close()
  await store.close()
})

const header = async (claims: object = {}) =>
  `Bearer ${await api.issuer.token({ ...goodClaims(), ...claims })}`
const raw = async (path: string) =>
  api.server.inject({ method: 'GET', url: `/api/v1${path}`, headers: { authorization: await header() } })

describe('what would reach nobody', () => {
  it('is told with why and a cure, in both languages', async () => {
    const { status, body } = await api.get('/reach?municipality=0730')
    expect(status).toBe(200)
    expect(body.counts).toMatchObject({ 'no-bot': 2, 'nobody-responsible': 2 })
    expect(body.items[0]).toMatchObject({
      id: 'flis',
      reason: 'no-bot',
      deadline: { to: '2025-12-05' },
      cure: {
        da: expect.stringContaining('Føj Fristvagt til'),
        en: expect.stringContaining('Add Fristvagt'),
      },
    })
  })

  it('is nothing where a channel gets it, and a pause names the channel', async () => {
    const before = await api.get('/reach?municipality=0751&days=10')
    expect(before.body.counts).toMatchObject({ 'no-bot': 0, 'no-channel': 0, paused: 0, failing: 0 })
    const paused = aSubscription({ conversation: channel.id, state: 'paused' })
    await store.subscriptions.save(paused, anOrigin())
    const { body } = await api.get('/reach?municipality=0751&days=10')
    expect(body.items[0]).toMatchObject({
      id: MANGLED,
      reason: 'paused',
      channels: [{ name: 'KOMBIT-programmet › FLIS', state: 'paused' }],
    })
    await store.subscriptions.save({ ...paused, state: 'active' }, anOrigin())
  })

  it('names to whom a ladder would come in vain, until they add Fristvagt and while they have not paused it', async () => {
    const jens = { tenant: API_TENANT, id: 'jens', name: 'Jens Toft' }
    const stranger = { tenant: 'another', id: 'jens', name: 'Somebody else' }
    const by = { ...anOrigin(), municipality: '0751', item: MANGLED, kind: 'assign' } as const
    await store.handlings.change({ ...by, to: jens })
    const plain = aSubscription({ conversation: channel.id })
    const escalation = { responsible: { days: -3 }, leader: { days: 1, person: stranger } }
    await store.subscriptions.save({ ...plain, settings: { ...plain.settings, escalation } }, anOrigin())
    const inVain = async () => {
      const { body } = await api.get('/reach?municipality=0751&days=10')
      const items = body.items as { reason: string; person?: object }[]
      return items.flatMap(({ reason, person }) => (reason === 'person-unreachable' ? [person] : []))
    }
    expect(await inVain()).toEqual([{ name: 'Jens Toft', rung: 'responsible' }])
    const chat = aConversation({ tenant: API_TENANT, kind: 'personal', person: jens })
    await store.conversations.remember(chat)
    expect(await inVain()).toEqual([])
    await store.subscriptions.save(aSubscription({ conversation: chat.id, state: 'paused' }), anOrigin())
    expect(await inVain()).toHaveLength(1)
    await store.conversations.forget(chat.id, anOrigin())
    await store.subscriptions.save(plain, anOrigin())
  })

  it.each(['days=0', 'days=367', 'days=x'])('refuses %s', async (days) => {
    expect((await api.get(`/reach?municipality=0751&${days}`)).body.code).toBe('invalid-request')
  })
})

describe('the effect of nudges', () => {
  it('is told by stage and item, with no percentage of so few', async () => {
    const { body } = await api.get('/nudges/effect?municipality=0751')
    const counts = { nudges: 1, changed: 1, medianWorkingDays: 1 }
    expect(body).toMatchObject({
      days: 7,
      total: counts,
      stages: [{ stage: 'before-7', ...counts }],
      items: [{ id: 'flis', ...counts, each: [{ day: '2025-12-01', channels: 1, workingDays: 1 }] }],
    })
    expect(body.total).not.toHaveProperty('percent')
  })

  it.each(['item=other', 'stage=due', 'to=2025-11-30', 'from=2025-12-02'])(
    'is of what is asked: %s',
    async (q) => {
      expect((await api.get(`/nudges/effect?municipality=0751&${q}`)).body.total).toEqual({
        nudges: 0,
        changed: 0,
      })
    },
  )
})

describe('the evidence of an item', () => {
  it('tells when it was asked for, where, and who signed', async () => {
    const { body } = await api.get('/agreements/flis/evidence?municipality=0751')
    expect(body.events.map((e: { kind: string }) => e.kind)).toEqual(['asked', 'recorded', 'published'])
    expect(body.events[0]).toMatchObject({
      place: 'KOMBIT-programmet › FLIS',
      details: { stage: 'before-7', state: 'sent' },
    })
    expect(body.events[1]).toMatchObject({ by: 'Mette Holm', place: 'KOMBIT-programmet › FLIS' })
    expect(body.trail).toMatchObject([{ action: 'standing.recorded', by: 'Mette Holm' }])
  })

  it('ends with the end of the audit chain, which holds that it was read', async () => {
    const { body } = await api.get('/agreements/flis/evidence?municipality=0751')
    const { entries } = await store.audit.search({ municipality: '0751', action: 'evidence.read', limit: 1 })
    expect(entries).toMatchObject([{ subject: 'flis', details: { format: 'json' }, ...body.end }])
    expect(await store.audit.verify('0751', body.end)).toBeUndefined()
  })

  it('of a task that asks to sign an agreement is that of the agreement', async () => {
    expect((await api.get('/tasks/sign-flis/evidence?municipality=0751')).body.id).toBe('flis')
  })

  it('can be had as a file for Excel and as PDF, under a name that every system takes', async () => {
    const path = `/tasks/${encodeURIComponent(MANGLED)}/evidence?municipality=0751`
    const csv = await raw(`${path}&format=csv`)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.headers['content-disposition']).toBe('attachment; filename="fristvagt-0751-a-b-.csv"')
    expect(csv.body).toContain(`;'=2+2`)
    const pdf = await raw('/agreements/flis/evidence?municipality=0751&format=pdf&language=en')
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is not there for an item that is not there, nor under the wrong name', async () => {
    for (const path of ['/agreements/none', '/tasks/flis', '/agreements/sign-flis'])
      expect((await api.get(`${path}/evidence?municipality=0751`)).status).toBe(404)
  })

  it('is for editors and operators alone', async () => {
    const other = await anApi(store, { access: ownedBy() })
    const { body } = await other.get('/agreements/flis/evidence?municipality=0751')
    expect(body.code).toBe('not-allowed')
    await other.close()
  })

  it('shows who was forgotten as nobody', async () => {
    const { entries } = await store.audit.search({
      municipality: '0751',
      action: 'standing.recorded',
      limit: 1,
    })
    await store.personalData.forget(entries[0]?.by ?? { tenant: '', id: '' }, anOrigin({ at: MORNING }))
    const { body } = await api.get('/agreements/flis/evidence?municipality=0751')
    expect(body.events[1].kind).toBe('recorded')
    expect(body.events[1]).not.toHaveProperty('by')
    expect(body.trail[0]).not.toHaveProperty('by')
  })
})
