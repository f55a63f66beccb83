import type { Language } from '#domain/language.ts'
import { MUNICIPALITIES } from '#domain/municipality.ts'
import { loose, tokensOf } from './fold.ts'
import type { Concept, Vocabulary } from './vocabulary/concepts.ts'
import { danish } from './vocabulary/danish.ts'
import { english } from './vocabulary/english.ts'
import { ROLES } from './vocabulary/glossary.ts'
import { GEOGRAPHIES } from './vocabulary/places.ts'

/** All that a word or phrase can mean; the sentence decides. `title` is the stem of a title's word. */
export interface Meaning {
  readonly concepts: Set<Concept>
  readonly solutions: Set<string>
  readonly municipalities: Set<string>
  readonly languages: Set<Language>
  geography?: string
  title?: string
  role?: string
}

/** Words and phrases by their folded form, and how many words the longest phrase with a first word has. */
export interface WordTable {
  readonly meanings: Map<string, Meaning>
  readonly longest: Map<string, number>
}

const ENDINGS: Record<Language, readonly string[]> = {
  da: [
    '',
    'n',
    'r',
    'er',
    'ers',
    'en',
    'et',
    'ne',
    'rne',
    'erne',
    'ene',
    's',
    'ns',
    'ens',
    'ets',
    'rs',
    'rnes',
    'ernes',
    'e',
  ],
  en: ['', 's', 'es'],
}

export function newTable(): WordTable {
  return { meanings: new Map(), longest: new Map() }
}

/** Adds a phrase under its folded form and, where nothing else has that, under the form typed without æ, ø, å. */
export function teach(table: WordTable, phrase: string, give: (meaning: Meaning) => void): void {
  const words = tokensOf(phrase).map((t) => t.word)
  if (words.length === 0) return
  teachWords(table, words, give)
  const plain = words.map(loose)
  if (plain.join(' ') !== words.join(' ') && !table.meanings.has(plain.join(' ')))
    teachWords(table, plain, give)
}

function teachWords(table: WordTable, words: readonly string[], give: (meaning: Meaning) => void): void {
  const [first = ''] = words
  const key = words.join(' ')
  let meaning = table.meanings.get(key)
  if (!meaning) {
    meaning = { concepts: new Set(), solutions: new Set(), municipalities: new Set(), languages: new Set() }
    table.meanings.set(key, meaning)
  }
  give(meaning)
  table.longest.set(first, Math.max(words.length, table.longest.get(first) ?? 0))
}

function teachVocabulary(table: WordTable, vocabulary: Vocabulary, language: Language): void {
  for (const [concept, phrases] of Object.entries(vocabulary) as [Concept, string][])
    for (const phrase of phrases.split('|')) {
      const inflected = phrase.endsWith('+')
      const bare = inflected ? phrase.slice(0, -1) : phrase
      for (const ending of inflected ? ENDINGS[language] : [''])
        teach(table, bare + ending, (m) => {
          m.concepts.add(concept)
          m.languages.add(language)
        })
    }
}

function teachPlaces(table: WordTable): void {
  for (const m of MUNICIPALITIES)
    for (const name of [m.name, m.officialName, ...m.aliases])
      for (const form of /s$/i.test(name) ? [name] : [name, `${name}s`])
        teach(table, form, (meaning) => meaning.municipalities.add(m.code))
  for (const [kkr, names] of Object.entries(GEOGRAPHIES))
    for (const name of names.split('|'))
      for (const form of [name, `${name}s`])
        teach(table, form, (meaning) => {
          meaning.geography = kkr
        })
}

function teachRoles(table: WordTable): void {
  for (const [role, names] of Object.entries(ROLES))
    for (const name of names.split('|'))
      teach(table, name, (meaning) => {
        meaning.role = role
        meaning.languages.add('en')
      })
}

let base: WordTable | undefined

/** Returns the words that no catalogue changes: the grammar's own and the places. Built once. */
export function baseTable(): WordTable {
  if (!base) {
    base = newTable()
    teachVocabulary(base, danish, 'da')
    teachVocabulary(base, english, 'en')
    teachPlaces(base)
    teachRoles(base)
  }
  return base
}
