import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { onDay, unreadable } from '#domain/deadline.ts'
import { anApi, goodClaims, type TestApi } from '#tests/support/api-server.ts'
import { aDraft, aFile, aProblem } from '#tests/support/draft-factories.ts'
import { anEdition, anEvent, aTask } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
let api: TestApi
let publisher: string
let colleague: string
const read: { name: string; text: string }[] = []
beforeAll(async () => {
  store = await openMemoryStore()
  api = await anApi(store, {
    async readDraft({ name, bytes }) {
      const text = Buffer.from(bytes).toString()
      if (text === 'broken') return { unreadable: { da: 'i stykker', en: 'broken' } }
      if (text === 'nonsense') return { draft: aDraft({ edition: anEdition({ title: '' }) }), text: [] }
      read.push({ name, text })
      return { draft: aDraft(), text: [{ page: 1, lines: [{ line: 1, text, as: 'prose' }] }] }
    },
  })
  const roles = ['Fristvagt.Publisher']
  publisher = `Bearer ${await api.issuer.token({ ...goodClaims(), roles })}`
  const oid = '7d3c1b2a-0f1e-4d2c-8b3a-495867768594'
  colleague = `Bearer ${await api.issuer.token({ ...goodClaims(), oid, name: 'Jens Krog', roles })}`
})
afterAll(async () => {
  await api.close()
  await store.close()
})

type Method = 'GET' | 'POST' | 'DELETE'
const call = (method: Method, path: string, body?: object, as = publisher) => api.call(method, path, body, as)
const edit = (id: string, version: number, change: object, as = publisher) =>
  call('POST', `/drafts/${id}/edits`, { version, edit: change }, as)

let editions = 0
/** Returns a draft of an edition of its own, with one task whose deadline is open. */
async function aStoredDraft(overrides: Parameters<typeof anEdition>[0] = {}) {
  const task = aTask({ due: unreadable('50.10.2025', '50 is no day') })
  const problem = aProblem({ item: task.id, field: 'due', candidates: [onDay('2025-10-05', '50.10.2025')] })
  const edition = anEdition({ id: `edition-${++editions}`, tasks: [task], ...overrides })
  const found = { [task.id]: { title: { where: problem.where, words: task.title, how: 'stated' as const } } }
  const draft = aDraft({ edition, problems: [problem], found })
  const added = await store.system.drafts.add(aFile(), { draft, decisions: [] }, anOrigin())
  if (added.outcome === 'too-many') throw new Error('too many drafts are open')
  return { id: added.draft.id, task, problem, edition }
}
const changesOf = async (id: string) =>
  (await call('GET', `/drafts/${id}/changes`)).body as {
    revision: number
    items: { change: string; id: string }[]
  }
async function publish(id: string, version: number, as = publisher) {
  const { revision } = await changesOf(id)
  return call('POST', `/drafts/${id}/publish`, { version, revision }, as)
}

async function upload(bytes: string, query: string, type = 'application/octet-stream', as = publisher) {
  const response = await api.server.inject({
    method: 'POST',
    url: `/api/v1/drafts?${query}`,
    headers: { authorization: as, 'content-type': type },
    payload: Buffer.from(bytes),
  })
  return { status: response.statusCode, body: response.json() as unknown }
}

