import Fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GRAPH_AUDIENCE } from '#local/entra/scopes.ts'
import { localGraph } from '#local/graph/local-graph.ts'
import { memoryText } from '#tests/support/memory-text.ts'
import { KAREN, MADS, type Microsoft, startMicrosoft, TENANT } from '#tests/support/microsoft-stand-ins.ts'

let microsoft: Microsoft
beforeEach(async () => {
  microsoft = await startMicrosoft()
})
afterEach(() => microsoft.close())

const PROPERTY = 'String {6f1e1f6c-9a0b-4c7e-8d55-3b7f0e2a9c41} Name Test'
const EVENT = {
  subject: 'Møde',
  start: { dateTime: '2026-01-08T09:30:00', timeZone: 'Romance Standard Time' },
  end: { dateTime: '2026-01-08T11:00:00', timeZone: 'Romance Standard Time' },
  transactionId: 'transaction-1',
  singleValueExtendedProperties: [{ id: PROPERTY, value: "it's@0" }],
}

const tokenOf = (claims: object = {}, ttl = 3600) =>
  microsoft.entra.sign(
    { aud: GRAPH_AUDIENCE, tid: TENANT, oid: KAREN.id, scp: 'Calendars.ReadWrite', ...claims },
    ttl,
  )

async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${microsoft.graphUrl}/v1.0${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${await tokenOf()}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
}

describe('the token', () => {
  it.each([
    ['of another audience', { aud: 'https://api.botframework.com' }, 401, 'InvalidAuthenticationToken'],
    ['without the right', { scp: 'User.Read' }, 403, 'ErrorAccessDenied'],
    ['of an app and no person', { oid: undefined }, 401, 'InvalidAuthenticationToken'],
  ])('is refused when it is %s', async (_what, claims, status, code) => {
    const answer = await call('GET', '/me/events', undefined, {
      Authorization: `Bearer ${await tokenOf(claims)}`,
    })
    expect(answer).toMatchObject({ status, body: { error: { code } } })
  })

  it('is refused when it is expired, forged or not there', async () => {
    for (const Authorization of [`Bearer ${await tokenOf({}, -60)}`, 'Bearer a.b.c', '']) {
      expect(await call('GET', '/me/events', undefined, { Authorization })).toMatchObject({ status: 401 })
    }
  })

  it('decides whose mailbox it is', async () => {
    await call('POST', '/me/events', EVENT)
    const other = { Authorization: `Bearer ${await tokenOf({ oid: MADS.id })}` }
    expect((await call('GET', '/me/events', undefined, other)).body.value).toEqual([])
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
  })
})

describe('the body of a new event', () => {
  it.each([
    ['a property that Graph does not know', { colour: 'red' }, 'RequestBodyRead'],
    ['a property that only Graph writes', { webLink: 'https://x' }, 'RequestBodyRead'],
    ['no such state', { showAs: 'Busy!' }, 'RequestBodyRead'],
    [
      'a time with an offset',
      { start: { ...EVENT.start, dateTime: '2026-01-08T09:30:00Z' } },
      'RequestBodyRead',
    ],
    [
      'a zone Graph does not take',
      { start: { ...EVENT.start, timeZone: 'Europe/Copenhagen' } },
      'TimeZoneNotSupportedException',
    ],
    [
      'a day that is not',
      { start: { ...EVENT.start, dateTime: '2026-02-30T09:30' } },
      'ErrorInvalidProperty',
    ],
    [
      'an end before the start',
      { end: { ...EVENT.end, dateTime: '2026-01-08T09:00' } },
      'ErrorInvalidProperty',
    ],
    ['all day but not whole days', { isAllDay: true }, 'ErrorInvalidProperty'],
    [
      'an odd id of an extended property',
      { singleValueExtendedProperties: [{ id: 'Test', value: '' }] },
      'RequestBodyRead',
    ],
  ])('is refused with %s', async (_what, wrong, code) => {
    expect(await call('POST', '/me/events', { ...EVENT, ...wrong })).toMatchObject({
      status: 400,
      body: { error: { code } },
    })
    expect(microsoft.graph.entriesOf(KAREN)).toEqual([])
  })

  it('is refused when it is no JSON', async () => {
    expect(await call('POST', '/me/events', '{')).toMatchObject({
      status: 400,
      body: { error: { code: 'RequestBodyRead' } },
    })
  })
})

describe('a transaction id', () => {
  it('makes one entry of the same body twice, and refuses another body, even after the entry is deleted', async () => {
    const first = await call('POST', '/me/events', EVENT)
    const second = await call('POST', '/me/events', EVENT)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body.id).toBe(first.body.id)
    const other = await call('POST', '/me/events', { ...EVENT, subject: 'Et andet' })
    expect(other).toMatchObject({ status: 409, body: { error: { code: 'ErrorDuplicateTransactionId' } } })
    expect(await call('DELETE', `/me/events/${first.body.id}`)).toMatchObject({ status: 204 })
    expect(await call('POST', '/me/events', EVENT)).toMatchObject({ status: 409 })
  })
})

