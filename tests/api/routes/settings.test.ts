import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { ownedBy } from '#tests/support/access.ts'
import { API_TENANT, anApi, goodClaims, METTE_ID, type TestApi } from '#tests/support/api-server.ts'
import { anAgreement, anEdition } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { aConversation, anOrigin, aSubscription } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const AARHUS = '0751'
let store: TestStore
let api: TestApi
beforeAll(async () => {
  store = await openMemoryStore()
  const agreements = [anAgreement({ id: 'flis', title: 'FLIS', deadline: onDay('2025-12-15') })]
  await store.editions.publish(anEdition({ agreements }), anOrigin())
  api = await anApi(store, { access: ownedBy(METTE_ID) })
  await api.call('PUT', '/me/municipality', { municipality: AARHUS })
  const team = { id: '19:team', name: 'Digitalisering' }
  const channel = aConversation({ tenant: API_TENANT, kind: 'channel', team, channelName: 'Frister' })
  await store.conversations.remember(channel)
  await store.teams.remember({ tenant: API_TENANT, id: team.id, group: 'group' })
  await store.conversations.chooseMunicipality(channel, AARHUS, anOrigin())
  await store.subscriptions.save(
    aSubscription({ municipality: AARHUS, conversation: channel.id }),
    anOrigin(),
  )
})
afterAll(async () => {
  await api.close()
  await store.close()
})
const as = async (...roles: string[]) =>
  `Bearer ${await api.issuer.token({ ...goodClaims(), oid: crypto.randomUUID(), roles })}`
const asOperator = () => as('Fristvagt.Operator')

describe('one’s own language', () => {
  it('is kept, told in `me`, and taken back', async () => {
    expect((await api.get('/me')).body).not.toHaveProperty('language')
    expect((await api.call('PUT', '/me/language', { language: 'en' })).body.language).toBe('en')
    expect((await api.get('/me')).body.language).toBe('en')
    expect((await api.call('PUT', '/me/language', { language: null })).body).not.toHaveProperty('language')
    expect((await api.call('PUT', '/me/language', { language: 'sv' })).body.code).toBe('invalid-request')
  })
})

describe('one’s own chat', () => {
  it('is found, and a reader says there what comes, and in no channel', async () => {
    const reader = { tenant: API_TENANT, id: crypto.randomUUID(), name: 'Lise Læser' }
    const authorization = `Bearer ${await api.issuer.token({ ...goodClaims(), oid: reader.id })}`
    expect((await api.get('/me/chat', authorization)).body).toMatchObject({
      exists: false,
      url: expect.any(String),
    })
    const chat = aConversation({ id: 'a:lise', tenant: API_TENANT, kind: 'personal', person: reader })
    await store.conversations.remember(chat)
    await store.subscriptions.save(
      aSubscription({ municipality: AARHUS, conversation: chat.id }),
      anOrigin({ by: reader }),
    )
    const { body } = await api.get(`/subscriptions?municipality=${AARHUS}`, authorization)
    const byKind = Object.fromEntries(body.items.map((s: { kind: string; id: string }) => [s.kind, s.id]))
    const pause = (id: string) =>
      api.call('POST', `/subscriptions/${id}/pause`, { municipality: AARHUS }, authorization)
    const found = (await api.get('/me/chat', authorization)).body
    expect([found.exists, found.subscription]).toEqual([true, undefined])
    await api.call('PUT', '/me/municipality', { municipality: AARHUS }, authorization)
    expect((await api.get('/me/chat', authorization)).body.subscription).toMatchObject({
      id: byKind.personal,
      kind: 'personal',
    })
    expect((await pause(byKind.personal)).body.state).toBe('paused')
    expect((await pause(byKind.channel)).body.code).toBe('not-allowed')
  })
})

describe('who may do what', () => {
  it('is told with why, to who owns a team as to who has an app role', async () => {
    const { body } = await api.get('/me/access')
    expect(body.editors).toBe('owners')
    const why = Object.fromEntries(
      body.roles.map(({ role, why }: { role: string; why?: string }) => [role, why]),
    )
    expect(why).toEqual({ reader: 'everyone', editor: 'team-owner' })
    const operator = (await api.get('/me/access', await asOperator())).body
    expect(operator.roles.at(-1)).toMatchObject({ why: 'app-role', appRole: 'Fristvagt.Operator' })
    expect(operator.permissions).toContainEqual({
      permission: 'audit.read',
      words: { da: 'Søge i kommunens revisionsspor', en: "Search the municipality's audit trail" },
      about: 'municipality',
      roles: ['operator'],
      responsible: false,
      may: true,
    })
  })
})

describe('closing days', () => {
  it('stand in the year with the public holidays, the half days and what the law calls them', async () => {
    await store.municipalitySettings.save(
      AARHUS,
      { closingRules: ['may-day'], closingDays: [day('2026-12-23')] },
      anOrigin(),
    )
    const { body } = await api.get(`/municipalities/${AARHUS}/calendar?year=2026`)
    expect(body.days).toHaveLength(15)
    expect(body.days).toEqual(
      expect.arrayContaining([
        { day: '2026-04-02', kind: 'holiday', name: 'maundy-thursday' },
        { day: '2026-05-01', kind: 'rule', name: 'may-day' },
        { day: '2026-06-05', kind: 'half-day', name: 'constitution-day' },
        { day: '2026-12-23', kind: 'own' },
        { day: '2026-12-24', kind: 'custom', name: 'christmas-eve' },
      ]),
    )
    await store.municipalitySettings.save(AARHUS, { closingRules: [], closingDays: [] }, anOrigin())
  })

  it('tell before they are saved what they would move, and change nothing', async () => {
    const closed = { municipality: AARHUS, closingRules: [], closingDays: ['2025-12-08', '2025-12-12'] }
    const { status, body } = await api.call('POST', `/municipalities/${AARHUS}/settings/preview`, closed)
    expect(status).toBe(200)
    expect(body.items).toMatchObject([
      { channel: 'Frister', item: 'flis', title: 'FLIS', from: '2025-12-08', to: '2025-12-05' },
      { item: 'flis', from: '2025-12-12', to: '2025-12-11' },
    ])
    const settings = await store.municipalitySettings.of(AARHUS)
    expect(settings.closingDays).toEqual([])
  })
})

describe('the audit trail', () => {
  it('tells whom it can be searched for, whether it is whole, and comes as a file; the file is in it', async () => {
    const authorization = await asOperator()
    const people = await api.get(`/audit/people?municipality=${AARHUS}`, authorization)
    expect(people.body.items).toContainEqual({ id: METTE_ID, name: 'Mette Holm' })
    const chain = await api.get(`/audit/chain?municipality=${AARHUS}`, authorization)
    expect(chain.body).toMatchObject({ whole: true, end: { seq: expect.any(Number) } })
    const none = await api.get('/audit/chain?municipality=0727', authorization)
    expect(none.body).toEqual({ whole: true })
    const file = await api.server.inject({
      url: `/api/v1/audit?format=csv&municipality=${AARHUS}&action=municipality.chosen`,
      headers: { authorization },
    })
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    const chosen = await store.audit.search({
      municipality: AARHUS,
      action: 'municipality.chosen',
      limit: 50,
    })
    expect(file.body.trim().split('\n')).toHaveLength(1 + chosen.entries.length)
    expect(file.body).toContain('Mette Holm')
    const { entries } = await store.audit.search({ municipality: AARHUS, action: 'audit.read', limit: 1 })
    expect(entries[0]?.details).toMatchObject({ format: 'csv', action: 'municipality.chosen', byText: false })
  })
})
