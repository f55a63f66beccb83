import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  agreementSchema,
  editionChangesSchema,
  editionSchema,
  eventSchema,
  listOf,
  meSchema,
  milestoneSchema,
  municipalitySchema,
  noticeSchema,
  solutionSchema,
  taskSchema,
} from '#api/contract.ts'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { day } from '#domain/day.ts'
import { onDay, undecided, unreadable } from '#domain/deadline.ts'
import { anApi, goodClaims, METTE_ID, type TestApi } from '#tests/support/api-server.ts'
import { anAgreement, anEdition, anEvent, aTask } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { shippedApi } from '#tests/support/shipped-api.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const AARHUS = '0751'

describe('the shipped edition', () => {
  const shipped = shippedApi()

  it.each<[string, z.ZodType<{ items: unknown[] }>, number]>([
    ['/municipalities', listOf(municipalitySchema.strict()), 97],
    ['/solutions', listOf(solutionSchema.strict()), december2025.solutions.length],
    ['/editions', listOf(editionSchema.strict()), 1],
    ['/milestones', listOf(milestoneSchema.strict()), december2025.milestones.length],
    ['/notices', listOf(noticeSchema.strict()), december2025.notices.length],
    ['/agreements?limit=500', listOf(agreementSchema.strict()), december2025.agreements.length],
    [
      `/agreements?limit=500&municipality=${AARHUS}`,
      listOf(agreementSchema.strict()),
      december2025.agreements.length,
    ],
    ['/tasks?limit=500', listOf(taskSchema.strict()), december2025.tasks.length],
    [`/tasks?limit=500&municipality=${AARHUS}`, listOf(taskSchema.strict()), december2025.tasks.length],
    ['/events?limit=500', listOf(eventSchema.strict()), december2025.events.length],
  ])('is told at %s as the contract says, and whole', async (path, schema, count) => {
    const { status, body } = await shipped.api.get(path)
    expect(status).toBe(200)
    expect(schema.parse(body).items).toHaveLength(count)
  })

  it('is not sent again to who has it, until something of the municipality changes', async () => {
    const ask = async (municipality: string, etag?: string) => {
      const { statusCode, headers, body } = await shipped.api.server.inject({
        url: `/api/v1/agreements?municipality=${municipality}`,
        headers: {
          authorization: `Bearer ${await shipped.api.issuer.token(goodClaims())}`,
          ...(etag !== undefined && { 'if-none-match': etag }),
        },
      })
      return { status: statusCode, etag: String(headers.etag), body }
    }
    const first = await ask(AARHUS)
    expect(await ask(AARHUS, first.etag)).toEqual({ status: 304, etag: first.etag, body: '' })
    const [{ id }] = JSON.parse(first.body).items
    await shipped.api.call('PUT', `/agreements/${id}/standing`, { municipality: AARHUS, state: 'signed' })
    const second = await ask(AARHUS, first.etag)
    expect(second.status).toBe(200)
    expect(JSON.parse(second.body).items[0].standing).toMatchObject({ state: 'signed', source: 'person' })
    expect((await ask('0730', second.etag)).body).not.toContain('"source":"person"')
    await shipped.api.call('PUT', `/agreements/${id}/standing`, { municipality: AARHUS, state: 'unknown' })
    expect(JSON.parse((await ask(AARHUS, second.etag)).body).items[0].standing).toEqual(
      JSON.parse(first.body).items[0].standing,
    )
  })

  it('changed nothing, being the first; what was never published has no changes to tell', async () => {
    const { body } = await shipped.api.get('/editions/newest/changes')
    const { id, title, date } = december2025
    expect(editionChangesSchema.strict().parse(body)).toEqual({ edition: { id, title, date }, items: [] })
    expect((await shipped.api.get(`/editions/${id}/changes`)).body).toEqual(body)
    expect((await shipped.api.get('/editions/never/changes')).status).toBe(404)
  })

  it('tells each item at its own address just as in the list', async () => {
    for (const kind of ['agreements', 'tasks', 'events']) {
      const { items } = (await shipped.api.get(`/${kind}?limit=500`)).body as { items: { id: string }[] }
      expect(items.length).toBeGreaterThan(0)
      for (const item of items)
        expect((await shipped.api.get(`/${kind}/${encodeURIComponent(item.id)}`)).body).toEqual(item)
    }
  })

  it('is told without standings where no municipality is asked about, and with one for each otherwise', async () => {
    const without = (await shipped.api.get('/agreements')).body.items as { standing?: object }[]
    expect(without.filter((item) => item.standing)).toEqual([])
    const own = (await shipped.api.get(`/agreements?limit=500&municipality=${AARHUS}`)).body.items as {
      standing?: object
    }[]
    expect(own.filter((item) => !item.standing)).toEqual([])
  })

  it('is walked through page by page without loss or repetition', async () => {
    const all = (await shipped.api.get('/tasks?limit=500')).body.items as { id: string }[]
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const at: string = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const { body } = await shipped.api.get(`/tasks?limit=7${at}`)
      expect(body.items.length).toBeLessThanOrEqual(7)
      seen.push(...(body.items as { id: string }[]).map((item) => item.id))
      cursor = body.next
    } while (cursor !== undefined)
    expect(seen).toEqual(all.map((item) => item.id))
  })
})

