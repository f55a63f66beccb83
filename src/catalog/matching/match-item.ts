import type { Catalogue } from '#domain/catalogue.ts'
import type { Agreement, Event, Task } from '#domain/edition.ts'
import type { Bilingual } from '#domain/language.ts'
import { type Titled, titleIndex } from './title-index.ts'

/** The published item that one of a later edition is, and why; or those it may be, for a person to say. */
export type Match =
  | { readonly kind: 'one'; readonly id: string; readonly why: Bilingual }
  | { readonly kind: 'unsure'; readonly ids: readonly string[]; readonly why: Bilingual }

/** Finds published items again, although their titles are reworded and their dates are moved. */
export interface Matcher {
  task(task: Omit<Task, 'id'>): Match | undefined
  agreement(agreement: Omit<Agreement, 'id'>): Match | undefined
  event(event: Omit<Event, 'id'>): Match | undefined
  /** Milestones and notices: by what they are about and their titles. */
  titled(kind: 'milestones' | 'notices', about: string, title: string): Match | undefined
}

/** How far apart titles may be that are still one item reworded, as a share of their letters. */
const REWORDED = 0.35

const SAME_TITLE: Bilingual = { da: 'samme løsning og titel', en: 'same solution and title' }
const REWORDED_TITLE: Bilingual = {
  da: 'samme løsning, titlen er skrevet om',
  en: 'same solution, title reworded',
}
const SAME_KIND: Bilingual = {
  da: 'samme løsning, slags aftale og bilag',
  en: 'same solution, kind and appendices',
}
const MAY_BE: Bilingual = { da: 'ligner, men kan være noget nyt', en: 'is alike, but may be new' }

/** Returns the matcher of a catalogue. */
export function matcherOf(
  published: Pick<Catalogue, 'tasks' | 'agreements' | 'events' | 'milestones' | 'notices'>,
): Matcher {
  const tasks = titleIndex([...published.tasks.values()])
  const events = titleIndex([...published.events.values()])
  const agreements = [...published.agreements.values()]
  const titled = {
    milestones: titleIndex(
      published.milestones.map((m): Titled => ({ id: m.id, title: m.title, solution: m.process })),
    ),
    notices: titleIndex(
      published.notices.map((n): Titled => ({ id: n.id, title: n.title, solution: n.topic })),
    ),
  }
  return {
    task: ({ title, solution }) => byTitle(tasks.find(title, solution)),
    agreement: (agreement) => matchAgreement(agreement, agreements),
    event: (event) => matchEvent(event, events.find(event.title, event.solution)),
    titled: (kind, about, title) => byTitle(titled[kind].find(title, about)),
  }
}

interface Found {
  readonly item: { readonly id: string }
  readonly how: 'same' | 'alike'
  readonly far: number
  readonly sameCodes: boolean
}

function byTitle(found: readonly Found[]): Match | undefined {
  const [first, second] = found
  if (!first) return undefined
  if (first.how === 'same' && second?.how !== 'same')
    return { kind: 'one', id: first.item.id, why: SAME_TITLE }
  const near = found.filter(({ far, sameCodes }) => sameCodes && far <= REWORDED)
  if (near.length === 0) return undefined
  const clear = near.length === 1 || (second !== undefined && second.far > 2 * first.far)
  return clear
    ? { kind: 'one', id: first.item.id, why: REWORDED_TITLE }
    : { kind: 'unsure', ids: near.map(({ item }) => item.id), why: MAY_BE }
}

function matchAgreement(
  agreement: Omit<Agreement, 'id'>,
  published: readonly Agreement[],
): Match | undefined {
  const ofKind = published.filter(
    ({ solution, kind }) => solution === agreement.solution && kind === agreement.kind,
  )
  const own = ofKind.filter(({ title }) => appendicesOf(title) === appendicesOf(agreement.title))
  const [only] = own
  if (only && own.length === 1) return { kind: 'one', id: only.id, why: SAME_KIND }
  return own.length > 1 ? { kind: 'unsure', ids: own.map(({ id }) => id), why: MAY_BE } : undefined
}

/** Returns the appendices that the title of an agreement names: "B+C+D"; '' where it names none. */
export function appendicesOf(title: string): string {
  return (
    /\bbilag\s+([A-Z](?:\s?[+,/&-]\s?[A-Z])*)(?!\p{L})/iu
      .exec(title)?.[1]
      ?.replace(/[^A-Z]/gi, '')
      .toUpperCase() ?? ''
  )
}

/** A meeting on the same day is the same; one on another day has been moved, or is the next of its kind. */
function matchEvent(
  event: Omit<Event, 'id'>,
  found: readonly { readonly item: Event; readonly how: 'same' | 'alike'; readonly far: number }[],
): Match | undefined {
  const near = found.filter(({ how, far }) => how === 'same' || far <= REWORDED)
  const sameDay = near.filter(({ item }) => item.start.slice(0, 10) === event.start.slice(0, 10))
  const [only] = sameDay
  if (only && sameDay.length === 1) return { kind: 'one', id: only.item.id, why: SAME_TITLE }
  return near.length === 0 ? undefined : { kind: 'unsure', ids: near.map(({ item }) => item.id), why: MAY_BE }
}
