import { type Catalogue, dueOf, type Obligation } from '#domain/catalogue.ts'
import { fallsWithin } from '#domain/deadline.ts'
import type { Contact, Event, Milestone, Notice } from '#domain/edition.ts'
import type { Filters, Intent, Understanding } from '#domain/question.ts'
import { fold } from './fold.ts'
import { freshIds } from './fresh.ts'
import { familyOf } from './kinds.ts'
import { type Prepared, preparedOf } from './prepared.ts'
import { ofIntent } from './rows.ts'

/** The items of the catalogue that a question is about, before anyone's standing to them is asked. */
export interface Selected {
  readonly obligations: readonly Obligation[]
  readonly events: readonly Event[]
  readonly milestones: readonly Milestone[]
  readonly notices: readonly Notice[]
  readonly contacts: readonly Contact[]
  /** Whether words of titles were asked for that no item within the other filters has: they were left out. */
  readonly topicMissed: boolean
}

type Fits = (id: string) => boolean
const ALL: Fits = () => true

/** Returns the items that fit the filters, the exceptions and the words of titles; obligations by deadline. */
export function select(understanding: Understanding, catalogue: Catalogue): Selected {
  const prepared = preparedOf(catalogue)
  const wanted = wantedIds(understanding, prepared)
  const pointed = understanding.items
  const fresh = understanding.fresh ? freshIds(catalogue) : undefined
  const allowed: Fits =
    pointed || fresh ? (id) => (!pointed || pointed.includes(id)) && (!fresh || fresh.has(id)) : ALL
  const exact = within(
    understanding,
    catalogue,
    prepared,
    wanted ? (id) => allowed(id) && wanted.has(id) : allowed,
  )
  if (wanted === undefined || !isEmpty(exact, understanding.intent)) return exact
  const { solution, kind } = understanding.filters
  // With nothing but words of titles to go by, leaving them out would answer with the whole catalogue.
  if (!solution && !kind) return { ...exact, topicMissed: true }
  return { ...within(understanding, catalogue, prepared, allowed), topicMissed: true }
}

function isEmpty(s: Selected, intent: Intent): boolean {
  if (intent === 'list_events' || intent === 'add_to_calendar') return s.events.length === 0
  if (intent === 'item_detail' || intent === 'deadline_of')
    return s.obligations.length + s.events.length + s.milestones.length + s.notices.length === 0
  return ofIntent(s.obligations, intent).length === 0
}

/** The items that have the most of the words; undefined when no words of titles were said. */
function wantedIds({ topic }: Understanding, { lexicon }: Prepared): ReadonlySet<string> | undefined {
  if (!topic) return undefined
  const hits = new Map<string, number>()
  for (const word of topic)
    for (const id of lexicon.titles.get(word) ?? []) hits.set(id, (hits.get(id) ?? 0) + 1)
  const most = Math.max(0, ...hits.values())
  return new Set([...hits].filter(([, n]) => n === most).map(([id]) => id))
}

function within(u: Understanding, catalogue: Catalogue, prepared: Prepared, fits: Fits): Selected {
  const { from, to } = timeOf(u)
  const timed = from !== undefined || to !== undefined
  const named = solutionTest(u)
  const about = (topic: string) =>
    [...(prepared.about.get(topic) ?? [''])].some((s) => named(s)) || (!u.filters.solution && !u.except)
  const inTime = (event: Event) =>
    (from === undefined || event.start.slice(0, 10) >= from) &&
    (to === undefined || event.start.slice(0, 10) <= to)
  return {
    obligations:
      fits === ALL && !timed && isOfKindAlone(u)
        ? candidates(u, prepared)
        : candidates(u, prepared).filter(
            (o) =>
              named(o.item.solution) &&
              ofKind(o, u, prepared) &&
              (!timed || fallsWithin(dueOf(o), from, to)) &&
              forRole(o, u) &&
              fits(o.id),
          ),
    events: [...catalogue.events.values()]
      .filter((e) => named(e.solution ?? '') && eventOfKind(e, u) && inTime(e) && fits(e.id))
      .sort((a, b) => (a.start < b.start ? -1 : 1)),
    milestones: catalogue.milestones.filter(
      (m) => about(m.process) && (!timed || fallsWithin(m.when, from, to)) && fits(m.id),
    ),
    notices: timed ? [] : catalogue.notices.filter((n) => about(n.topic) && fits(n.id)),
    contacts: catalogue.contacts.filter((c) => about(c.topic)),
    topicMissed: false,
  }
}

/** "Alle opgaver", and whatever their kind: what is kept ready need not be gone through once more. */
function isOfKindAlone({ filters, except }: Understanding): boolean {
  const { kind, solution, role } = filters
  if (solution || role || except) return false
  return kind === 'task' || kind === 'agreement' || familyOf(kind) === undefined
}

/** What is worth a look at all: of one solution of ten thousand items, a few. */
function candidates({ filters }: Understanding, prepared: Prepared): readonly Obligation[] {
  const [solution, ...others] = filters.solution ?? []
  if (solution !== undefined && others.length === 0) return prepared.bySolution.get(solution) ?? []
  if (filters.kind === 'task') return prepared.tasks
  return familyOf(filters.kind) === 'agreement' ? prepared.agreements : prepared.byDeadline
}

/** When something was signed, or is to be put off to, says nothing of its deadline. */
function timeOf({ intent, filters }: Understanding): Pick<Filters, 'from' | 'to'> {
  return intent === 'snooze' || intent === 'mark_signed' || intent === 'mark_done' ? {} : filters
}

function solutionTest({ filters, except }: Understanding): (solution: string) => boolean {
  const [wanted, unwanted] = [filters.solution, except?.solution]
  return (s) => (wanted === undefined || wanted.includes(s)) && !unwanted?.includes(s)
}

function ofKind(o: Obligation, { filters, except }: Understanding, prepared: Prepared): boolean {
  if (except?.kind !== undefined && is(o, except.kind, prepared)) return false
  return filters.kind === undefined || familyOf(filters.kind) === undefined || is(o, filters.kind, prepared)
}

function is(o: Obligation, kind: string, prepared: Prepared): boolean {
  if (kind === 'task') return o.type === 'task' || prepared.alsoTasks.has(o.id)
  return o.type === 'agreement' && (kind === 'agreement' || o.item.kind === kind)
}

function eventOfKind(e: Event, { filters, except }: Understanding): boolean {
  const kind = filters.kind
  if (except?.kind === 'event' || except?.kind === e.kind) return false
  return kind === undefined || familyOf(kind) === undefined || kind === 'event' || kind === e.kind
}

function forRole(o: Obligation, { filters }: Understanding): boolean {
  const { role } = filters
  return role === undefined || wordsOf(o.item).includes(role)
}

const folded = new WeakMap<Obligation['item'], string>()

/** Title and audience, folded once: a list of them would else fold ten thousand titles. */
function wordsOf(item: Obligation['item']): string {
  const known = folded.get(item)
  if (known !== undefined) return known
  const words = fold([item.title, ...item.audience].join('\n'))
  folded.set(item, words)
  return words
}