describe('a list', () => {
  let store: TestStore
  let api: TestApi
  beforeAll(async () => {
    store = await openMemoryStore()
    const signed = { asOf: day('2025-11-20'), signed: [AARHUS], missing: ['0727'] }
    await store.editions.publish(
      anEdition({
        agreements: [
          anAgreement({ id: 'late', deadline: onDay('2025-11-28') }),
          anAgreement({ id: 'signed', deadline: onDay('2025-11-29'), signatures: signed }),
          anAgreement({
            id: 'missing',
            deadline: onDay('2025-12-20'),
            kind: 'tilslutningsaftale',
            solution: 'sapa',
            signatures: { ...signed, signed: [], missing: [AARHUS] },
          }),
          anAgreement({
            id: 'undecided',
            deadline: undecided('Uafklaret'),
            audience: ['Systemansvarlig for FLIS'],
          }),
          anAgreement({ id: 'unreadable', deadline: unreadable('50.10.2025', 'no such day') }),
        ],
        tasks: [aTask({ id: 'task', due: onDay('2025-12-15') }), aTask({ id: 'sign', agreement: 'signed' })],
        events: [
          anEvent({ id: 'meeting' }),
          anEvent({ id: 'later', kind: 'webinar', start: '2026-02-01T09:00' }),
        ],
      }),
      anOrigin(),
    )
    api = await anApi(store)
  })
  afterAll(async () => {
    await api.close()
    await store.close()
  })
  const ids = async (path: string) =>
    ((await api.get(path)).body.items as { id: string }[]).map((item) => item.id)
  const own = `municipality=${AARHUS}`

  it('goes on where it was, though what the page ended with was signed meanwhile', async () => {
    const open = '/agreements?municipality=0615&status=open&limit=2'
    const { body } = await api.get(open)
    expect(body).toMatchObject({ items: [{ id: 'late' }, { id: 'signed' }], next: 'signed' })
    const signing = { municipality: '0615', state: 'signed' }
    expect((await api.call('PUT', '/agreements/signed/standing', signing)).status).toBe(200)
    const next = await api.get(`${open}&cursor=signed`)
    expect(next.body).toMatchObject({ items: [{ id: 'missing' }, { id: expect.any(String) }] })
  })

  it.each([
    [`/agreements?${own}`, ['late', 'signed', 'missing', 'undecided', 'unreadable']],
    [`/agreements?${own}&status=signed`, ['signed']],
    [`/agreements?${own}&status=unsigned`, ['missing']],
    [`/agreements?${own}&status=open`, ['late', 'missing', 'undecided', 'unreadable']],
    [`/agreements?${own}&status=overdue`, ['late']],
    [`/agreements?${own}&status=unclear`, ['undecided', 'unreadable']],
    ['/agreements?solution=sapa', ['missing']],
    ['/agreements?solution=sapa,flis', ['late', 'signed', 'missing', 'undecided', 'unreadable']],
    ['/agreements?solution=unknown', []],
    ['/agreements?kind=tilslutningsaftale', ['missing']],
    ['/agreements?kind=agreement', ['late', 'signed', 'missing', 'undecided', 'unreadable']],
    ['/agreements?kind=task', []],
    ['/agreements?role=systemansvarlig', ['undecided']],
    ['/agreements?from=2025-12-01', ['missing']],
    ['/agreements?to=2025-11-28', ['late']],
    ['/agreements?from=2025-11-28&to=2025-11-29', ['late', 'signed']],
    [`/tasks?${own}&status=signed`, ['sign']],
    ['/tasks?kind=task', ['sign', 'task']],
    ['/events', ['meeting', 'later']],
    ['/events?kind=webinar', ['later']],
    ['/events?kind=event', ['meeting', 'later']],
    ['/events?to=2026-01-31', ['meeting']],
  ])('%s holds %j', async (path, expected) => {
    const found = await ids(path)
    expect(path.startsWith('/tasks') ? found.sort() : found).toEqual(expected)
  })

  it.each([
    '/agreements?municipality=751',
    '/agreements?municipality=9999',
    '/agreements?from=2025-02-31',
    '/agreements?to=tomorrow',
    '/agreements?limit=0',
    '/agreements?limit=2001',
    '/agreements?limit=x',
    '/agreements?status=lost',
    '/agreements?cursor=of-another-list',
  ])('asked for as %s is an invalid request', async (path) => {
    const { status, type, body } = await api.get(path)
    expect({ status, type, code: body.code }).toEqual({
      status: 400,
      type: 'application/problem+json',
      code: 'invalid-request',
    })
  })

  it('of a municipality that the caller’s organisation does not act for is refused', async () => {
    for (const path of ['/agreements', '/tasks', '/agreements/late', '/tasks/task'])
      expect(await api.get(`${path}?municipality=0101`)).toMatchObject({
        status: 403,
        body: { code: 'not-your-municipality' },
      })
  })

  it('offers only the municipalities that the caller’s organisation acts for', async () => {
    const codes = ((await api.get('/municipalities')).body.items as { code: string }[]).map((m) => m.code)
    expect(codes).toContain(AARHUS)
    expect(codes).not.toContain('0101')
  })

  it('tells where a standing comes from', async () => {
    const { body } = await api.get(`/agreements/signed?${own}`)
    expect(body.standing).toEqual({ state: 'signed', asOf: '2025-11-20', source: 'kombit' })
    expect((await api.get(`/agreements/late?${own}`)).body.standing).toEqual({ state: 'unknown' })
    expect((await api.get(`/tasks/sign?${own}`)).body.standing).toMatchObject({ state: 'done' })
  })

  it('tells a deadline that nobody can read in its own words, with why', async () => {
    expect((await api.get('/agreements/unreadable')).body.deadline).toEqual({
      kind: 'unreadable',
      raw: '50.10.2025',
      why: 'no such day',
    })
  })
})

describe('who one is', () => {
  it('is told with the municipality one has chosen', async () => {
    const store = await openMemoryStore()
    const api = await anApi(store)
    const { roles, permissions, ...who } = meSchema.strict().parse((await api.get('/me')).body)
    expect(who).toEqual({ id: METTE_ID, name: 'Mette Holm', today: '2025-12-01' })
    expect([roles, permissions]).toEqual([['reader', 'editor'], expect.arrayContaining(['standing.record'])])
    const chosen = await api.call('PUT', '/me/municipality', { municipality: AARHUS })
    expect(chosen).toMatchObject({ status: 200, body: { municipality: { code: AARHUS, name: 'Aarhus' } } })
    expect((await api.get('/me')).body).toEqual(chosen.body)
    for (const [municipality, status] of [
      ['9999', 400],
      ['0101', 403],
      ['', 400],
    ] as const)
      expect((await api.call('PUT', '/me/municipality', { municipality })).status).toBe(status)
    expect((await api.get('/me')).body).toEqual(chosen.body)
    await api.close()
    await store.close()
  })
})
