import type { DraftEdit } from '#api/contract.ts'
import { type Draft, type DraftFields, itemNamed, type ListName, withValue } from './draft-fields.ts'
import { isOpen, type Problem, subjectOf } from './draft-queue.ts'

/**
 * Returns the draft as it will be by an edit, to be shown at once; the server has the last word, and its answer takes the
 * place of this.
 */
export function withEdit(draft: Draft, edit: DraftEdit): Draft {
  switch (edit.kind) {
    case 'keep':
      return decided(draft, edit.problem, 'kept')
    case 'reject':
      return rejected(draft, edit.problem)
    case 'accept':
      return accepted(draft, edit.problem, edit.candidate ?? 0)
    case 'field':
      return changed(draft, edit.item, edit.field, edit.value)
    case 'add':
      return edit.problem === undefined ? draft : decided(draft, edit.problem, 'changed')
    case 'remove':
      return withoutItem(draft, edit.item)
  }
}

function rejected(draft: Draft, id: string): Draft {
  const problem = draft.problems.find((one) => one.id === id)
  const name = problem && subjectOf(draft.content, problem).of?.name
  return decided(name === undefined ? draft : withoutItem(draft, name), id, 'rejected')
}

/** A list of municipalities, and another id, are the server's to put together. */
const OF_THE_SERVER = ['signatures', 'id']

function accepted(draft: Draft, id: string, candidate: number): Draft {
  const problem = draft.problems.find((one) => one.id === id)
  const { name } = problem ? subjectOf(draft.content, problem) : {}
  if (name === undefined || problem?.field === undefined || OF_THE_SERVER.includes(problem.field))
    return decided(draft, id, 'accepted')
  return decided(withField(draft, name, problem.field, problem.candidates?.[candidate]), id, 'accepted')
}

/** The one question that is open about the field is decided with it. */
function changed(draft: Draft, name: string, field: string, value: unknown): Draft {
  const set = withField(draft, name, field, value)
  const about = draft.problems.filter((one) => isAbout(draft, one, name, field))
  const [only] = about
  return only && about.length === 1 ? decided(set, only.id, 'changed') : set
}

const isAbout = (draft: Draft, problem: Problem, name: string, field: string) =>
  isOpen(problem) && problem.field === field && subjectOf(draft.content, problem).name === name

function decided(draft: Draft, id: string, decision: NonNullable<Problem['decision']>): Draft {
  const problems = draft.problems.map((one) => (one.id === id ? { ...one, decision } : one))
  return { ...draft, problems, problemsOpen: problems.filter(isOpen).length }
}

function withField(draft: Draft, name: string, field: string, value: unknown): Draft {
  if (name === 'edition') return { ...draft, content: withValue(draft.content, field, value) }
  const of = itemNamed(draft.content, name)
  if (!of) return draft
  return withList(draft, of.list, (items) =>
    items.map((item) => (item.id === of.item.id ? withValue(item, field, value) : item)),
  )
}

function withoutItem(draft: Draft, name: string): Draft {
  const of = itemNamed(draft.content, name)
  if (!of) return draft
  const problems = draft.problems.map((one) =>
    isOpen(one) && subjectOf(draft.content, one).name === of.name
      ? { ...one, decision: 'rejected' as const }
      : one,
  )
  const left = withList(draft, of.list, (items) => items.filter((item) => item.id !== of.item.id))
  return { ...left, problems, problemsOpen: problems.filter(isOpen).length }
}

function withList(
  draft: Draft,
  list: ListName,
  change: (items: readonly DraftFields[]) => readonly DraftFields[],
): Draft {
  return { ...draft, content: { ...draft.content, [list]: change(draft.content[list]) } }
}
