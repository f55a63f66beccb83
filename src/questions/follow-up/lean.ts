import type { Day } from '#domain/day.ts'
import type { AskedBefore, Filters, Understanding } from '#domain/question.ts'
import { type Facts, says } from '../facts.ts'
import { filtersFor } from '../filters-for.ts'
import type { Token } from '../fold.ts'
import { KINDS } from '../kinds.ts'
import type { Concept } from '../vocabulary/concepts.ts'
import { leaningOf } from './leaning.ts'
import { merged } from './merge.ts'
import { type Pointed, pointedAt } from './pointed-at.ts'
import { refersBack } from './refers-back.ts'

/** Words that say what is asked for; without any, it is asked for what was asked for before. */
const ASKING: readonly Concept[] = [
  ...KINDS,
  'deadline',
  'deadlines',
  'when',
  'who',
  'how-many',
  'municipalities',
  'what-is',
  'contact',
  'mark',
  'told',
  'remind',
  'put',
  'calendar',
]

/** A question as it was read, and the day it was asked. */
interface Said {
  readonly facts: Facts
  readonly tokens: readonly Token[]
  readonly today: Day
}

/**
 * Returns what a question means in the light of the one before it: itself where it stands on its own. "Nummer 2" and
 * "the second one" are one of what was shown; where that was fewer, the words are told as not read.
 */
export function leaned(
  alone: Understanding,
  { facts, tokens, today }: Said,
  before: AskedBefore | undefined,
): Understanding {
  const pointed = pointedAt(tokens)
  if (pointed) return onePointedAt(alone, pointed, before)
  const leaning = leaningOf(alone, facts, tokens)
  if (!leaning) return alone
  if (!before) return leaning.points ? withoutBefore(alone, tokens) : alone
  const asks = OF_ONE.includes(alone.intent) || facts.readings.some((r) => says(r, ...ASKING))
  const carried = alone.intent !== 'unknown' && asks
  // What is not understood on its own has no filters yet: "og Aalborg?".
  const own = carried ? alone : { ...alone, filters: saidOf(alone, filtersFor(before.intent, facts, today)) }
  return merged(own, before, leaning, carried)
}

/** Not the status that an intent has of itself: that was said before. */
function saidOf({ because = [] }: Understanding, { status, ...filters }: Filters): Filters {
  return status && because.some((b) => b.gave === 'status') ? { ...filters, status } : filters
}

/** "Mind mig om det": nobody knows what, so it is told as not read. */
function withoutBefore(alone: Understanding, tokens: readonly Token[]): Understanding {
  const back = refersBack(tokens)
  return back ? { ...alone, unread: [...new Set([...alone.unread, back.raw])] } : alone
}

const OF_ONE: readonly Understanding['intent'][] = [
  'mark_signed',
  'mark_done',
  'snooze',
  'add_to_calendar',
  'deadline_of',
  'who_is_missing',
]

function onePointedAt(
  alone: Understanding,
  pointed: Pointed,
  before: AskedBefore | undefined,
): Understanding {
  const item = before?.items.at(pointed.nth < 0 ? pointed.nth : pointed.nth - 1)
  // "Nummer 2" is also two words of titles; with nothing shown before, that is what they are.
  const isTopic = alone.topic?.some((t) => !pointed.stems.includes(t)) ?? false
  if (alone.filters.solution || isTopic || (alone.topic && item === undefined)) return alone
  const { topic: _, ...rest } = alone
  if (item === undefined)
    return { ...rest, intent: 'unknown', filters: {}, unread: [...new Set([...alone.unread, pointed.words])] }
  const intent = OF_ONE.includes(alone.intent) ? alone.intent : 'item_detail'
  const { from, to } = alone.filters
  return {
    ...rest,
    intent,
    filters: intent === 'snooze' && from && to ? { from, to } : {},
    unread: alone.unread.filter((w) => !pointed.words.includes(w)),
    items: [item],
    because: [
      ...(alone.because ?? []).filter((b) => OF_ONE.includes(alone.intent) || b.gave !== 'intent'),
      ...(OF_ONE.includes(alone.intent)
        ? []
        : [{ words: pointed.words, gave: 'intent' as const, value: intent }]),
      { words: pointed.words, gave: 'items', value: item },
    ],
  }
}
