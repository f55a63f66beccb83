import type { Intent, Understanding } from '#domain/question.ts'
import { type Facts, says } from '../facts.ts'
import type { Token } from '../fold.ts'
import { KINDS } from '../kinds.ts'
import type { Concept } from '../vocabulary/concepts.ts'
import { asksAmong, refersBack } from './refers-back.ts'

/** How a question leans on the one before: by which words, and whether they add to it ("også FLIS"). */
export interface Leaning {
  readonly words: string
  readonly adds: boolean
  /** It points at what was shown ("mind mig om det"), not at how it was asked for. */
  readonly points: boolean
}

const OPENERS = new Set([
  'og',
  'and',
  'men',
  'but',
  'samt',
  'kun',
  'only',
  'just',
  'also',
  'ogsaa',
  'eller',
  'or',
  'saa',
])
const ADDS = new Set(['ogsaa', 'also', 'samt', 'plus'])
const THEN = new Set(['saa', 'then'])
const ALL = new Set(['alt', 'alle', 'all', 'everything', 'samtlige'])
const POINTING: readonly Intent[] = [
  'mark_signed',
  'mark_done',
  'snooze',
  'add_to_calendar',
  'deadline_of',
  'item_detail',
  'who_is_missing',
]
const ALONE: readonly Intent[] = ['help', 'subscribe']
const FRAGMENT: readonly Concept[] = ['stop', 'own', 'follow']

/** Returns how a question leans on the one before it; undefined where it stands on its own. */
export function leaningOf(alone: Understanding, facts: Facts, tokens: readonly Token[]): Leaning | undefined {
  if (
    alone.refused ||
    ALONE.includes(alone.intent) ||
    (alone.intent === 'unknown' && alone.unread.length > 0)
  )
    return undefined
  const first = tokens[0]
  const said = (words: ReadonlySet<string>) => tokens.find((t) => words.has(t.word))
  const adds = said(ADDS) !== undefined
  const follows = facts.readings.find((r) => says(r, 'follow'))
  if (follows) return { words: rawOf(tokens, follows.start, follows.length), adds, points: false }
  const points = (isPointing(alone, facts) || asksAmong(tokens)) && !said(ALL)
  if (first && OPENERS.has(first.word)) return { words: first.raw, adds, points }
  const cue = said(THEN) ?? refersBack(tokens)
  if (points) return { words: cue?.raw ?? tokens.map((t) => t.raw).join(' '), adds, points }
  if (isFragment(alone, facts)) return { words: tokens.map((t) => t.raw).join(' '), adds, points }
  return undefined
}

function rawOf(tokens: readonly Token[], start: number, length: number): string {
  return tokens
    .slice(start, start + length)
    .map((t) => t.raw)
    .join(' ')
}

/** "Hvem mangler?", "udskyd det til fredag": what for is not said. */
function isPointing({ intent, filters, topic }: Understanding, facts: Facts): boolean {
  const isEvent = intent === 'add_to_calendar' && !filters.from
  const named =
    filters.solution || topic || filters.role || (filters.kind && filters.kind !== 'contact' && !isEvent)
  return POINTING.includes(intent) && !named && !facts.has('next')
}

/** "I januar?", "Aalborg", "undtagen SAPA": a time, a place or an exception, and nothing that is asked. */
function isFragment({ filters, topic, unread, except }: Understanding, { readings }: Facts): boolean {
  const rest = readings.filter((r) => !r.time && !isPlace(r) && !says(r, ...FRAGMENT))
  const asks = filters.solution || topic || readings.some((r) => says(r, ...KINDS))
  return (
    rest.length === 0 &&
    unread.length === 0 &&
    !asks &&
    (except !== undefined || readings.some((r) => r.time || isPlace(r)))
  )
}

function isPlace(r: Facts['readings'][number]): boolean {
  return r.meanings?.some((m) => m.municipalities.size > 0 || m.geography !== undefined) ?? false
}