describe('drafts over the API', () => {
  it('are made from files that are sent, each file once', async () => {
    const first = await upload('slides', 'name=C:%5CMette%5Cslides.txt')
    expect(first).toMatchObject({
      status: 201,
      body: { outcome: 'imported', name: 'slides.txt', version: 1 },
    })
    const second = await upload('slides', 'name=other.txt&meetingDate=2025-12-05')
    expect(second).toMatchObject({ status: 200, body: { outcome: 'unchanged', name: 'slides.txt' } })
    expect(read).toEqual([{ name: 'C:\\Mette\\slides.txt', text: 'slides' }])
    const again = await upload('slides', 'name=slides.txt&again=true&meetingDate=2025-12-05')
    expect(again).toMatchObject({ body: { outcome: 'unchanged' } })
  })

  it('are not made from what cannot be read, is too large, or is sent by others', async () => {
    expect(await upload('broken', 'name=a.txt')).toMatchObject({
      status: 422,
      body: { code: 'unreadable-file', why: { da: 'i stykker', en: 'broken' } },
    })
    expect(await upload('nonsense', 'name=a.txt')).toMatchObject({
      status: 422,
      body: { code: 'unreadable-file', faults: [{ at: 'title', fault: 'too-short' }] },
    })
    expect(await upload('slides', 'name=a.txt', 'text/html')).toMatchObject({ status: 415 })
    expect(await upload('slides', '')).toMatchObject({ body: { code: 'invalid-request' } })
    const reader = `Bearer ${await api.issuer.token(goodClaims())}`
    expect(await upload('slides', 'name=a.txt', undefined, reader)).toMatchObject({
      body: { code: 'not-allowed' },
    })
    expect(await upload('x'.repeat(50 * 1024 ** 2 + 1), 'name=a.txt')).toMatchObject({ status: 413 })
  })

  it('are for publishers, and for nobody else', async () => {
    const { id } = await aStoredDraft()
    for (const path of ['/drafts', `/drafts/${id}`, '/publications']) {
      expect((await api.get(path)).body).toMatchObject({ status: 403, code: 'not-allowed' })
      expect((await call('GET', path)).status).toBe(200)
    }
  })

  it('are listed, and shown whole with what was read where and what is open', async () => {
    const { id, task, problem, edition } = await aStoredDraft()
    const { body } = await call('GET', '/drafts?state=open&limit=1')
    expect(body).toMatchObject({
      items: [
        { id, state: 'open', version: 1, problemsInAll: 1, problemsOpen: 1, imported: { by: 'Mette Holm' } },
      ],
      next: expect.any(String),
    })
    expect((await call('GET', '/drafts?cursor=x')).body).toMatchObject({ code: 'invalid-request' })
    const whole = await call('GET', `/drafts/${id}`)
    expect(whole.body).toMatchObject({
      content: JSON.parse(JSON.stringify(edition)),
      problems: [{ id: problem.id, where: { page: 3, line: 7 }, candidates: problem.candidates }],
      found: { [task.id]: { title: { words: task.title } } },
    })
    expect((await call('GET', '/drafts/none')).body).toMatchObject({ code: 'not-found' })
    expect((await call('GET', '/drafts/%00')).body).toMatchObject({ code: 'invalid-request' })
  })

  it('are not sent again to who has this version', async () => {
    const { id } = await aStoredDraft()
    const ask = (etag: string) =>
      api.server.inject({
        url: `/api/v1/drafts/${id}`,
        headers: { authorization: publisher, 'if-none-match': etag },
      })
    expect((await ask('"0"')).headers.etag).toBe('"1"')
    expect((await ask('"1"')).statusCode).toBe(304)
  })

  it('are put right, each edit once, and a stale one hears what stands', async () => {
    const { id, task, problem } = await aStoredDraft()
    const accept = { kind: 'accept', problem: problem.id, candidate: 0 }
    expect((await edit(id, 1, accept)).body).toMatchObject({ version: 2, problemsOpen: 0 })
    expect((await edit(id, 1, accept)).body).toMatchObject({ version: 2 })
    const stale = await edit(id, 1, { kind: 'field', item: task.id, field: 'title', value: 'Ny' }, colleague)
    expect(stale.body).toMatchObject({
      ...{ status: 409, code: 'changed-meanwhile' },
      now: { version: 2, changed: { by: 'Mette Holm' } },
    })
    const off = { kind: 'field', item: task.id, field: 'calledOff', value: true }
    expect((await edit(id, 2, off)).body).toMatchObject({ version: 3 })
    expect((await edit(id, 3, { ...off, value: null })).body).toMatchObject({ version: 4 })
    const { body } = await call('GET', `/drafts/${id}`)
    expect(body).toMatchObject({ problems: [{ decision: 'accepted' }] })
    expect((body as { content: { tasks: object[] } }).content.tasks[0]).not.toHaveProperty('calledOff')
  })

  it('are taken back edit by edit, by who has seen them as they stand', async () => {
    const { id, task, problem } = await aStoredDraft()
    const undo = async (version: number) => (await call('POST', `/drafts/${id}/undo`, { version })).body
    expect(await undo(1)).toMatchObject({ status: 409, code: 'nothing-to-undo' })
    await edit(id, 1, { kind: 'reject', problem: problem.id })
    const { body } = await call('GET', `/drafts/${id}`)
    expect(body).toMatchObject({ lastEdit: { edit: 'reject', problem: problem.id }, content: { tasks: [] } })
    expect(await undo(1)).toMatchObject({ code: 'changed-meanwhile' })
    expect(await undo(2)).toMatchObject({ version: 3, problemsOpen: 1 })
    const back = (await call('GET', `/drafts/${id}`)).body
    expect(back).toMatchObject({ content: { tasks: [{ id: task.id }] } })
    expect(back).not.toHaveProperty('lastEdit')
  })

  it('are shown beside the words of their file', async () => {
    const { body } = await upload('a page', 'name=page.txt')
    const { id } = body as { id: string }
    const text = await call('GET', `/drafts/${id}/text`)
    expect(text.body).toEqual({ pages: [{ page: 1, lines: [{ line: 1, text: 'a page', as: 'prose' }] }] })
    expect((await call('GET', '/drafts/none/text')).body).toMatchObject({ code: 'not-found' })
  })

  it('are helped by a reading of a deadline and a template', async () => {
    const read = (words: string) =>
      call('GET', `/deadline-reading?words=${encodeURIComponent(words)}&meeting=2025-12-05`)
    expect((await read('medio januar 2026')).body).toMatchObject({
      deadline: { kind: 'period', from: '2026-01-11', to: '2026-01-20' },
      candidates: [],
    })
    expect((await read('50.10.2025')).body).toMatchObject({ deadline: { kind: 'unreadable' } })
    const template = await api.server.inject({
      url: '/api/v1/template?format=csv',
      headers: { authorization: publisher },
    })
    expect([template.body, template.headers['content-disposition']]).toEqual([
      'csv',
      'attachment; filename="fristvagt.csv"',
    ])
  })

  it('never become what could not be published', async () => {
    const { id, task } = await aStoredDraft()
    expect(
      (await edit(id, 1, { kind: 'field', item: task.id, field: 'due', value: '1.12.' })).body,
    ).toMatchObject({
      ...{ status: 422, code: 'not-an-edition' },
      faults: [{ at: 'tasks[0].due', fault: 'not-an-object' }],
    })
    expect((await edit(id, 1, { kind: 'keep', problem: 'none' })).body).toMatchObject({ code: 'not-found' })
    expect((await edit(id, 1, { kind: 'publish' })).body).toMatchObject({ code: 'invalid-request' })
  })

  it('are discarded once, and then stand still', async () => {
    const { id, task } = await aStoredDraft()
    for (const _ of [1, 2])
      expect((await call('DELETE', `/drafts/${id}?version=1`)).body).toMatchObject({ state: 'discarded' })
    expect((await edit(id, 2, { kind: 'remove', item: task.id })).body).toMatchObject({
      code: 'draft-closed',
    })
  })

  it('say what publishing them would change', async () => {
    const [kept, event] = [aTask(), anEvent()]
    const gone = aTask()
    const before = anEdition({ id: 'before', tasks: [kept, gone], events: [event], date: day('2025-12-05') })
    await store.editions.publish(before, anOrigin())
    const moved = { ...event, start: '2026-01-09T09:30', end: '2026-01-09T11:00' }
    const { id, task } = await aStoredDraft({ date: day('2026-02-06'), events: [moved] })
    const { items, revision } = await changesOf(id)
    expect(revision).toBe((await store.editions.catalogue()).revision)
    expect(items).toContainEqual(expect.objectContaining({ change: 'new', id: task.id, type: 'task' }))
    expect(items).toContainEqual(
      expect.objectContaining({
        change: 'moved',
        id: event.id,
        from: expect.objectContaining({ raw: event.start }),
      }),
    )
    expect(items).toContainEqual(expect.objectContaining({ change: 'gone', id: gone.id, stays: true }))
  })

  it('are published when nothing is open, once, by one, and taken back', async () => {
    const { id, task, problem, edition } = await aStoredDraft()
    expect((await publish(id, 1)).body).toMatchObject({
      status: 409,
      code: 'problems-open',
      open: [problem.id],
    })
    await edit(id, 1, { kind: 'keep', problem: problem.id })
    const other = await aStoredDraft()
    await edit(other.id, 1, { kind: 'keep', problem: other.problem.id })
    const seen = await changesOf(other.id)
    const { revision } = await changesOf(id)
    const send = (as: string) => call('POST', `/drafts/${id}/publish`, { version: 2, revision }, as)
    const published = await send(publisher)
    expect(published.body).toMatchObject({
      outcome: 'published',
      edition: edition.id,
      by: 'Mette Holm',
      draft: id,
    })
    expect((await send(publisher)).body).toEqual(published.body)
    expect((await send(colleague)).body).toMatchObject({
      ...{ status: 409, code: 'draft-closed' },
      now: { state: 'published', changed: { by: 'Mette Holm' } },
    })
    const late = { version: 2, revision: seen.revision }
    expect((await call('POST', `/drafts/${other.id}/publish`, late, colleague)).body).toMatchObject({
      ...{ status: 409, code: 'published-meanwhile' },
      published: { edition: edition.id, by: 'Mette Holm' },
    })
    const { items } = (await call('GET', '/publications')).body as { items: { revision: number }[] }
    const at = items[0]?.revision ?? 0
    const taken = await call('GET', `/publications/${at}/changes`)
    expect(taken.body).toMatchObject({
      restores: false,
      items: expect.arrayContaining([expect.objectContaining({ change: 'new', id: task.id })]),
      audience: { municipalities: [], channels: 0 },
    })
    expect((await call('GET', '/publications/9999/changes')).body).toMatchObject({ code: 'not-found' })
    expect((await call('POST', `/publications/${at}/undo`)).body).toMatchObject({
      outcome: 'undone',
      withdrawn: true,
    })
    expect((await store.editions.catalogue()).tasks.has(task.id)).toBe(false)
    expect((await call('POST', `/publications/${at + 1}/undo`)).body).toMatchObject({ code: 'not-undoable' })
    expect((await call('GET', `/drafts/${id}`)).body).toMatchObject({ state: 'open' })
  })
})
