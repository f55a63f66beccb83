import type { DraftProblem } from '../draft.ts'
import type { Edition } from '../edition.ts'
import { candidateValue } from './candidate-value.ts'
import { editionFaults } from './edition-faults.ts'
import { type ItemList, OWN_FIELDS } from './edition-shape.ts'
import { type ItemPlace, isOneItem, itemNamed } from './item-named.ts'
import { renamed } from './renamed.ts'
import { decided, openProblems, type ReviewedDraft } from './reviewed-draft.ts'
import type { Fault } from './shape-faults.ts'
import { withField } from './with-field.ts'

/** The name by which the fields of the edition itself are changed. */
const EDITION_ITSELF = 'edition'

/**
 * What somebody does to a draft: they change a `field` of an item, `accept` a problem's candidate (counted from 0), `keep`
 * what a problem is about as it stands, `reject` a problem with its item, `add` an item (that a problem was about) or
 * `remove` one. A value that is undefined takes the field away.
 */
export type Edit =
  | { readonly kind: 'field'; readonly item: string; readonly field: string; readonly value: unknown }
  | { readonly kind: 'accept'; readonly problem: string; readonly candidate: number }
  | { readonly kind: 'keep' | 'reject'; readonly problem: string }
  | {
      readonly kind: 'add'
      readonly list: ItemList
      readonly item: unknown
      readonly problem?: string | undefined
    }
  | { readonly kind: 'remove'; readonly item: string }

/** Why an edit was not made; `faults` are what would be wrong with the edition. */
export type EditRefusal =
  | { readonly refused: 'no-such-item' | 'no-such-problem' | 'no-such-candidate' | 'no-such-field' }
  | { readonly refused: 'not-valid'; readonly faults: readonly Fault[] }

/** Returns the draft with an edit made, or why it was not: a draft never holds an edition that could not be published. */
export function edited(reviewed: ReviewedDraft, edit: Edit): ReviewedDraft | EditRefusal {
  switch (edit.kind) {
    case 'field':
      return changedByHand(reviewed, edit)
    case 'accept':
      return accepted(reviewed, edit.problem, edit.candidate)
    case 'keep':
      return aboutProblem(reviewed, edit.problem, (problem) => decided(reviewed, [problem], 'kept'))
    case 'reject':
      return aboutProblem(reviewed, edit.problem, (problem) => rejected(reviewed, problem))
    case 'add':
      return added(reviewed, edit)
    case 'remove':
      return removed(reviewed, edit.item)
  }
}

/** Returns whether an edit was refused. */
export const isRefusal = (outcome: ReviewedDraft | EditRefusal): outcome is EditRefusal =>
  'refused' in outcome

function aboutProblem(
  { draft }: ReviewedDraft,
  id: string,
  decide: (problem: DraftProblem) => ReviewedDraft | EditRefusal,
): ReviewedDraft | EditRefusal {
  const problem = draft.problems.find((one) => one.id === id)
  return problem ? decide(problem) : { refused: 'no-such-problem' }
}

function accepted(reviewed: ReviewedDraft, id: string, candidate: number) {
  return aboutProblem(reviewed, id, (problem) => {
    const { field, candidates = [] } = problem
    const item = itemOf(problem)
    if (item === undefined || field === undefined || !Object.hasOwn(candidates, candidate))
      return { refused: 'no-such-candidate' }
    const value = candidateValue(reviewed.draft.edition, problem, candidates[candidate])
    const changed = withChange(reviewed, item, field, value)
    return isRefusal(changed) ? changed : decided(changed, [problem], 'accepted')
  })
}

/** The one problem that is open about the field is decided with it; of several, each is a question of its own. */
function changedByHand(reviewed: ReviewedDraft, { item, field, value }: Extract<Edit, { kind: 'field' }>) {
  const { edition } = reviewed.draft
  const about = openProblems(reviewed).filter(
    (problem) => problem.field === field && isOneItem(edition, itemOf(problem), item),
  )
  const changed = withChange(reviewed, item, field, value)
  return isRefusal(changed) || about.length !== 1 ? changed : decided(changed, about, 'changed')
}

/** What a problem is about: an item, or the edition itself where the field is its own. */
const itemOf = ({ item, field }: DraftProblem) =>
  item ?? (OWN_FIELDS.some((own) => own === field) ? EDITION_ITSELF : undefined)

function withChange(
  reviewed: ReviewedDraft,
  item: string,
  field: string,
  value: unknown,
): ReviewedDraft | EditRefusal {
  const { edition } = reviewed.draft
  const place = item === EDITION_ITSELF ? undefined : itemNamed(edition, item)
  if (item !== EDITION_ITSELF && !place) return { refused: 'no-such-item' }
  const changed = place ? withItemField(edition, place, field, value) : withOwnField(edition, field, value)
  if (!changed) return { refused: 'no-such-field' }
  const checked = withEdition(reviewed, changed)
  if (isRefusal(checked)) return checked
  return place && field === 'id' ? renamed(checked, edition, place, String(value)) : checked
}

function withOwnField(edition: Edition, field: string, value: unknown): Edition | undefined {
  const [own] = field.split('.')
  return OWN_FIELDS.some((one) => one === own) ? withField(edition, field, value) : undefined
}

function withItemField(edition: Edition, { list, id }: ItemPlace, field: string, value: unknown) {
  const items = edition[list].map((one) => (one.id === id ? withField(one, field, value) : one))
  return items.includes(undefined) ? undefined : ({ ...edition, [list]: items } as Edition)
}

function withEdition(reviewed: ReviewedDraft, edition: Edition): ReviewedDraft | EditRefusal {
  const faults = editionFaults(edition)
  return faults.length > 0
    ? { refused: 'not-valid', faults }
    : { ...reviewed, draft: { ...reviewed.draft, edition } }
}

function rejected(reviewed: ReviewedDraft, problem: DraftProblem): ReviewedDraft {
  const place = problem.item === undefined ? undefined : itemNamed(reviewed.draft.edition, problem.item)
  return decided(place ? without(reviewed, place) : reviewed, [problem], 'rejected')
}

function removed(reviewed: ReviewedDraft, item: string): ReviewedDraft | EditRefusal {
  const place = itemNamed(reviewed.draft.edition, item)
  return place ? without(reviewed, place) : { refused: 'no-such-item' }
}

/** With an item goes what is open about it: nobody can decide about what is not there. */
function without(reviewed: ReviewedDraft, { list, id }: ItemPlace): ReviewedDraft {
  const { draft } = reviewed
  const items = draft.edition[list].filter((item) => item.id !== id)
  const edition = { ...draft.edition, [list]: items } as Edition
  const about = openProblems(reviewed).filter(
    ({ item }) => item !== undefined && isOneItem(draft.edition, item, `${list}/${id}`),
  )
  return decided({ ...reviewed, draft: { ...draft, edition } }, about, 'rejected')
}

function added(reviewed: ReviewedDraft, { list, item, problem }: Extract<Edit, { kind: 'add' }>) {
  const { edition } = reviewed.draft
  const checked = withEdition(reviewed, { ...edition, [list]: [...edition[list], item] } as Edition)
  if (isRefusal(checked) || problem === undefined) return checked
  return aboutProblem(checked, problem, (about) => decided(checked, [about], 'changed'))
}
