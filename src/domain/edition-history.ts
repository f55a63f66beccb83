import { changesBetween, type Dates } from './catalogue-changes.ts'
import type { Deadline } from './deadline.ts'
import type { Agreement, Edition, Signatures, Task } from './edition.ts'

/**
 * What one edition said of an agreement or a task: it came (`first-seen`), its deadline `moved` or was `decided`, KOMBIT
 * called it off, it stands again (`back`), or there is a new list of who has signed (`listed`).
 */
export type EditionEvent = { readonly edition: Edition } & (
  | { readonly kind: 'first-seen' | 'decided' | 'back'; readonly deadline: Deadline }
  | { readonly kind: 'moved'; readonly from: Deadline; readonly deadline: Deadline }
  | { readonly kind: 'called-off' }
  | { readonly kind: 'listed'; readonly signatures: Signatures }
)

type Item = Agreement | Task
type State = Deadline | 'called-off'

/**
 * Returns what editions, given in the order of their meetings, have said of an agreement or a task (its id), earliest
 * first. What an edition leaves out stays as it was, and is nothing that happened.
 */
export function editionHistory(editions: readonly Edition[], id: string): readonly EditionEvent[] {
  const events: EditionEvent[] = []
  let before: Item | undefined
  for (const edition of editions) {
    const item = itemIn(edition, id)
    if (!item) continue
    const changed = before ? changeOf(edition, before, item) : cameIn(edition, item)
    events.push(...changed, ...listedIn(edition, before, item))
    before = item
  }
  return events
}

const itemIn = ({ agreements, tasks }: Edition, id: string): Item | undefined =>
  agreements.find((a) => a.id === id) ?? tasks.find((t) => t.id === id)

const deadlineOf = (item: Item): Deadline => ('deadline' in item ? item.deadline : item.due)
const stateOf = (item: Item): State => (item.calledOff ? 'called-off' : deadlineOf(item))
const datesOf = (item: Item): Dates => new Map([[item.id, stateOf(item)]])

function cameIn(edition: Edition, item: Item): readonly EditionEvent[] {
  const came = { kind: 'first-seen', edition, deadline: deadlineOf(item) } as const
  return item.calledOff ? [came, { kind: 'called-off', edition }] : [came]
}

function changeOf(edition: Edition, before: Item, item: Item): readonly EditionEvent[] {
  const deadline = deadlineOf(item)
  return changesBetween(datesOf(before), datesOf(item)).map((change): EditionEvent => {
    if (change.kind === 'moved') return { kind: 'moved', edition, from: change.from, deadline }
    if (change.kind === 'called-off') return { kind: 'called-off', edition }
    return { kind: change.kind === 'new' ? 'back' : 'decided', edition, deadline }
  })
}

function listedIn(edition: Edition, before: Item | undefined, item: Item): readonly EditionEvent[] {
  const [was, signatures] = [before, item].map((of) => (of && 'signatures' in of ? of.signatures : undefined))
  if (!signatures || (was && sameList(was, signatures))) return []
  return [{ kind: 'listed', edition, signatures }]
}

function sameList(a: Signatures, b: Signatures): boolean {
  const textOf = ({ asOf, signed, missing }: Signatures) =>
    [asOf, [...signed].sort().join(), [...missing].sort().join()].join('|')
  return textOf(a) === textOf(b)
}
