import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemHistorySchema, signaturesSchema } from '#api/item-contract.ts'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { ownedBy } from '#tests/support/access.ts'
import { API_TENANT, anApi, METTE_ID, type TestApi } from '#tests/support/api-server.ts'
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

const METTE = { tenant: API_TENANT, id: METTE_ID, name: 'Mette Holm' }
const SOREN = { tenant: API_TENANT, id: 'soren', name: 'Søren Ågård' }
const channel = aConversation({
  tenant: API_TENANT,
  team: { id: '19:team', name: 'KOMBIT-programmet' },
  channelName: 'FLIS',
})
const flis = anAgreement({ id: 'flis', deadline: onDay('2025-12-05') })
const signatures = { asOf: day('2025-11-20'), signed: ['0101', '0730'], missing: ['0751'] }

describe('the history of an item', () => {
  let store: TestStore
  let api: TestApi
  let readers: TestApi
  beforeAll(async () => {
    store = await openMemoryStore()
    const november = anEdition({ id: 'n', date: day('2025-11-07'), agreements: [flis] })
    const moved = { ...flis, deadline: onDay('2025-12-12'), signatures }
    const tasks = [aTask({ id: 'sign-flis', agreement: 'flis' }), aTask({ id: 'ean' })]
    await store.editions.publish(november, anOrigin())
    await store.editions.publish(anEdition({ id: 'd', agreements: [moved], tasks }), anOrigin())
    await store.conversations.remember(channel)
    const of = (minutes: number, via: string) => ({
      ...{ municipality: '0751', item: 'flis', by: METTE, via },
      at: MORNING.add({ hours: 240, minutes }),
    })
    await store.handlings.change({ ...of(0, 'tab'), kind: 'assign', to: SOREN })
    await store.handlings.change({
      ...of(1, 'tab'),
      kind: 'snooze',
      until: day('2025-12-11'),
      why: 'venter på jura',
    })
    await store.standings.record({ ...of(2, `bot:${channel.id}`), state: 'fulfilled' })
    api = await anApi(store)
    readers = await anApi(store, { access: ownedBy() })
  })
  afterAll(async () => {
    await api?.close()
    await readers?.close()
    await store?.close()
  })
  const historyOf = async (from: TestApi, path = '/agreements/flis') => {
    const { status, body } = await from.get(`${path}/history?municipality=0751`)
    expect(status).toBe(200)
    return itemHistorySchema.parse(body)
  }

  it('is told newest first: what people did, and what the editions said', async () => {
    const { named, items } = await historyOf(api)
    expect(named).toBe(true)
    expect(items.map(({ kind, state, did }) => [kind, state ?? did].filter(Boolean).join(' '))).toEqual([
      'recorded fulfilled',
      'handled snoozed',
      'handled assigned',
      'listed',
      'moved',
      'first-seen',
    ])
    expect(items[0]).toMatchObject({ by: 'Mette Holm', place: 'KOMBIT-programmet › FLIS', day: '2025-12-11' })
    expect(items[1]).toMatchObject({ until: '2025-12-11', why: 'venter på jura', via: 'tab' })
    expect(items[2]).toMatchObject({ to: 'Søren Ågård' })
    expect(items[3]?.list).toEqual({ asOf: '2025-11-20', signed: 2, missing: 1, own: 'missing' })
    expect(items[4]).toMatchObject({ from: { to: '2025-12-05' }, deadline: { to: '2025-12-12' } })
    expect(items[4]).not.toHaveProperty('at')
  })

  it('keeps who did it, why and where from readers', async () => {
    const { named, items } = await historyOf(readers)
    expect(named).toBe(false)
    expect(items).toHaveLength(6)
    expect(JSON.stringify(items)).not.toMatch(/Mette|Søren|jura|KOMBIT-programmet|"via"|"place"/)
    expect(items[1]).toMatchObject({ did: 'snoozed', until: '2025-12-11' })
  })

  it('of a task that asks to sign an agreement has what was recorded of the agreement', async () => {
    const { items } = await historyOf(api, '/tasks/sign-flis')
    expect(items.map(({ kind }) => kind)).toEqual(['recorded', 'handled', 'handled', 'first-seen'])
    expect((await historyOf(api, '/tasks/ean')).items.map(({ kind }) => kind)).toEqual(['first-seen'])
  })

  it("is one's own municipality's alone, and of what is there", async () => {
    const other = await api.get('/agreements/flis/history?municipality=0730')
    expect(JSON.stringify(other.body)).not.toMatch(/recorded|handled/)
    expect((await api.get('/agreements/flis/history?municipality=0101')).body.code).toBe(
      'not-your-municipality',
    )
    expect((await api.get('/agreements/flis/history')).body.code).toBe('invalid-request')
    for (const path of ['/agreements/none', '/tasks/flis', '/agreements/ean'])
      expect((await api.get(`${path}/history?municipality=0751`)).status).toBe(404)
  })

  it('of signatures has what KOMBIT published, and nothing that a municipality recorded itself', async () => {
    const { body } = await readers.get('/agreements/flis/signatures?municipality=0751')
    const { asOf, municipalities } = signaturesSchema.parse(body)
    expect([asOf, municipalities.length]).toEqual(['2025-11-20', 98])
    const stateOf = (code: string) => municipalities.find((m) => m.code === code)?.state
    expect(['0751', '0730', '0727'].map(stateOf)).toEqual(['missing', 'signed', 'unknown'])
    const { entries } = await store.audit.search({ municipality: '0751', action: 'list.read', limit: 9 })
    expect(entries).toMatchObject([{ subject: 'signatures', details: { agreement: 'flis', others: 2 } }])
    expect((await readers.get('/agreements/none/signatures?municipality=0751')).body.code).toBe('not-found')
  })

  it('of nudges is narrowed to the item, ahead and behind, with the stage of each', async () => {
    const ahead = async () =>
      (await readers.get('/nudges/preview?municipality=0751&from=2025-12-01&item=ean&days=60')).body.items
    const unfollowed = await ahead()
    expect(unfollowed.map((n: { item: string }) => n.item)).toContain('ean')
    expect(unfollowed[0]).not.toHaveProperty('subscription')
    await store.subscriptions.save(aSubscription({ conversation: channel.id }), anOrigin())
    const nudges = await ahead()
    expect(new Set(nudges.map((n: { item: string }) => n.item))).toEqual(new Set(['ean']))
    expect(nudges[0]).toMatchObject({ channel: 'KOMBIT-programmet › FLIS', subscription: expect.any(String) })
    const lines = [{ item: 'ean', type: 'task', stage: 'before-7' }] as const
    await store.outbox.plan(aDigest({ lines }), channel.id, [aNudge({ item: 'ean' })], MORNING)
    const { body } = await api.get('/nudges/deliveries?municipality=0751&item=ean')
    expect(body.items).toMatchObject([{ unsure: false, nudges: [{ item: 'ean', stage: 'before-7' }] }])
  })
})
