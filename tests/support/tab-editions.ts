import type { FastifyInstance, FastifyReply } from 'fastify'
import { editDraft } from '#actions/edit-draft.ts'
import { undoDraftEdit } from '#actions/undo-draft-edit.ts'
import type { DraftChangesItem, DraftEdit, EditionChangesItem, List, PublicationItem } from '#api/contract.ts'
import { draftItem, draftSummaryItem } from '#api/draft-json.ts'
import { draftOrProblem } from '#api/draft-problems.ts'
import { ApiProblem } from '#api/problem.ts'
import { readDeadline } from '#catalog/understanding/read-deadline.ts'
import { day } from '#domain/day.ts'
import type { SourceText } from '#domain/draft.ts'
import type { DraftStore, StoredDraft } from '#domain/ports/draft-store.ts'
import { openProblems } from '#domain/review/reviewed-draft.ts'
import { aPerson } from './factories.ts'
import { anOrigin, MORNING } from './storage-factories.ts'
import { aStoredDraft, aText, someDifferences } from './tab-draft.ts'

/** What the stand-in API knows of drafts and publications. */
export interface EditionsWorld {
  drafts: StoredDraft[]
  text: SourceText[]
  publications: PublicationItem[]
  differences: DraftChangesItem
  /** The names of the files that were sent, and what the next one is answered with, where it is no new draft. */
  sent: string[]
  answer?: [number, object] | undefined
  /** Holds up the answer to a file until it is resolved. */
  reading?: Promise<void> | undefined
  /** Whether a colleague changes the draft just before the next edit comes. */
  colleague?: boolean
}

export function anEditionsWorld(): EditionsWorld {
  return {
    drafts: [aStoredDraft()],
    text: aText(),
    publications: [aPublication({ revision: 7, edition: '2025-11-07', title: 'Udgaven fra november' })],
    differences: someDifferences(),
    sent: [],
  }
}

export function aPublication(overrides: Partial<PublicationItem> = {}): PublicationItem {
  return { revision: 8, edition: '2025-12-05', by: 'Jens Krog', at: '2025-12-01T08:30:00.000Z', ...overrides }
}

const ME = aPerson({ name: 'Mette Holm' })
const COLLEAGUE = aPerson({ name: 'Jens Krog' })

type ById = { Params: { id: string } }

interface Tab {
  readonly editions: EditionsWorld
  readonly changes: EditionChangesItem
}

