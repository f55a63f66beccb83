import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { calendarAnswerSchema, calendarUpdateSchema, ownEntrySchema } from '#api/calendar-contract.ts'
import { agreementSchema, taskSchema } from '#api/contract.ts'
import { fullAnswerSchema } from '#api/question-contract.ts'
import { day } from '#domain/day.ts'
import { undecided } from '#domain/deadline.ts'
import type { CalendarOutcome, RemovalOutcome } from '#domain/ports/calendar.ts'
import { API_TENANT, anApi, METTE_ID, type TestApi } from '#tests/support/api-server.ts'
import { BEFORE_EIGHT } from '#tests/support/bot-door.ts'
import { anAgreement, anEdition, anEvent, aTask } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const AARHUS = '0751'
const METTE = { tenant: API_TENANT, id: METTE_ID, name: 'Mette Holm' }

let store: TestStore
let api: TestApi
let outcome: CalendarOutcome = { kind: 'added', entry: 'entry' }
let removal: RemovalOutcome = { kind: 'removed' }
const removed: { event: string; person: string; assertion: string }[] = []
const added: { event: string; person: string; assertion: string; language: string }[] = []
beforeAll(async () => {
  store = await openMemoryStore()
  await store.editions.publish(
    anEdition({
      agreements: [anAgreement({ id: 'flis', title: 'FLIS-aftalen' })],
      tasks: [
        aTask({ id: 'ean' }),
        aTask({ id: 'sign-flis', agreement: 'flis' }),
        aTask({ id: 'undecided', due: undecided() }),
      ],
      events: [
        anEvent({ id: 'meeting' }),
        anEvent({ id: 'webinar', registration: { deadline: day('2026-01-02'), url: 'https://k.example/r' } }),
      ],
    }),
    anOrigin(),
  )
  api = await anApi(store, {
    calendar: {
      async add({ name: event }, { by }, assertion, language) {
        added.push({ event, person: by.id, assertion, language })
        return outcome
      },
      async update({ name }) {
        return name === 'meeting' ? { kind: 'updated' } : { kind: 'gone' }
      },
      async remove({ name: event }, { by }, assertion) {
        removed.push({ event, person: by.id, assertion })
        return removal
      },
    },
  })
})
afterAll(async () => {
  await api.close()
  await store.close()
})

describe('a change of standing', () => {
  it('of an agreement is recorded with who and when, and answered with the agreement as it is now', async () => {
    const { status, body } = await api.call('PUT', '/agreements/flis/standing', {
      municipality: AARHUS,
      state: 'signed',
    })
    expect(status).toBe(200)
    expect(agreementSchema.strict().parse(body).standing).toEqual({
      state: 'signed',
      asOf: '2025-12-01',
      source: 'person',
      by: 'Mette Holm',
    })
    expect(await store.standings.historyOf(AARHUS, 'flis')).toEqual([
      { item: 'flis', state: 'fulfilled', by: METTE, at: BEFORE_EIGHT, via: 'api' },
    ])
  })

  it('said twice is recorded once', async () => {
    for (let i = 0; i < 2; i++)
      await api.call('PUT', '/agreements/flis/standing', { municipality: '0730', state: 'signed' })
    expect(await store.standings.historyOf('0730', 'flis')).toHaveLength(1)
  })

  it('can be taken back', async () => {
    const change = (state: string) => api.call('PUT', '/tasks/ean/standing', { municipality: AARHUS, state })
    expect(taskSchema.strict().parse((await change('done')).body).standing?.state).toBe('done')
    expect(taskSchema.strict().parse((await change('open')).body).standing?.state).toBe('open')
  })

  it('of a task that only asks to sign an agreement is one of the agreement', async () => {
    await api.call('PUT', '/tasks/sign-flis/standing', { municipality: '0727', state: 'done' })
    expect([...(await store.standings.recordsOf('0727')).keys()]).toEqual(['flis'])
    expect((await api.get('/agreements/flis?municipality=0727')).body.standing.state).toBe('signed')
  })

  it.each([
    ['/agreements/gone/standing', { municipality: AARHUS, state: 'signed' }, 404, 'not-found'],
    ['/tasks/gone/standing', { municipality: AARHUS, state: 'done' }, 404, 'not-found'],
    ['/agreements/flis/standing', { municipality: AARHUS, state: 'done' }, 400, 'invalid-request'],
    ['/agreements/flis/standing', { municipality: AARHUS }, 400, 'invalid-request'],
    ['/agreements/flis/standing', { state: 'signed' }, 400, 'invalid-request'],
    ['/agreements/flis/standing', { municipality: '9999', state: 'signed' }, 400, 'invalid-request'],
    ['/agreements/flis/standing', { municipality: '0101', state: 'signed' }, 403, 'not-your-municipality'],
  ])('at %s with %j is answered %i %s, and nothing has changed', async (path, body, status, code) => {
    const before = await store.standings.recordsOf(AARHUS)
    expect(await api.call('PUT', path, body)).toMatchObject({
      status,
      type: 'application/problem+json',
      body: { code, status },
    })
    expect(await store.standings.recordsOf(AARHUS)).toEqual(before)
    expect((await store.standings.recordsOf('0101')).size).toBe(0)
  })
})

