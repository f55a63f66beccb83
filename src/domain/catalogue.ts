import { changesBetween, type Dates, decidedIn, type EditionChanges } from './catalogue-changes.ts'
import { type Deadline, onDay } from './deadline.ts'
import type { Agreement, Contact, Edition, Event, Milestone, Notice, Solution, Task } from './edition.ts'
import type { Bilingual } from './language.ts'

/** Something with a deadline and a standing: an agreement to sign or a task to do. */
export type Obligation =
  | {
      readonly type: 'agreement'
      readonly id: string
      readonly item: Agreement
    }
  | { readonly type: 'task'; readonly id: string; readonly item: Task }

/** All that is published, with each item as its newest edition has it. Built once an edition; never changed. */
export interface Catalogue {
  /** Grows with each publication: what was made from an older one can be told apart. */
  readonly revision: number
  readonly solutions: ReadonlyMap<string, Solution>
  readonly agreements: ReadonlyMap<string, Agreement>
  readonly tasks: ReadonlyMap<string, Task>
  readonly events: ReadonlyMap<string, Event>
  readonly milestones: readonly Milestone[]
  readonly notices: readonly Notice[]
  readonly contacts: readonly Contact[]
  /** Agreements and tasks; a task that only asks to sign an agreement of the catalogue is not a second one. */
  readonly obligations: ReadonlyMap<string, Obligation>
  /** The edition that each item was last in, by item id. */
  readonly sourceOf: ReadonlyMap<string, Edition>
  /** The editions that it is made of, by the date of their meetings. */
  readonly published: readonly Pick<Edition, 'id' | 'title' | 'date'>[]
  /** The same editions whole, for whoever tells what each of them said. */
  readonly contents: readonly Edition[]
  /** What each edition changed against those before it, by the date of its meeting. */
  readonly editions: readonly EditionChanges[]
  /** The edition in which each item got its deadline that had none before, by item id. */
  readonly decidedIn: ReadonlyMap<string, string>
}

/** Returns the catalogue of published editions, given in any order; a later edition's item replaces an earlier's. */
export function catalogueOf(editions: readonly Edition[], revision: number): Catalogue {
  const ordered = [...editions].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const sourceOf = new Map<string, Edition>()
  const merge = <T extends { readonly id: string }>(pick: (e: Edition) => readonly T[]) => {
    const merged = new Map<string, T>()
    for (const edition of ordered)
      for (const item of pick(edition)) {
        merged.set(item.id, item)
        sourceOf.set(item.id, edition)
      }
    return merged
  }
  const agreements = merge((e) => e.agreements)
  const tasks = merge((e) => e.tasks)
  const changes = changesOf(ordered)
  return {
    revision,
    solutions: new Map(ordered.flatMap((e) => e.solutions.map((s) => [s.id, s] as const))),
    agreements,
    tasks,
    events: merge((e) => e.events),
    milestones: [...merge((e) => e.milestones).values()],
    notices: [...merge((e) => e.notices).values()],
    // What is published from a mail names nobody to ask, and takes nobody away.
    contacts: ordered.findLast(({ contacts }) => contacts.length > 0)?.contacts ?? [],
    obligations: obligationsOf(agreements, tasks),
    sourceOf,
    published: ordered.map(({ id, title, date }) => ({ id, title, date })),
    contents: ordered,
    editions: changes,
    decidedIn: decidedIn(changes),
  }
}

/** Returns what each edition changed against all before it, given in their order; the first changed nothing. */
function changesOf(ordered: readonly Edition[]): readonly EditionChanges[] {
  const agreements = new Map<string, Agreement>()
  const tasks = new Map<string, Task>()
  const events = new Map<string, Event>()
  let before: Dates | undefined
  return ordered.map((edition) => {
    for (const item of edition.agreements) agreements.set(item.id, item)
    for (const item of edition.tasks) tasks.set(item.id, item)
    for (const item of edition.events) events.set(item.id, item)
    const after = datesOf(obligationsOf(agreements, tasks), events)
    const changes = changesBetween(before, after)
    before = after
    return { edition: edition.id, changes }
  })
}

/** Returns when each obligation is due and each meeting held, or that it is called off. */
export function datesOf(
  obligations: ReadonlyMap<string, Obligation>,
  events: ReadonlyMap<string, Event>,
): Dates {
  const due = [...obligations.values()].map(
    (o) => [o.id, o.item.calledOff ? 'called-off' : dueOf(o)] as const,
  )
  const held = [...events.values()].map(
    ({ id, start, calledOff }) => [id, calledOff ? 'called-off' : onDay(start.slice(0, 10), start)] as const,
  )
  return new Map<string, Deadline | 'called-off'>([...due, ...held])
}

function obligationsOf(agreements: ReadonlyMap<string, Agreement>, tasks: ReadonlyMap<string, Task>) {
  const all = new Map<string, Obligation>()
  for (const item of agreements.values()) all.set(item.id, { type: 'agreement', id: item.id, item })
  for (const item of tasks.values()) {
    if (item.agreement !== undefined && agreements.has(item.agreement)) continue
    all.set(item.id, { type: 'task', id: item.id, item })
  }
  return all
}

/** Returns what the obligation is due by. */
export function dueOf(obligation: Obligation) {
  return obligation.type === 'agreement' ? obligation.item.deadline : obligation.item.due
}

/** Returns the solution's name to show; its id where the catalogue does not know it. */
export function solutionName(catalogue: Catalogue, id: string): string {
  return catalogue.solutions.get(id)?.name ?? id
}

/** Returns what to call the source of an item, or undefined for an item that is in no edition. */
export function sourceOf(catalogue: Catalogue, id: string): Bilingual | undefined {
  return catalogue.sourceOf.get(id)?.source
}
