import type { Day } from '#domain/day.ts'
import { readTime } from '#domain/office-dates/read-time.ts'
import type { Span } from '#domain/office-dates/span.ts'
import { roleOf } from '#domain/role.ts'
import { partsOf } from './compound.ts'
import { loose, stem, type Token } from './fold.ts'
import { nearest } from './fuzzy.ts'
import { type Lexicon, meaningOf } from './lexicon.ts'
import { isPlainWord } from './plain-word.ts'
import type { Meaning } from './word-table.ts'

/** Some words of a question, and what they mean: exactly one of the fields after `length`, or none: not understood. */
export interface Reading {
  readonly start: number
  readonly length: number
  readonly meanings?: readonly Meaning[]
  readonly time?: Span
  readonly role?: string
  /** Stem of a word of a title. */
  readonly title?: string
}

/** A question while it is read; `guesses` counts the searches for misspelt words so far. */
interface Scanning {
  readonly tokens: readonly Token[]
  readonly words: readonly string[]
  readonly lexicon: Lexicon
  readonly today: Day
  guesses: number
}

/** A misspelt word costs a search: a question of nothing but unknown words must not cost hundreds. */
const MOST_GUESSES = 24

/** Returns the words of a question with what each means, from left to right, none twice. */
export function scan(tokens: readonly Token[], lexicon: Lexicon, today: Day): Reading[] {
  const sentence: Scanning = { tokens, words: tokens.map((t) => t.word), lexicon, today, guesses: 0 }
  const readings: Reading[] = []
  for (let at = 0; at < tokens.length; ) {
    const reading = readAt(sentence, at, readings.at(-1))
    readings.push(reading)
    at += reading.length
  }
  return readings
}

function readAt(s: Scanning, at: number, before: Reading | undefined): Reading {
  const numbered = numberedTitle(s, at, before)
  if (numbered) return numbered
  const phrase = phraseAt(s, at)
  const time = isSchedule(before) ? undefined : readTime(s.words, at, s.today)
  if (time && time.length >= (phrase?.length ?? 0)) return { start: at, length: time.length, time }
  return phrase ?? readWord(s, at)
}

/** "Hver fredag" is how often, not a day. */
function isSchedule(before: Reading | undefined): boolean {
  return before?.meanings?.some((m) => m.concepts.has('subscribe')) ?? false
}

function longestAt(s: Scanning, word: string): number {
  return Math.max(s.lexicon.own.longest.get(word) ?? 0, s.lexicon.base.longest.get(word) ?? 0)
}

/** The longest phrase of the lexicon that starts here. */
function phraseAt(s: Scanning, at: number): Reading | undefined {
  const first = s.words[at] ?? ''
  const longest = Math.min(Math.max(longestAt(s, first), longestAt(s, loose(first))), s.words.length - at)
  for (let length = longest; length >= 1; length--) {
    const meaning = meaningOf(s.lexicon, length === 1 ? first : s.words.slice(at, at + length).join(' '))
    if (meaning)
      return { start: at, length, meanings: [isPlainWord(s.tokens, at) ? withoutPlace(meaning) : meaning] }
  }
  return undefined
}

function withoutPlace(meaning: Meaning): Meaning {
  return {
    ...meaning,
    municipalities: new Set(),
    concepts: new Set([...meaning.concepts, 'beyond'] as const),
  }
}

const GENITIVE = /s$/

function readWord(s: Scanning, start: number): Reading {
  const word = s.words[start] ?? ''
  const one = (meanings: readonly Meaning[]) => ({ start, length: 1, meanings })
  const bare = word.length > 2 ? meaningOf(s.lexicon, word.replace(GENITIVE, '')) : undefined
  if (bare) return one([bare])
  const role = roleOf(word)
  if (role) return { start, length: 1, role }
  const parts = partsOf(s.lexicon, word)
  if (parts) return one(parts)
  const title = titleOf(s.lexicon, word, s.tokens[start]?.raw ?? '')
  if (title) return { start, length: 1, title }
  return guess(s, start, word) ?? { start, length: 1 }
}

const NUMBER_OR_LETTER = /^(?:\d{1,2}|[a-h])$/

/** A number or a letter belongs to the title's word before it: "bilag A", "datapakke 2". */
function numberedTitle(s: Scanning, start: number, before: Reading | undefined): Reading | undefined {
  const word = s.words[start] ?? ''
  const follows = before?.title !== undefined && NUMBER_OR_LETTER.test(word) && s.lexicon.titles.has(word)
  return follows ? { start, length: 1, title: word } : undefined
}

/** Two letters are a title's word only when written as an abbreviation: "SF Tele". */
function titleOf(lexicon: Lexicon, word: string, raw: string): string | undefined {
  const key = stem(word)
  const telling = word.length >= 3 || /^\p{Lu}{2}$/u.test(raw)
  return telling && lexicon.titles.has(key) ? key : undefined
}

function guess(s: Scanning, start: number, word: string): Reading | undefined {
  if (s.guesses >= MOST_GUESSES) return undefined
  s.guesses++
  const found = nearest(s.lexicon.fuzzy, word)
  if (found === undefined) return undefined
  const meaning = meaningOf(s.lexicon, found)
  if (!meaning) return { start, length: 1, title: found }
  if (meaning.municipalities.size > 0 && !mayBePlace(s.tokens[start]?.raw ?? '')) return undefined
  // A misspelt filler would turn an unknown word into one that does not matter.
  return meaning.concepts.has('stop') && meaning.concepts.size === 1
    ? undefined
    : { start, length: 1, meanings: [meaning] }
}

const SURE_LENGTH = 8
const SHORTEST_PLACE = 6

/** "Skrive" is not Skive and "varme" not Varde: a short misspelt name needs its capital. */
function mayBePlace(raw: string): boolean {
  return raw.length >= SURE_LENGTH || (raw.length >= SHORTEST_PLACE && /^\p{Lu}/u.test(raw))
}