describe('a calendar entry', () => {
  const add = () => api.call('POST', '/events/meeting/calendar-entry')

  it('is asked for with the caller’s own token, which the answer does not repeat', async () => {
    added.length = 0
    const { status, body } = await add()
    expect(status).toBe(200)
    expect(added).toMatchObject([
      { event: 'meeting', person: METTE_ID, assertion: expect.stringMatching(/^ey/) },
    ])
    expect(JSON.stringify(body)).not.toContain(added[0]?.assertion)
  })

  it.each<CalendarOutcome>([
    { kind: 'added', entry: 'e', webLink: 'https://outlook.office.com/e' },
    { kind: 'already', entry: 'e', webLink: 'https://outlook.office.com/e' },
    { kind: 'added', entry: 'e' },
    { kind: 'needs-consent', claims: '{"access_token":{}}' },
    { kind: 'needs-sign-in' },
    { kind: 'no-mailbox' },
    { kind: 'failed', why: { da: 'Outlook svarer ikke', en: 'Outlook does not answer' } },
  ])('that ends as %j is told so, always with the other ways', async (ended) => {
    outcome = ended
    const { status, body } = await add()
    expect(status).toBe(200)
    const answer = calendarAnswerSchema.strict().parse(body)
    expect(answer.outcome).toBe(ended.kind)
    expect(answer.links?.ics).toContain('meeting.ics')
    expect(answer.webLink).toBe('webLink' in ended ? ended.webLink : undefined)
    expect(answer.claims).toBe('claims' in ended ? ended.claims : undefined)
    expect(answer.why).toEqual('why' in ended ? ended.why : undefined)
  })

  it('is taken out again with the caller’s own token, or it is told why not', async () => {
    const { status, body } = await api.call('DELETE', '/events/meeting/calendar-entry')
    expect(status).toBe(200)
    expect(calendarAnswerSchema.strict().parse(body)).toMatchObject({ outcome: 'removed' })
    expect(removed).toMatchObject([
      { event: 'meeting', person: METTE_ID, assertion: expect.stringMatching(/^ey/) },
    ])
    expect(JSON.stringify(body)).not.toContain(removed[0]?.assertion)
    removal = { kind: 'needs-sign-in', claims: '{"access_token":{}}' }
    const refused = (await api.call('DELETE', '/events/meeting/calendar-entry')).body
    expect(refused).toMatchObject({ outcome: 'needs-sign-in', claims: '{"access_token":{}}' })
    expect(await api.call('DELETE', '/events/gone/calendar-entry')).toMatchObject({ status: 404 })
  })

  it('of a meeting that is in no edition is not found', async () => {
    expect(await api.call('POST', '/events/gone/calendar-entry')).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    })
  })

  it('that was made shows in the list and on the meeting, for its owner', async () => {
    expect((await api.get('/events/meeting')).body.inCalendar).toBe(false)
    await store.calendarEntries.save(
      {
        person: METTE,
        event: 'meeting',
        revision: 0,
        entry: 'e',
        at: BEFORE_EIGHT,
      },
      anOrigin(),
    )
    const there = { id: 'meeting', inCalendar: true, movedSince: false }
    expect((await api.get('/events/meeting')).body).toMatchObject(there)
    expect((await api.get('/events')).body.items).toMatchObject([there, { id: 'webinar', inCalendar: false }])
    const before = { person: METTE, event: 'meeting', revision: -1, entry: 'e', at: BEFORE_EIGHT }
    await store.calendarEntries.save(before, anOrigin())
    expect((await api.get('/events/meeting')).body).toMatchObject({ ...there, movedSince: true })
    expect((await api.get('/events')).body.items).toMatchObject([{ ...there, movedSince: true }, {}])
  })
})