export function editionsRoutes(api: FastifyInstance, tab: Tab): void {
  const all = () => tab.editions.drafts
  const find = async (id: string) => all().find((draft) => draft.id === id)
  const put = (draft: StoredDraft) => {
    tab.editions.drafts = all().map((one) => (one.id === draft.id ? draft : one))
    return draft
  }
  const drafts: Pick<DraftStore, 'find' | 'save'> = {
    find,
    async save(id, version, reviewed) {
      const draft = await find(id)
      if (!draft) return { outcome: 'no-such-draft' }
      const changed = { ...draft, ...reviewed, version: version + 1, changedBy: ME, changedAt: MORNING }
      return { outcome: 'saved', draft: put({ ...changed, openProblems: openProblems(reviewed).length }) }
    },
  }
  const answered = async (reply: FastifyReply, work: () => Promise<unknown>) => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      const status = error.code === 'not-found' ? 404 : error.code === 'not-an-edition' ? 422 : 409
      return reply.status(status).send({ status, code: error.code, ...error.extra })
    }
  }
  const whole = async (id: string, reply: FastifyReply) => {
    const draft = await find(id)
    return draft ? draftItem(draft) : reply.status(404).send({ status: 404, code: 'not-found' })
  }
  api.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  )
  api.get('/editions', () => ({
    items: [{ id: '2025-11-07', title: 'Udgaven fra november', date: '2025-11-07' }],
  }))
  api.get<ById>('/editions/:id/changes', () => tab.changes)
  api.get('/drafts', () => ({
    items: all()
      .filter(({ state }) => state === 'open')
      .map(draftSummaryItem),
  }))
  api.post<{ Querystring: { name: string } }>('/drafts', async ({ query }, reply) => {
    tab.editions.sent.push(query.name)
    await tab.editions.reading
    if (tab.editions.answer) return reply.status(tab.editions.answer[0]).send(tab.editions.answer[1])
    const draft = aStoredDraft({ id: `draft-${tab.editions.sent.length + 1}`, name: query.name })
    tab.editions.drafts = [draft, ...all()]
    return { outcome: 'imported', ...draftSummaryItem(draft) }
  })
  api.get<ById>('/drafts/:id', ({ params }, reply) => whole(params.id, reply))
  api.get('/drafts/:id/text', () => ({ pages: tab.editions.text }))
  api.post<ById & { Body: { version: number; edit: DraftEdit } }>(
    '/drafts/:id/edits',
    ({ params, body: { version, edit } }, reply) =>
      answered(reply, async () => {
        const stood = await find(params.id)
        if (tab.editions.colleague && stood)
          put({ ...stood, version: stood.version + 1, changedBy: COLLEAGUE })
        tab.editions.colleague = false
        const given = edit.kind === 'field' ? { ...edit, value: edit.value ?? undefined } : edit
        const change = { id: params.id, version, edit: given as Parameters<typeof editDraft>[1]['edit'] }
        return draftSummaryItem(
          draftOrProblem(await editDraft({ drafts: drafts as DraftStore }, change, anOrigin())),
        )
      }),
  )
  api.post<ById & { Body: { version: number } }>('/drafts/:id/undo', ({ params, body }, reply) =>
    answered(reply, async () => {
      const made = await undoDraftEdit({ drafts }, { id: params.id, ...body }, anOrigin())
      return made.outcome === 'nothing' ? {} : draftSummaryItem(draftOrProblem(made))
    }),
  )
  api.delete<ById>('/drafts/:id', async ({ params }) => {
    const draft = await find(params.id)
    return draft && draftSummaryItem(put({ ...draft, state: 'discarded' }))
  })
  api.get('/drafts/:id/changes', () => tab.editions.differences)
  api.get('/publications/:revision/changes', () => {
    const { items, audience } = tab.editions.differences
    return { restores: false, items, audience }
  })
  publishing(api, tab, put)
  api.get<{ Querystring: { words: string; meeting: string } }>('/deadline-reading', ({ query }) => {
    const { deadline, candidates } = readDeadline(query.words, day(query.meeting))
    return { deadline, candidates }
  })
  api.get('/template', () => 'Type;Titel')
}

function publishing(api: FastifyInstance, tab: Tab, put: (draft: StoredDraft) => StoredDraft): void {
  api.get('/publications', (): List<PublicationItem> => ({ items: tab.editions.publications }))
  api.post<{ Params: { id: string }; Body: { revision: number } }>(
    '/drafts/:id/publish',
    async ({ params, body }, reply) => {
      const [latest] = tab.editions.publications
      const draft = tab.editions.drafts.find(({ id }) => id === params.id)
      if (!draft) return reply.status(404).send({ status: 404, code: 'not-found' })
      if (latest && latest.revision !== body.revision)
        return reply.status(409).send({ status: 409, code: 'published-meanwhile', published: latest })
      const { edition, title, id } = put({ ...draft, state: 'published' })
      const made = aPublication({ revision: body.revision + 1, edition, title, draft: id, by: 'Mette Holm' })
      tab.editions.publications = [made, ...tab.editions.publications]
      return { outcome: 'published', ...made }
    },
  )
  api.post<{ Params: { revision: string } }>('/publications/:revision/undo', async ({ params }) => {
    const undone = tab.editions.publications.find(({ revision }) => revision === Number(params.revision))
    const draft = tab.editions.drafts.find(({ id }) => id === undone?.draft)
    if (draft) put({ ...draft, state: 'open' })
    const revision = Number(params.revision) + 1
    const { title: _, ...rest } = aPublication({ ...undone, revision })
    const line = { ...rest, undoes: Number(params.revision), withdrawn: true as const }
    tab.editions.publications = [line, ...tab.editions.publications]
    return { outcome: 'undone', ...line }
  })
}
