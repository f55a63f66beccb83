import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import type { ImportedFile } from '#domain/ports/draft-store.ts'
import { InvalidCursorError } from '#domain/ports/invalid-cursor-error.ts'
import type { ReviewedDraft } from '#domain/review/reviewed-draft.ts'
import { aDraft, aFile, aProblem } from '#tests/support/draft-factories.ts'
import { anAgreement, anEdition, anEvent, aPerson, aTask } from '#tests/support/factories.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aLiveCard, anAnswerSpec, anOrigin, MORNING } from '#tests/support/storage-factories.ts'

const reviewed = (overrides: Parameters<typeof aDraft>[0] = {}): ReviewedDraft => ({
  draft: aDraft(overrides),
  decisions: [],
})
let editions = 0
const anotherEdition = (overrides: Parameters<typeof anEdition>[0] = {}) =>
  anEdition({ id: `edition-${++editions}`, ...overrides })

describe.each(BACKENDS)('drafts on $name', (backend) => {
  const on = useStore(backend)
  const drafts = () => on.store.system.drafts
  const store = () => on.store.system.editions
  const audited = async (subject: string) =>
    (await on.store.system.audit.search({ municipality: '', subject, limit: 20 })).entries.map(
      (e) => e.action,
    )

  async function imported(
    given: ReviewedDraft = reviewed(),
    file: ImportedFile = aFile(),
    origin = anOrigin(),
  ) {
    const added = await drafts().add(file, given, origin)
    if (added.outcome === 'too-many') throw new Error('too many drafts are open')
    return added.draft
  }
  const revisionNow = async () => (await store().catalogue()).revision
  async function publish(draft: { id: string; version: number }, origin = anOrigin(), revision?: number) {
    const seen = revision ?? (await revisionNow())
    return store().publishDraft({ draft: draft.id, version: draft.version, revision: seen }, origin)
  }

  it('that are suggested are told apart, and are counted apart: ten of one person', async () => {
    const [given, origin] = [reviewed(), anOrigin({ by: aPerson({ id: 'who-suggests' }) })]
    const suggest = (hash: string) => drafts().add({ ...aFile(), hash, suggestion: true }, given, origin)
    const made = []
    for (let n = 0; n < 11; n++) made.push(await suggest(`suggested-${n}`))
    expect(made[0]).toMatchObject({ outcome: 'imported', draft: { suggestion: true } })
    expect(made.map(({ outcome }) => outcome).lastIndexOf('imported')).toBe(9)
    expect(made.at(-1)).toEqual({ outcome: 'too-many', of: 'person' })
    expect(await imported(given, aFile(), origin)).not.toHaveProperty('suggestion')
  })

  it('are kept with who imported them, and the same file changes nothing', async () => {
    const [file, origin, problem] = [aFile(), anOrigin(), aProblem()]
    const given = reviewed({ problems: [problem], edition: anotherEdition({ tasks: [aTask()] }) })
    const draft = await imported(given, file, origin)
    expect(draft).toMatchObject({ ...given, name: file.name, state: 'open', version: 1, openProblems: 1 })
    expect(draft.importedBy).toEqual(origin.by)
    expect(draft.importedAt.equals(MORNING)).toBe(true)
    expect(await drafts().find(draft.id)).toEqual(draft)
    const again = await drafts().add({ ...file, name: 'other.pdf' }, reviewed(), anOrigin())
    expect(again).toEqual({ outcome: 'unchanged', draft })
    expect(await drafts().ofFile(file.hash)).toEqual(draft)
    expect(await audited(draft.id)).toEqual(['draft.imported'])
  })

  it('keep the words of their file, and how each edit is taken back', async () => {
    const text = [
      { page: 1, name: 'Opgaver', lines: [{ line: 2, text: 'SAPA\0 | Opsæt', as: 'prose' as const }] },
    ]
    const draft = await imported(reviewed(), { ...aFile(), text })
    expect(await drafts().textOf(draft.id)).toEqual([
      { page: 1, name: 'Opgaver', lines: [{ line: 2, text: 'SAPA | Opsæt', as: 'prose' }] },
    ])
    expect(await drafts().textOf((await imported()).id)).toEqual([])
    expect(await drafts().textOf('none')).toEqual([])
    const steps = [{ did: { edit: 'keep' }, back: { gone: true } as const }]
    await drafts().save(draft.id, 1, { ...reviewed(), steps }, {}, anOrigin())
    expect((await drafts().find(draft.id))?.steps).toEqual(steps)
  })

  it('are read again when that is asked for, unless it reads the same', async () => {
    const file = aFile()
    const draft = await imported(reviewed(), file)
    const same = await drafts().add({ ...file, again: true }, reviewed(), anOrigin())
    expect(same).toEqual({ outcome: 'unchanged', draft })
    const other = await drafts().add(
      { ...file, again: true },
      reviewed({ problems: [aProblem()] }),
      anOrigin(),
    )
    expect(other.outcome).toBe('imported')
  })

  it('of two imports of one file at once make one', async () => {
    const file = aFile()
    const outcomes = await Promise.all([1, 2].map(() => drafts().add(file, reviewed(), anOrigin())))
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['imported', 'unchanged'])
  })

  it('are changed by who has seen them as they stand, and by nobody else', async () => {
    const draft = await imported()
    const [first, second] = [anOrigin(), anOrigin()]
    const changed = reviewed({ edition: { ...draft.draft.edition, title: 'Rettet' } })
    const saved = await drafts().save(draft.id, 1, changed, { item: 'edition', field: 'title' }, first)
    expect(saved).toMatchObject({
      outcome: 'saved',
      draft: { version: 2, title: 'Rettet', changedBy: first.by },
    })
    const stale = await drafts().save(draft.id, 1, reviewed(), {}, second)
    expect(stale).toMatchObject({ outcome: 'changed-meanwhile', draft: { version: 2, title: 'Rettet' } })
    expect(await drafts().save('none', 1, reviewed(), {}, second)).toEqual({ outcome: 'no-such-draft' })
    expect(await audited(draft.id)).toEqual(['draft.changed', 'draft.imported'])
  })

  it('are discarded, and their file can be imported anew', async () => {
    const file = aFile()
    const draft = await imported(reviewed(), file)
    expect(await drafts().discard(draft.id, 1, anOrigin())).toMatchObject({ outcome: 'saved' })
    expect(await drafts().save(draft.id, 2, reviewed(), {}, anOrigin())).toMatchObject({ outcome: 'closed' })
    expect(await publish({ id: draft.id, version: 2 })).toMatchObject({ outcome: 'closed' })
    expect((await drafts().add(file, reviewed(), anOrigin())).outcome).toBe('imported')
  })

  it('are listed newest first, page by page', async () => {
    const [older, newer] = [await imported(), await imported()]
    const first = await drafts().list({ state: 'open', limit: 1 })
    expect(first.drafts.map(({ id }) => id)).toEqual([newer.id])
    const second = await drafts().list({ state: 'open', limit: 1, cursor: first.next })
    expect(second.drafts.map(({ id }) => id)).toEqual([older.id])
    await expect(drafts().list({ limit: 1, cursor: 'no' })).rejects.toThrow(InvalidCursorError)
  })

  it('become editions in one transaction, once however often their publisher asks', async () => {
    const [task, origin] = [aTask(), anOrigin()]
    const draft = await imported(reviewed({ edition: anotherEdition({ tasks: [task] }) }))
    const revision = await revisionNow()
    const done = await publish(draft, origin)
    expect(done).toMatchObject({
      outcome: 'published',
      publication: { revision: revision + 1, by: origin.by },
    })
    expect((await store().catalogue()).tasks.get(task.id)).toEqual(task)
    expect(await drafts().find(draft.id)).toMatchObject({ state: 'published', publishedAs: revision + 1 })
    expect(await publish(draft, origin, revision)).toEqual(done)
    expect(await publish(draft, anOrigin(), revision)).toMatchObject({
      outcome: 'closed',
      draft: { changedBy: origin.by },
    })
    expect(await audited(draft.edition)).toEqual(['edition.published'])
  })

  it('are not published with an open problem, from another version, or unknown', async () => {
    const problem = aProblem()
    const draft = await imported(reviewed({ problems: [problem], edition: anotherEdition() }))
    expect(await publish(draft)).toEqual({ outcome: 'problems-open', problems: [problem] })
    expect(await publish({ ...draft, version: 7 })).toMatchObject({ outcome: 'changed-meanwhile' })
    expect(await publish({ id: 'none', version: 1 })).toEqual({ outcome: 'no-such-draft' })
  })

  it('of two people who publish at once, one wins and the other hears who did', async () => {
    const revision = await revisionNow()
    const both = await Promise.all(
      [aTask(), aTask()].map(async (task) => {
        const draft = await imported(reviewed({ edition: anotherEdition({ tasks: [task] }) }))
        return { draft, origin: anOrigin({ by: aPerson() }) }
      }),
    )
    const outcomes = await Promise.all(both.map(({ draft, origin }) => publish(draft, origin, revision)))
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['published', 'published-meanwhile'])
    const winner = both[outcomes.findIndex(({ outcome }) => outcome === 'published')]
    const lost = outcomes.find(({ outcome }) => outcome === 'published-meanwhile')
    expect(lost).toMatchObject({ latest: { by: winner?.origin.by, edition: winner?.draft.edition } })
    expect(await revisionNow()).toBe(revision + 1)
  })

  it('of one draft that two publish at once make one publication', async () => {
    const draft = await imported(reviewed({ edition: anotherEdition({ tasks: [aTask()] }) }))
    const revision = await revisionNow()
    const outcomes = await Promise.all([1, 2].map(() => publish(draft, anOrigin(), revision)))
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['closed', 'published'])
  })

  it('that were published can be taken back: what stood before stands again, and the draft is open', async () => {
    const before = anotherEdition({ agreements: [anAgreement()] })
    await store().publish(before, anOrigin())
    const after = { ...before, agreements: [], tasks: [aTask()] }
    const draft = await imported(reviewed({ edition: after }))
    await publish(draft)
    const revision = await revisionNow()
    const origin = anOrigin()
    expect(await store().undo(revision, origin)).toMatchObject({
      outcome: 'undone',
      publication: { undoes: revision, revision: revision + 1, content: before },
    })
    const catalogue = await store().catalogue()
    expect(catalogue.revision).toBe(revision + 1)
    expect([...catalogue.sourceOf.values()]).toContainEqual(before)
    expect(catalogue.tasks.has(after.tasks[0]?.id ?? '')).toBe(false)
    expect(await store().undo(revision, origin)).toMatchObject({ outcome: 'already' })
    expect(await store().undo(revision + 1, origin)).toMatchObject({ outcome: 'is-undo' })
    expect(await store().undo(revision + 9, origin)).toEqual({ outcome: 'unknown' })
    const open = await drafts().find(draft.id)
    expect(open).toMatchObject({ state: 'open', version: 3 })
    expect((await publish(open ?? draft)).outcome).toBe('published')
    expect(await audited(before.id)).toEqual([
      'edition.published',
      'edition.withdrawn',
      'edition.published',
      'edition.published',
    ])
  })

  it('that brought a new edition are taken back whole, and the catalogue is newer for it', async () => {
    const task = aTask()
    const draft = await imported(reviewed({ edition: anotherEdition({ tasks: [task] }) }))
    await publish(draft)
    const revision = await revisionNow()
    on.store.liveCards.remember(aLiveCard({ spec: anAnswerSpec({ municipality: '0760', items: [task.id] }) }))
    await on.store.liveCards.flush()
    const undone = await store().undo(revision, anOrigin())
    expect(undone).toMatchObject({ outcome: 'undone' })
    expect('publication' in undone && undone.publication.content).toBeUndefined()
    expect((await store().catalogue()).tasks.has(task.id)).toBe(false)
    expect(await revisionNow()).toBe(revision + 1)
    const jobs = await on.database.boss.findJobs('refresh', { data: { municipality: '0760' } })
    expect(jobs.map((job) => job.data)).toEqual([{ municipality: '0760', item: task.id }])
  })

  it('cannot be taken back once something else was published', async () => {
    await store().publish(anotherEdition({ tasks: [aTask()] }), anOrigin())
    const revision = await revisionNow()
    const other = anotherEdition({ tasks: [aTask()] })
    await store().publish(other, anOrigin())
    expect(await store().undo(revision, anOrigin())).toMatchObject({
      outcome: 'published-meanwhile',
      latest: { edition: other.id },
    })
  })

  it('raise the revision of a meeting that moves, and once more when that is taken back', async () => {
    const event = anEvent()
    const edition = anotherEdition({ events: [event] })
    const held = async () => (await store().catalogue()).events.get(event.id)
    await store().publish(edition, anOrigin())
    const moved = { ...edition, events: [{ ...event, start: '2026-01-09T09:30', end: '2026-01-09T11:00' }] }
    await publish(await imported(reviewed({ edition: moved })))
    expect(await held()).toMatchObject({ start: '2026-01-09T09:30', revision: 1 })
    await store().undo(await revisionNow(), anOrigin())
    expect(await held()).toMatchObject({ start: event.start, revision: 2 })
    expect(await store().publish(edition, anOrigin())).toBe('unchanged')
  })

  it('that moved a meeting of an earlier edition are taken back, and it has a revision higher than ever', async () => {
    const event = anEvent()
    const [earlier, later] = [
      anotherEdition({ events: [event] }),
      anotherEdition({ date: day('2026-02-06') }),
    ]
    await store().publish(earlier, anOrigin())
    const moved = { ...event, start: '2026-01-09T09:30', end: '2026-01-09T11:00' }
    await publish(await imported(reviewed({ edition: { ...later, events: [moved] } })))
    const revision = await revisionNow()
    const undone = await store().undo(revision, anOrigin())
    expect(undone).toMatchObject({ outcome: 'undone', publication: { edition: later.id } })
    expect((await store().catalogue()).events.get(event.id)).toEqual({ ...event, revision: 2 })
    expect(await store().undo(revision, anOrigin())).toMatchObject({ outcome: 'already' })
    expect(await store().publish(earlier, anOrigin())).toBe('unchanged')
  })

  it('tell who follows what stands since a revision, and what was withdrawn', async () => {
    const revision = await revisionNow()
    const [first, second] = [
      anotherEdition({ tasks: [aTask()] }),
      anotherEdition({ date: day('2026-02-06') }),
    ]
    await store().publish(first, anOrigin())
    await store().publish(second, anOrigin())
    await store().publish({ ...first, title: 'Rettet' }, anOrigin())
    expect(await store().withdraw(second.id, anOrigin())).toBe('withdrawn')
    expect(await store().withdraw(second.id, anOrigin())).toBe('unchanged')
    const since = await store().since(revision, 10)
    expect(since.map(({ edition, content }) => [edition, content?.title])).toEqual([
      [first.id, 'Rettet'],
      [second.id, undefined],
    ])
    expect((await store().since(revision, 1)).map(({ edition }) => edition)).toEqual([first.id])
    expect((await store().standing()).map(({ edition }) => edition)).not.toContain(second.id)
  })
})