describe('an entry of a deadline', () => {
  it.each([
    ['/events/webinar/registration', 'webinar/registration'],
    ['/agreements/flis', 'flis/deadline'],
    ['/tasks/ean', 'ean/deadline'],
    ['/tasks/sign-flis', 'flis/deadline'],
  ])('of %s goes into the caller’s own calendar and out again, with the other ways', async (path, name) => {
    added.length = 0
    removed.length = 0
    ;[outcome, removal] = [{ kind: 'added', entry: 'e' }, { kind: 'removed' }]
    const { body } = await api.call('POST', `${path}/calendar-entry`)
    expect(calendarAnswerSchema.strict().parse(body)).toMatchObject({
      outcome: 'added',
      links: { ics: expect.stringContaining('.ics') },
    })
    expect((await api.call('DELETE', `${path}/calendar-entry`)).body).toMatchObject({ outcome: 'removed' })
    const mine = { event: name, person: METTE_ID, assertion: expect.stringMatching(/^ey/) }
    expect([added, removed]).toMatchObject([[mine], [mine]])
  })

  it('is not made where there is no day, and not found where there is no item of that kind', async () => {
    added.length = 0
    const codes = ['/events/meeting/registration', '/tasks/undecided', '/agreements/ean', '/tasks/flis']
    const answers = codes.map(async (path) => (await api.call('POST', `${path}/calendar-entry`)).body)
    expect((await Promise.all(answers)).map(({ code }) => code)).toEqual([
      ...['without-day', 'without-day', 'not-found', 'not-found'],
    ])
    expect(added).toEqual([])
    const removal = await api.call('DELETE', '/tasks/undecided/calendar-entry')
    expect(removal.body).toMatchObject({ outcome: 'removed' })
  })

  it('is listed with all else that is in the caller’s calendar, whether it stands there right', async () => {
    const there = { person: METTE, revision: 0, entry: 'e', at: BEFORE_EIGHT }
    for (const event of ['flis/deadline', 'webinar/registration', 'undecided/deadline', 'gone/deadline'])
      await store.calendarEntries.save({ ...there, event }, anOrigin())
    const { items } = (await api.get('/me/calendar-entries')).body
    expect(z.array(ownEntrySchema.strict()).parse(items)).toEqual(
      expect.arrayContaining([
        { part: 'meeting', id: 'meeting', movedSince: true, stands: 'yes' },
        { part: 'deadline', id: 'flis', movedSince: false, stands: 'yes' },
        { part: 'registration', id: 'webinar', movedSince: false, stands: 'yes' },
        { part: 'deadline', id: 'undecided', movedSince: false, stands: 'without-day' },
      ]),
    )
    expect(items).toHaveLength(4)
    const one = await api.get('/me/calendar-entries/deadline/flis')
    expect([one.status, one.body]).toEqual([200, { entry: 'e' }])
    for (const nowhere of ['deadline/webinar', 'meeting/webinar', 'meeting/none'])
      expect((await api.get(`/me/calendar-entries/${nowhere}`)).body).toEqual({})
  })
})

