import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, goodClaims, type TestApi } from '#tests/support/api-server.ts'
import { anAgreement, anEdition } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { aConversation, anOrigin, aSubscription } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
let api: TestApi
beforeAll(async () => {
  store = await openMemoryStore()
  await store.editions.publish(anEdition({ agreements: [anAgreement({ id: 'flis' })] }), anOrigin())
  api = await anApi(store)
})
afterAll(async () => {
  await api.close()
  await store.close()
})

const asOperator = async () =>
  `Bearer ${await api.issuer.token({ ...goodClaims(), roles: ['Fristvagt.Operator'] })}`

describe('the audit trail of a municipality', () => {
  it('tells an operator who changed what, when and from where', async () => {
    await api.call('PUT', '/agreements/flis/standing', { municipality: '0751', state: 'signed' })
    const { status, body } = await api.get(
      '/audit?municipality=0751&action=standing.recorded',
      await asOperator(),
    )
    expect(status).toBe(200)
    expect(body.items).toMatchObject([
      {
        action: 'standing.recorded',
        subject: 'flis',
        via: 'api',
        address: '127.0.0.1',
        by: { name: 'Mette Holm' },
      },
    ])
  })

  it('names the channel that an entry is about', async () => {
    const channel = aConversation({
      tenant: String(goodClaims().tid),
      team: { id: 't', name: 'KOMBIT' },
      channelName: 'SAPA',
    })
    await store.conversations.remember(channel)
    await store.subscriptions.save(aSubscription({ conversation: channel.id }), anOrigin())
    const { body } = await api.get('/audit?municipality=0751&action=subscription.saved', await asOperator())
    expect(body.items).toMatchObject([{ subject: channel.id, place: { da: 'KOMBIT › SAPA' } }])
  })

  it('notes that it was read, without the words looked for', async () => {
    await api.get('/audit?municipality=0730&text=hemmelighed', await asOperator())
    const { entries } = await store.audit.search({ municipality: '0730', limit: 5 })
    expect(entries).toMatchObject([{ action: 'audit.read', details: { byText: true } }])
    expect(JSON.stringify(entries)).not.toContain('hemmelighed')
  })

  it('is for operators alone, and only of the municipalities of their own tenant', async () => {
    expect((await api.get('/audit?municipality=0751')).body.code).toBe('not-allowed')
    expect((await api.get('/audit?municipality=0101', await asOperator())).body.code).toBe(
      'not-your-municipality',
    )
    expect((await api.get('/audit?municipality=0751&cursor=x', await asOperator())).body.code).toBe(
      'invalid-request',
    )
  })

  it('holds who was refused for want of a role; another tenant’s municipality is named in the deployment’s', async () => {
    const refusedIn = (municipality: string) =>
      store.audit.search({ municipality, action: 'access.refused', limit: 1 })
    await api.get('/audit?municipality=0756')
    expect((await refusedIn('0756')).entries).toMatchObject([
      { subject: 'audit.read', details: { why: 'role' }, by: { name: 'Mette Holm' }, address: '127.0.0.1' },
    ])
    await api.call('PUT', '/agreements/flis/standing', { municipality: '0101', state: 'signed' })
    expect((await refusedIn('0101')).entries).toEqual([])
    expect((await refusedIn('')).entries).toMatchObject([
      { subject: 'standing.record', details: { why: 'municipality', municipality: '0101' } },
    ])
  })

  it('shows who was forgotten as nobody', async () => {
    await api.call('PUT', '/agreements/flis/standing', { municipality: '0740', state: 'signed' })
    const { by } = (await store.audit.search({ municipality: '0740', limit: 1 })).entries[0] ?? {}
    await store.personalData.forget(by ?? { tenant: '', id: '' }, anOrigin())
    const { body } = await api.get('/audit?municipality=0740&action=standing.recorded', await asOperator())
    expect(body.items).toHaveLength(1)
    expect(body.items[0]).not.toHaveProperty('by')
    const item = await api.get('/agreements/flis?municipality=0740')
    expect(item.body.standing).toMatchObject({ state: 'signed', source: 'person' })
    expect(item.body.standing).not.toHaveProperty('by')
  })
})

describe('reading lists of others', () => {
  it('is noted with the filter as codes, and reading one’s own is not', async () => {
    const ask = (q: string) => api.call('POST', '/questions', { q, municipality: '0760' })
    await ask('hvilke aftaler mangler vi at underskrive?')
    expect((await store.audit.search({ municipality: '0760', limit: 5 })).entries).toEqual([])
    await ask('hvilke aftaler mangler Aarhus at underskrive?')
    const { entries } = await store.audit.search({ municipality: '0760', limit: 5 })
    expect(entries).toMatchObject([{ action: 'list.read', details: { municipality: ['0751'], others: 1 } }])
    expect(JSON.stringify(entries)).not.toContain('mangler')
  })
})

describe('all that is kept of oneself', () => {
  it('is given to oneself, and that is written down', async () => {
    await api.call('PUT', '/me/municipality', { municipality: '0751' })
    const { status, body } = await api.get('/me/data')
    expect(status).toBe(200)
    expect(body.chosen_municipality).toMatchObject([{ municipality: '0751', by_name: 'Mette Holm' }])
    const { entries } = await store.audit.search({ municipality: '', action: 'data.exported', limit: 5 })
    expect(entries).toHaveLength(1)
  })
})
