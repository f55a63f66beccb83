import { describe, expect, it } from 'vitest'
import { onDay, unreadable } from '#domain/deadline.ts'
import { type Edit, edited, isRefusal } from '#domain/review/edit.ts'
import { openProblems, type ReviewedDraft } from '#domain/review/reviewed-draft.ts'
import { aDraft, aProblem } from '#tests/support/draft-factories.ts'
import { anAgreement, anEdition, aTask } from '#tests/support/factories.ts'

const due = unreadable('50.10.2025', '50 is no day')
const task = aTask({ due })
const candidate = onDay('2025-10-05', '50.10.2025')
const unread = aProblem({ item: task.id, field: 'due', candidates: [candidate] })
const row = aProblem()
const reviewed = (): ReviewedDraft => ({
  draft: aDraft({
    edition: anEdition({ tasks: [task] }),
    found: { [task.id]: { title: { where: { page: 3, line: 7 }, words: task.title, how: 'stated' } } },
    problems: [unread, row],
  }),
  decisions: [],
})
function done(edit: Edit, before = reviewed()): ReviewedDraft {
  const outcome = edited(before, edit)
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome
}
const open = (after: ReviewedDraft) => openProblems(after).map(({ id }) => id)

describe('an edit of a draft', () => {
  it('sets a field, and with it is decided what was open about that field', () => {
    const after = done({ kind: 'field', item: task.id, field: 'due', value: onDay('2025-10-15') })
    expect(after.draft.edition.tasks[0]?.due).toEqual(onDay('2025-10-15'))
    expect(after.decisions).toEqual([{ problem: unread.id, did: 'changed' }])
    expect(open(done({ kind: 'field', item: task.id, field: 'title', value: 'Ny' }))).toEqual([
      unread.id,
      row.id,
    ])
  })

  it('takes a candidate, keeps what stands, or rejects it with its item', () => {
    const accepted = done({ kind: 'accept', problem: unread.id, candidate: 0 })
    expect(accepted.draft.edition.tasks[0]?.due).toEqual(candidate)
    expect(accepted.decisions).toEqual([{ problem: unread.id, did: 'accepted' }])
    expect(open(done({ kind: 'keep', problem: unread.id }))).toEqual([row.id])
    const rejected = done({ kind: 'reject', problem: unread.id })
    expect([rejected.draft.edition.tasks, open(rejected)]).toEqual([[], [row.id]])
    expect(open(done({ kind: 'reject', problem: row.id }))).toEqual([unread.id])
  })

  it('adds what a row should have become, and removes an item with what was open about it', () => {
    const item = aTask()
    const added = done({ kind: 'add', list: 'tasks', item, problem: row.id })
    expect(added.draft.edition.tasks).toEqual([task, item])
    expect(open(added)).toEqual([unread.id])
    const removed = done({ kind: 'remove', item: task.id })
    expect(removed.draft.edition.tasks).toEqual([])
    expect(removed.decisions).toEqual([{ problem: unread.id, did: 'rejected' }])
  })

  it('changes the edition itself, takes a field away, and reaches a field within a field', () => {
    const titled = done({ kind: 'field', item: 'edition', field: 'title', value: 'Rettet' })
    expect(titled.draft.edition.title).toBe('Rettet')
    const agreement = anAgreement({ note: { da: 'a', en: 'b' } })
    const before = { ...reviewed(), draft: aDraft({ edition: anEdition({ agreements: [agreement] }) }) }
    const change = (field: string, value: unknown) =>
      done({ kind: 'field', item: agreement.id, field, value }, before).draft.edition.agreements[0]
    expect(change('note', undefined)).not.toHaveProperty('note')
    expect(change('note.da', 'ny')?.note).toEqual({ da: 'ny', en: 'b' })
  })

  it('gives an item another id, which what is said of it follows', () => {
    const after = done({ kind: 'field', item: task.id, field: 'id', value: 'sapa-visning' })
    expect(Object.keys(after.draft.found)).toEqual(['sapa-visning'])
    expect(after.draft.problems.map(({ item }) => item)).toEqual(['sapa-visning', undefined])
  })

  it('tells a task from the agreement of the same id, that it only asks to sign', () => {
    const agreement = anAgreement()
    const asks = aTask({ id: agreement.id, agreement: agreement.id })
    const edition = anEdition({ tasks: [asks], agreements: [agreement] })
    const before = { draft: aDraft({ edition }), decisions: [] }
    const removed = done({ kind: 'remove', item: `agreements/${agreement.id}` }, before).draft.edition
    expect([removed.tasks, removed.agreements]).toEqual([[asks], []])
    expect(edited(before, { kind: 'remove', item: `events/${agreement.id}` })).toEqual({
      refused: 'no-such-item',
    })
  })

  it('of two of one id decides about the one that is meant', () => {
    const agreement = anAgreement()
    const asks = aTask({ id: agreement.id, agreement: agreement.id })
    const [ofTask, ofAgreement] = [
      aProblem({ item: `tasks/${asks.id}`, field: 'title', candidates: ['Underskriv'] }),
      aProblem({ item: agreement.id, field: 'title', candidates: ['Aftalen'] }),
    ]
    const edition = anEdition({ tasks: [asks], agreements: [agreement] })
    const before = { draft: aDraft({ edition, problems: [ofTask, ofAgreement] }), decisions: [] }
    const accepted = done({ kind: 'accept', problem: ofAgreement.id, candidate: 0 }, before)
    const titles = ({ draft: { edition: now } }: ReviewedDraft) => [
      now.tasks[0]?.title,
      now.agreements[0]?.title,
    ]
    expect(titles(accepted)).toEqual([asks.title, 'Aftalen'])
    const byHand = { kind: 'field', item: `tasks/${asks.id}`, field: 'title', value: 'Ny' } as const
    expect(open(done(byHand, before))).toEqual([ofAgreement.id])
    expect(open(done({ kind: 'remove', item: `tasks/${asks.id}` }, before))).toEqual([ofAgreement.id])
    const renamed = done({ kind: 'field', item: `tasks/${asks.id}`, field: 'id', value: 'egen' }, before)
    expect(renamed.draft.problems.map(({ item }) => item)).toEqual(['tasks/egen', agreement.id])
  })

  it('decides about the day of the meeting as about any field', () => {
    const problem = aProblem({ field: 'date' })
    const before = { draft: aDraft({ problems: [problem] }), decisions: [] }
    expect(
      open(done({ kind: 'field', item: 'edition', field: 'date', value: '2026-01-09' }, before)),
    ).toEqual([])
  })

  it('has it be called off', () => {
    const after = done({ kind: 'field', item: task.id, field: 'calledOff', value: true })
    expect(after.draft.edition.tasks[0]?.calledOff).toBe(true)
  })

  it.each<[string, Edit, object]>([
    [
      'an item that is not there',
      { kind: 'field', item: 'none', field: 'title', value: 'x' },
      { refused: 'no-such-item' },
    ],
    [
      'a field within nothing',
      { kind: 'field', item: task.id, field: 'note.da', value: 'x' },
      { refused: 'no-such-field' },
    ],
    [
      'a list in the place of a field',
      { kind: 'field', item: 'edition', field: 'tasks', value: [] },
      { refused: 'no-such-field' },
    ],
    ['a problem that is not there', { kind: 'keep', problem: 'none' }, { refused: 'no-such-problem' }],
    [
      'a candidate that is not there',
      { kind: 'accept', problem: unread.id, candidate: 1 },
      { refused: 'no-such-candidate' },
    ],
    [
      'a candidate of a row',
      { kind: 'accept', problem: row.id, candidate: 0 },
      { refused: 'no-such-candidate' },
    ],
    ['to remove nothing', { kind: 'remove', item: 'none' }, { refused: 'no-such-item' }],
    [
      'what could not be published',
      { kind: 'field', item: task.id, field: 'due', value: '15.10.2025' },
      { refused: 'not-valid', faults: [{ at: 'tasks[0].due', fault: 'not-an-object' }] },
    ],
    [
      'a field that no task has',
      { kind: 'field', item: task.id, field: '__proto__', value: {} },
      { refused: 'not-valid', faults: [{ at: 'tasks[0].__proto__', fault: 'unknown-field' }] },
    ],
    [
      'an item whose id is taken',
      { kind: 'add', list: 'tasks', item: task },
      { refused: 'not-valid', faults: [{ at: 'tasks[1].id', fault: 'id-taken' }] },
    ],
  ])('is refused for %s', (_, edit, refusal) => {
    expect(edited(reviewed(), edit)).toEqual(refusal)
  })
})