describe('the calendar of the caller', () => {
  const update = async () => {
    const { status, body } = await api.call('POST', '/me/calendar-entries/update')
    expect(status).toBe(200)
    return calendarUpdateSchema.strict().parse(body)
  }

  it('is brought up to date, with what was put right and what they had deleted themselves', async () => {
    const put = (event: string, revision: number) =>
      store.calendarEntries.save(
        { person: METTE, event, revision, entry: event, at: BEFORE_EIGHT },
        anOrigin({ by: METTE }),
      )
    await put('meeting', 0)
    expect(await update()).toEqual({ updated: [], gone: [] })
    await put('meeting', -1)
    await put('flis/deadline', -1)
    const { title } = (await api.get('/events/meeting')).body
    expect(await update()).toEqual({
      updated: [{ part: 'meeting', id: 'meeting', title }],
      gone: [{ part: 'deadline', id: 'flis', title: 'FLIS-aftalen' }],
    })
  })
})

describe('a question', () => {
  const ask = (body: object) => api.call('POST', '/questions', body)

  it('is answered as the command ask answers', async () => {
    const { status, body } = await ask({ q: 'hvilke aftaler er der?', municipality: AARHUS })
    expect(status).toBe(200)
    expect(fullAnswerSchema.strict().parse(body)).toMatchObject({
      intent: 'list_agreements',
      items: ['flis'],
      asOf: '2025-12-01',
    })
  })

  it('leans on the answer before, where that is sent back with it', async () => {
    const first = await ask({ q: 'hvilke aftaler er ikke underskrevet?', municipality: AARHUS })
    const { body } = await ask({ q: 'og i december 2031?', municipality: AARHUS, after: first.body })
    expect(body).toMatchObject({
      intent: 'list_agreements',
      filters: { status: 'unsigned', kind: 'agreement', from: '2031-12-01', to: '2031-12-31' },
    })
    const alone = await ask({ q: 'og i december 2031?', municipality: AARHUS })
    expect(alone.body).toMatchObject({ intent: 'list_tasks' })
  })

  it('tells what it understood and from which words, and how to go on, and can be asked again as it was understood', async () => {
    const { body } = await ask({
      q: 'hvilke aftaler om flis har vi vintermøde',
      municipality: AARHUS,
    })
    expect(body).toMatchObject({
      heading: expect.stringContaining('Aarhus'),
      unread: ['vintermøde'],
      because: expect.arrayContaining([{ words: 'aftaler', gave: 'kind', value: 'agreement' }]),
      rows: [{ id: 'flis', type: 'agreement', municipality: AARHUS, group: expect.any(String) }],
    })
    expect(body.chips.length).toBeGreaterThan(0)
    const again = await ask({ question: body.question, municipality: AARHUS })
    expect(again.body).toMatchObject({ items: ['flis'], unread: [], question: body.question })
    expect((await ask({ question: body.chips[0].question, municipality: AARHUS })).status).toBe(200)
  })

  it('with a CPR number is refused, and none of it comes back', async () => {
    const { body } = await ask({ q: 'har 010190-1234 underskrevet flis', municipality: AARHUS })
    expect(body).toMatchObject({ intent: 'unknown', refused: 'cpr-number', unread: [], because: [] })
    expect(JSON.stringify(body)).not.toContain('010190')
  })

  it('that was not understood is answered with what works', async () => {
    const { body } = await ask({ q: 'skriv et digt', municipality: AARHUS })
    expect(body.examples).toHaveLength(6)
  })

  it('that would change something changes nothing', async () => {
    await ask({ q: 'marker FLIS databehandleraftalen som underskrevet', municipality: '0461' })
    expect((await store.standings.recordsOf('0461')).size).toBe(0)
  })

  it.each([
    {},
    { q: '' },
    { question: 'ask=all' },
    { q: 'hej', question: 'ask=help' },
    { q: 'x'.repeat(501) },
    { q: 7 },
    { q: 'hej', municipality: '9999' },
    { q: 'og?', after: {} },
    { q: 'og?', after: { intent: 'drop_table', filters: {}, items: [] } },
    { q: 'og?', after: { intent: 'help', filters: { municipality: ['<b>'] }, items: [] } },
  ])('as %j is an invalid request', async (body) =>
    expect(await ask(body)).toMatchObject({ status: 400, body: { code: 'invalid-request' } }),
  )

  it('about a municipality that the caller does not act for is refused', async () => {
    expect(await ask({ q: 'hvilke aftaler?', municipality: '0101' })).toMatchObject({ status: 403 })
  })
})
