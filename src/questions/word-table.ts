import type { Language } from '#domain/language.ts'
import { loose, tokensOf } from './fold.ts'
import type { Concept } from './vocabulary/concepts.ts'

/** All that a word or phrase can mean; the sentence decides. `title` is the stem of a title's word. */
export interface Meaning {
  readonly concepts: Set<Concept>
  readonly solutions: Set<string>
  /** Codes; of a part of the country (Fyn, Jylland) several, and KKR geographies. */
  readonly municipalities: Set<string>
  readonly languages: Set<Language>
  geography?: string
  title?: string
  role?: string
}

/** Words and phrases by their folded form. */
export interface WordTable {
  readonly meanings: Map<string, Meaning>
  /** The same by how they are typed without æ, ø, å ("hvornar", "Alborg"): asked only where `meanings` knows nothing. */
  readonly typed: Map<string, Meaning>
  /** How many words the longest phrase that begins with a word has. */
  readonly longest: Map<string, number>
}

/** Returns a table without words. */
export function newTable(): WordTable {
  return { meanings: new Map(), typed: new Map(), longest: new Map() }
}

/** Returns a meaning of nothing yet. */
export function newMeaning(): Meaning {
  return { concepts: new Set(), solutions: new Set(), municipalities: new Set(), languages: new Set() }
}

/** Adds something to what a phrase means. */
export function teach(table: WordTable, phrase: string, give: (meaning: Meaning) => void): void {
  const words = tokensOf(phrase).map((t) => t.word)
  if (words.length === 0) return
  const key = words.join(' ')
  const meaning = table.meanings.get(key) ?? newMeaning()
  table.meanings.set(key, meaning)
  give(meaning)
  grow(table, words)
  const plain = words.map(loose)
  const typed = plain.join(' ')
  if (typed === key || table.typed.has(typed)) return
  table.typed.set(typed, meaning)
  grow(table, plain)
}

function grow({ longest }: WordTable, words: readonly string[]): void {
  const [first = ''] = words
  longest.set(first, Math.max(words.length, longest.get(first) ?? 0))
}
