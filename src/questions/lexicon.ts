import type { Catalogue } from '#domain/catalogue.ts'
import type { Solution } from '#domain/edition.ts'
import { fold, stem, tokensOf } from './fold.ts'
import { type FuzzyIndex, fuzzyIndex } from './fuzzy.ts'
import { baseTable, type Meaning, newTable, teach, type WordTable } from './lexicon-base.ts'
import { GLOSSARY } from './vocabulary/glossary.ts'

/** All the words that questions about one catalogue can be made of. */
export interface Lexicon {
  readonly base: WordTable
  /** Solutions and their aliases, and other words for words of titles. */
  readonly own: WordTable
  /** The ids of the items whose title or topic has a word, by the word's stem. */
  readonly titles: ReadonlyMap<string, readonly string[]>
  readonly fuzzy: FuzzyIndex
}

const remembered = new WeakMap<Catalogue, Lexicon>()

/** Returns the lexicon of a catalogue, built once: a published solution or title is understood from then on. */
export function lexiconOf(catalogue: Catalogue): Lexicon {
  const known = remembered.get(catalogue)
  if (known) return known
  const lexicon = build(catalogue)
  remembered.set(catalogue, lexicon)
  return lexicon
}

/** Returns what a folded word or phrase can mean. */
export function meaningOf(lexicon: Lexicon, key: string): Meaning | undefined {
  const own = lexicon.own.meanings.get(key)
  const base = lexicon.base.meanings.get(key)
  if (!own || !base) return own ?? base
  return {
    ...base,
    ...own,
    concepts: base.concepts,
    languages: base.languages,
    municipalities: base.municipalities,
  }
}

function build(catalogue: Catalogue): Lexicon {
  const base = baseTable()
  const own = newTable()
  const known = new Set(catalogue.solutions.keys())
  for (const solution of catalogue.solutions.values()) teachSolution(own, solution)
  for (const o of catalogue.obligations.values())
    if (!known.has(o.item.solution))
      teachSolution(own, { id: o.item.solution, name: o.item.solution, aliases: [] })
  const titles = titlesOf(catalogue)
  for (const [word, others] of Object.entries(GLOSSARY)) {
    const title = tokensOf(word)
      .map((t) => stem(t.word))
      .find((s) => titles.has(s))
    if (title)
      for (const other of others.split('|'))
        teach(own, other, (m) => {
          m.title = title
        })
  }
  const words = new Set([...base.meanings.keys(), ...own.meanings.keys()].filter((k) => !k.includes(' ')))
  return { base, own, titles, fuzzy: fuzzyIndex(words, titles.keys()) }
}

const NAME_ENDINGS = ['', 's', 'en', 'et', 'ens', 'ets', 'erne', 'ernes']
const TELLING_LENGTH = 9

function teachSolution(table: WordTable, solution: Solution): void {
  const give = (m: Meaning) => m.solutions.add(solution.id)
  for (const name of [solution.name, ...solution.aliases])
    for (const form of [name, ...shorterNames(name)])
      for (const ending of NAME_ENDINGS) teach(table, form + ending, give)
}

/**
 * Returns the parts that a name is also known by: its long words one by one ("datastandarder"), without a leading
 * number ("begrebs"), and the number alone or spaced ("3x", "3 x begrebs og datastandarder").
 */
function shorterNames(name: string): string[] {
  const words = tokensOf(name).map((t) => t.word)
  const counted = /^(\d+)\s?x\s?(\p{L}.*)$/u.exec(fold(name))
  const long =
    words.length > 1
      ? words.filter((w) => w.length >= TELLING_LENGTH && !w.endsWith('kommunal') && !w.endsWith('kommunale'))
      : []
  const [, number, rest] = counted ?? []
  const numbered =
    number && rest
      ? [`${number} x ${rest}`, `${number} ${rest}`, `${number}x`, `${number} x`, `${number}x ${rest}`, rest]
      : []
  const united = words.length === 2 && words.join('').length >= TELLING_LENGTH ? [words.join('')] : []
  return [...long, ...numbered, ...united, ...standards(words, number)]
}

/** "begrebs- og datastandarder" is also said "begrebsstandarder", with and without its number. */
function standards(words: readonly string[], number: string | undefined): string[] {
  const at = words.indexOf('og')
  const [before, after] = [words[at - 1], words[at + 1]]
  if (at < 1 || before === undefined || after === undefined) return []
  const tail = /(standard\w*|system\w*|aftale\w*)$/.exec(after)?.[1]
  const bare = before.replace(/^\d+x/, '')
  return tail ? [bare + tail, ...(number ? [`${number}x${bare}${tail}`, `${number}x${tail}`] : [])] : []
}

function titlesOf(catalogue: Catalogue): Map<string, readonly string[]> {
  const titles = new Map<string, string[]>()
  const add = (id: string, text: string) => {
    for (const s of new Set(tokensOf(text).map((t) => stem(t.word)))) {
      const ids = titles.get(s)
      if (ids) ids.push(id)
      else titles.set(s, [id])
    }
  }
  for (const o of catalogue.obligations.values()) add(o.id, o.item.title)
  for (const e of catalogue.events.values()) add(e.id, e.title)
  for (const m of catalogue.milestones) add(m.id, `${m.process} ${m.title}`)
  for (const n of catalogue.notices) add(n.id, `${n.topic} ${n.title}`)
  return titles
}
