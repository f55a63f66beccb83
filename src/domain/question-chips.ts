import { Temporal } from 'temporal-polyfill'
import { type Catalogue, solutionName } from './catalogue.ts'
import type { Day } from './day.ts'
import { municipality, municipalityName } from './municipality.ts'
import type { Filters, Intent, Narrowing, Understanding } from './question.ts'
import { CHIP_WORDS } from './question-words.ts'

/** A question to go on with: the one that was answered, widened or narrowed by one thing. */
export interface Chip {
  readonly label: string
  readonly question: Understanding
}

/** What chips are made from. */
export interface ChipContext {
  readonly catalogue: Catalogue
  readonly today: Day
  /** The asker's municipality: four-digit code. */
  readonly own?: string | undefined
  /** The solutions of what was answered, each as often as it has items. */
  readonly solutions: readonly string[]
}

const LISTS: readonly Intent[] = ['list_agreements', 'list_tasks', 'list_events']
const MOST_CHIPS = 6

/** Returns the ways on from a list that are worth a button, those that narrow it first; none from other answers. */
export function chipsOf(question: Understanding, context: ChipContext): readonly Chip[] {
  const missing = question.intent === 'who_is_missing'
  if (!missing && !LISTS.includes(question.intent)) return []
  const chips = missing
    ? [...placeChips(question, context)]
    : [
        ...solutionChips(question, context),
        ...timeChips(question, context),
        ...placeChips(question, context),
        ...everywhereChip(question),
        ...widerChips(question),
      ]
  return chips.slice(0, MOST_CHIPS)
}

/** Returns the question without one of its filters. */
export function without(question: Understanding, ...dropped: readonly Narrowing[]): Understanding {
  const { except, topic, fresh, items, because: _, filters, ...rest } = question
  const left = Object.entries(filters).filter(([key]) => !dropped.includes(key as keyof Filters))
  return {
    ...rest,
    filters: Object.fromEntries(left),
    ...(except && !dropped.includes('except') && { except }),
    ...(topic && !dropped.includes('topic') && { topic }),
    ...(fresh && !dropped.includes('fresh') && { fresh }),
    ...(items && !dropped.includes('items') && { items }),
  }
}

/** Returns the question with some filters set. */
export function narrowed(question: Understanding, filters: Filters): Understanding {
  const { because: _, ...rest } = question
  return { ...rest, filters: { ...question.filters, ...filters } }
}

const words = ({ language }: Understanding) => CHIP_WORDS[language]

const MOST_SOLUTIONS = 2
const ENOUGH = 4

/** The commonest solutions of a long list. */
function solutionChips(question: Understanding, { solutions, catalogue }: ChipContext): readonly Chip[] {
  if (question.filters.solution !== undefined || solutions.length < ENOUGH) return []
  const counts = Map.groupBy(solutions, (id) => id)
  if (counts.size < 2) return []
  return [...counts]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_SOLUTIONS)
    .map(([id]) => ({
      label: words(question).only(solutionName(catalogue, id)),
      question: narrowed(question, { solution: [id] }),
    }))
}

function timeChips(question: Understanding, { today }: ChipContext): readonly Chip[] {
  const { from, to } = question.filters
  const { nextMonth, monthAfter } = words(question)
  const next = monthOf(from ?? to ?? today, 1)
  return [
    { label: from || to ? monthAfter : nextMonth, question: narrowed(without(question, 'from', 'to'), next) },
  ]
}

function monthOf(of: Day, later: number): { from: Day; to: Day } {
  const first = Temporal.PlainDate.from(of).with({ day: 1 }).add({ months: later })
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  return { from: first.toString() as Day, to: last.toString() as Day }
}

function placeChips(question: Understanding, { own }: ChipContext): readonly Chip[] {
  const { filters, intent, except } = question
  const [place, ...others] = filters.municipality ?? []
  const missing = intent === 'who_is_missing'
  const { only, wholeCountry } = words(question)
  const mine = own !== undefined && !missing && place !== undefined && place !== 'own' && place !== own
  const kkr = own === undefined ? undefined : municipality(own)?.kkr
  const anywhere = without(question, 'municipality', ...(except?.municipality ? (['except'] as const) : []))
  return [
    ...(mine
      ? [{ label: only(municipalityName(own)), question: narrowed(anywhere, { municipality: ['own'] }) }]
      : []),
    ...(missing && kkr !== undefined && (place !== kkr || others.length > 0)
      ? [{ label: only(kkr), question: narrowed(anywhere, { municipality: [kkr] }) }]
      : []),
    ...(missing && (place !== undefined || except?.municipality)
      ? [{ label: wholeCountry, question: anywhere }]
      : []),
    ...(missing ? [otherSide(question)] : []),
  ]
}

/** Of who has signed, who has not; and the other way about. */
function otherSide(question: Understanding): Chip {
  const signed = question.filters.status === 'signed'
  const { whoSigned, whoMissing } = words(question)
  return {
    label: signed ? whoMissing : whoSigned,
    question: narrowed(question, { status: signed ? 'unsigned' : 'signed' }),
  }
}

/** From one's own agreements on a solution to how all municipalities stand with it. */
function everywhereChip(question: Understanding): readonly Chip[] {
  if (question.intent !== 'list_agreements' || question.filters.solution === undefined) return []
  const all = without(question, 'municipality', 'from', 'to', 'role', 'status', 'except')
  const signed = question.filters.status === 'signed'
  return [
    {
      label: words(question).wholeCountry,
      question: narrowed({ ...all, intent: 'who_is_missing' }, { status: signed ? 'signed' : 'unsigned' }),
    },
  ]
}

const WIDER = ['items', 'fresh', 'solution', 'status', 'role', 'except', 'topic'] as const

function widerChips(question: Understanding): readonly Chip[] {
  const { filters, except, topic, fresh, items } = question
  const labels = words(question).all
  const here: Readonly<Record<(typeof WIDER)[number], unknown>> = {
    solution: filters.solution,
    status: filters.status,
    role: filters.role,
    except,
    topic,
    fresh,
    items,
  }
  return [
    ...(filters.from || filters.to
      ? [{ label: labels.time, question: without(question, 'from', 'to') }]
      : []),
    ...WIDER.filter((key) => here[key] !== undefined).map((key) => ({
      label: labels[key],
      question: without(question, key),
    })),
  ]
}
