import { ordinalOf } from '#domain/office-dates/names.ts'
import { stem, type Token } from '../fold.ts'

/** Words that point at one of what was shown: the words as written, and which (from 1; -1 is the last). */
export interface Pointed {
  readonly words: string
  /** The same words as the lexicon knows words of titles. */
  readonly stems: readonly string[]
  readonly nth: number
}

const NUMBER_WORDS = new Set(['nummer', 'nr', 'no', 'number', 'punkt'])
const ARTICLES = new Set(['den', 'det', 'the'])
const LAST = new Set(['sidste', 'nederste', 'last'])
const FIRST = new Set(['oeverste', 'top'])
const ONES = new Set(['one', 'item', 'row'])

/** Returns what "nummer 2", "den anden" or "the second one" points at; undefined where nothing points. */
export function pointedAt(tokens: readonly Token[]): Pointed | undefined {
  for (const [start, { word }] of tokens.entries()) {
    const next = tokens[start + 1]?.word
    const isNumber = NUMBER_WORDS.has(word)
    if (!isNumber && !ARTICLES.has(word)) continue
    const nth = isNumber ? numberOf(next) : nthOf(next)
    if (nth === undefined) continue
    const one = ONES.has(tokens[start + 2]?.word ?? '') ? 1 : 0
    // "Den anden aftale" and "the first of January" go on: they are no pointing at a row.
    if (!isNumber && one === 0 && start + 2 < tokens.length && !ENDS_HERE.has(tokens[start + 2]?.word ?? ''))
      continue
    const length = 2 + one
    const words = tokens.slice(start, start + length)
    return { words: words.map((t) => t.raw).join(' '), stems: words.map((t) => stem(t.word)), nth }
  }
  return undefined
}

const ENDS_HERE = new Set([
  'til',
  'som',
  'i',
  'er',
  'ud',
  'om',
  'to',
  'as',
  'until',
  'in',
  'is',
  'igen',
  'again',
  'paa',
])

function numberOf(word: string | undefined): number | undefined {
  return word !== undefined && /^\d{1,2}$/.test(word) ? Number(word) : ordinalOf(word)
}

function nthOf(word = ''): number | undefined {
  if (LAST.has(word)) return -1
  if (FIRST.has(word)) return 1
  return /^\d+$/.test(word) ? undefined : ordinalOf(word)
}
