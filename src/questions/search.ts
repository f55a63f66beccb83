import { type Catalogue, dueOf, type Obligation, solutionName } from '#domain/catalogue.ts'
import { containsCpr } from '#domain/cpr.ts'
import type { Day } from '#domain/day.ts'
import type { Deadline } from '#domain/deadline.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { isSettled } from '#domain/standing.ts'
import { answer } from './answer.ts'
import type { AnswerData } from './answer-data.ts'
import { fold, tokensOf } from './fold.ts'
import { preparedOf } from './prepared.ts'
import { understand } from './understand.ts'

/** What can be searched among. */
export const SEARCHED = ['tasks', 'agreements', 'meetings'] as const
export type Searched = (typeof SEARCHED)[number]

/** What was found, in the order to show it. */
export interface SearchResult {
  readonly obligations: readonly Obligation[]
  readonly events: readonly Event[]
  /** The text holds a CPR number: nothing was searched for. */
  readonly refused?: true
}

type Data = AnswerData & { readonly language: Language }

const NOTHING: SearchResult = { obligations: [], events: [] }
const MOST_WORDS = 12
const INTENTS = { tasks: 'list_tasks', agreements: 'list_agreements', meetings: 'list_events' } as const

/**
 * Returns the items of one kind that have all words typed so far in title, solution or audience, what is still ahead first;
 * where none has, those that answer the text as a question about one's own municipality. For no text, what is next: that
 * which is still ahead and not settled, the nearest first, then what is past its deadline or has none.
 */
export function search(among: Searched, text: string, data: Data): SearchResult {
  if (containsCpr(text)) return { ...NOTHING, refused: true }
  const words = tokensOf(text)
    .map(({ word }) => word)
    .slice(0, MOST_WORDS)
  if (words.length === 0) return nextOf(among, data)
  const fits = (item: Named) => {
    const folded = foldedOf(item, data)
    return words.every((word) => folded.includes(word))
  }
  const found = everyOf(among, data)
  const named = {
    obligations: aheadFirst(
      found.obligations.filter(({ item }) => fits(item)),
      (one) => isAhead(dueOf(one), data.today),
    ),
    events: aheadFirst(found.events.filter(fits), (one) => isToCome(one, data.today)),
  }
  return named.obligations.length + named.events.length > 0 ? named : answering(among, text, data)
}

function everyOf(among: Searched, { catalogue }: AnswerData): SearchResult {
  const events = () => [...catalogue.events.values()].sort((a, b) => (a.start < b.start ? -1 : 1))
  if (among === 'meetings') return { obligations: [], events: events() }
  const type = among === 'tasks' ? 'task' : 'agreement'
  return { obligations: preparedOf(catalogue).byDeadline.filter((o) => o.type === type), events: [] }
}

type Named = Obligation['item'] | Event
const known = new WeakMap<Catalogue, WeakMap<Named, string>>()

/** What an item is found by, folded once for each catalogue: somebody searches with every letter they type. */
function foldedOf(item: Named, data: AnswerData): string {
  const ofCatalogue = known.get(data.catalogue) ?? new WeakMap<Named, string>()
  known.set(data.catalogue, ofCatalogue)
  const words =
    ofCatalogue.get(item) ??
    fold(
      [
        item.title,
        ...(item.solution === undefined ? [] : namesOf(item.solution, data)),
        ...item.audience,
      ].join(' '),
    )
  ofCatalogue.set(item, words)
  return words
}

function namesOf(id: string, { catalogue }: AnswerData): readonly string[] {
  return [solutionName(catalogue, id), ...(catalogue.solutions.get(id)?.aliases ?? [])]
}

function nextOf(among: Searched, data: AnswerData): SearchResult {
  const { today, own } = data
  const { obligations, events } = everyOf(among, data)
  const standings = own === undefined ? undefined : data.standings(own)
  const left = obligations.filter((o) => !isSettled(standings?.get(o.id)))
  return {
    obligations: aheadFirst(left, (one) => isAhead(dueOf(one), today)),
    events: events.filter((one) => isToCome(one, today)),
  }
}

/** Returns all of a list in its order, what is over moved to its end. */
function aheadFirst<T>(list: readonly T[], isStillAhead: (one: T) => boolean): readonly T[] {
  return [...list.filter(isStillAhead), ...list.filter((one) => !isStillAhead(one))]
}

const isToCome = ({ start, calledOff }: Event, today: Day) => start.slice(0, 10) >= today && !calledOff
const isAhead = (due: Deadline, today: Day) => 'to' in due && due.to !== undefined && due.to >= today

/** A sentence is a question; one that is not understood whole, or is about others, finds nothing. */
function answering(among: Searched, text: string, data: Data): SearchResult {
  const { lexicon } = preparedOf(data.catalogue)
  const question = understand(text, { ...data, lexicon })
  const { unread, filters, except } = question
  const others = (filters.municipality ?? []).some((place) => place !== 'own') || except?.municipality
  if (unread.length > 0 || others || question.intent === 'unknown' || question.intent === 'help')
    return NOTHING
  const found = answer({ ...question, intent: INTENTS[among] }, data)
  if (found.understanding.unread.length > 0) return NOTHING
  if (among === 'meetings') return { obligations: [], events: found.events }
  const type = among === 'tasks' ? 'task' : 'agreement'
  return { obligations: found.rows.map((row) => row.obligation).filter((o) => o.type === type), events: [] }
}