describe('an entry', () => {
  it('is answered in the zone one prefers, in UTC otherwise, with only what is selected', async () => {
    const { body } = await call('POST', '/me/events', EVENT)
    expect(body).toMatchObject({
      start: { dateTime: '2026-01-08T08:30:00.0000000', timeZone: 'UTC' },
      isAllDay: false,
    })
    expect(body).not.toHaveProperty('singleValueExtendedProperties')
    const chosen = await call('GET', `/me/events/${body.id}?$select=id,start`, undefined, {
      Prefer: 'outlook.timezone="Romance Standard Time"',
    })
    expect(chosen.body).toMatchObject({ start: { dateTime: '2026-01-08T09:30:00.0000000' } })
    expect(chosen.body).not.toHaveProperty('subject')
  })

  it('is found and shown by its extended property', async () => {
    await call('POST', '/me/events', EVENT)
    const find = (value: string, rest = '') => {
      const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${PROPERTY}' and ep/value eq '${value}')`
      return call('GET', `/me/events?$filter=${encodeURIComponent(filter)}${rest}`)
    }
    const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${PROPERTY}')`)
    expect((await find("it''s@0", `&$expand=${expand}&$top=1`)).body.value).toMatchObject([
      { subject: 'Møde', singleValueExtendedProperties: [{ id: PROPERTY, value: "it's@0" }] },
    ])
    expect((await find('other@0')).body.value).toEqual([])
  })

  it.each(['$filter=subject eq', '$expand=attachments', '$top=0', '$search=x'])(
    'is not asked for with %s',
    async (query) => {
      expect(await call('GET', `/me/events?${encodeURI(query)}`)).toMatchObject({ status: 400 })
    },
  )

  it('is changed in part, and is gone once deleted', async () => {
    const { body } = await call('POST', '/me/events', EVENT)
    const changed = await call('PATCH', `/me/events/${body.id}`, { subject: 'Flyttet' })
    expect(changed).toMatchObject({
      status: 200,
      body: { subject: 'Flyttet', originalStartTimeZone: 'Romance Standard Time' },
    })
    expect(await call('PATCH', `/me/events/${body.id}`, { transactionId: 'x' })).toMatchObject({
      status: 400,
    })
    expect(await call('PATCH', `/me/events/${body.id}`, {})).toMatchObject({ status: 400 })
    await call('DELETE', `/me/events/${body.id}`)
    for (const method of ['GET', 'DELETE']) {
      expect(await call(method, `/me/events/${body.id}`)).toMatchObject({
        status: 404,
        body: { error: { code: 'ErrorItemNotFound' } },
      })
    }
  })
})

describe('a mailbox', () => {
  it('has room for four requests at once, and says to the fifth when to come back', async () => {
    microsoft.graph.faults.slow(100)
    const Authorization = `Bearer ${await tokenOf()}`
    const ask = (headers: Record<string, string>) => call('GET', '/me/events', undefined, headers)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ask({ Authorization })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429])
    expect(await ask({ Authorization })).toMatchObject({ status: 200 })
  })
})

describe('the mailboxes', () => {
  it('are kept between runs, transactions and all', async () => {
    const persistence = memoryText()
    const options = { verify: microsoft.entra.verify, webLink: String, persistence }
    const post = async () => {
      const app = Fastify()
      const graph = await localGraph(options)
      await app.register(graph.plugin)
      const headers = { authorization: `Bearer ${await tokenOf()}` }
      const answer = await app.inject({ method: 'POST', url: '/v1.0/me/events', headers, payload: EVENT })
      await app.close()
      return { id: answer.json().id, entries: graph.entriesOf(KAREN).length }
    }
    expect(await post()).toEqual(await post())
  })

  it('know whose they are', async () => {
    const Authorization = `Bearer ${await tokenOf({ name: KAREN.name, upn: KAREN.upn })}`
    expect((await call('GET', '/me', undefined, { Authorization })).body).toMatchObject({
      displayName: 'Karen Holm',
    })
  })
})

describe('the log', () => {
  it('shows what was asked and answered, and no token', async () => {
    await call('POST', '/me/events', EVENT)
    await call('GET', '/me/nothing')
    expect(microsoft.graph.requests()).toMatchObject([
      { method: 'POST', path: '/v1.0/me/events', body: EVENT, status: 201 },
      { method: 'GET', path: '/v1.0/me/nothing', status: 400 },
    ])
    expect(JSON.stringify(microsoft.graph.requests())).not.toContain('Bearer')
  })
})
