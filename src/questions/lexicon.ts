import type { Catalogue } from '#domain/catalogue.ts'
import { loose, stem, tokensOf } from './fold.ts'
import { type FuzzyIndex, fuzzyIndex } from './fuzzy.ts'
import { baseTable } from './lexicon-base.ts'
import { teachSolution } from './solution-names.ts'
import { GLOSSARY } from './vocabulary/glossary.ts'
import { type Meaning, newTable, teach, type WordTable } from './word-table.ts'

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

/** Returns what a folded word or phrase means, or what it means where it was typed without æ, ø, å. */
export function meaningOf({ own, base }: Lexicon, key: string): Meaning | undefined {
  const exact = both(own.meanings.get(key), base.meanings.get(key))
  if (exact) return exact
  const typed = key.split(' ').map(loose).join(' ')
  return (
    both(own.typed.get(typed), base.typed.get(typed)) ?? (typed === key ? undefined : own.meanings.get(typed))
  )
}

function both(own: Meaning | undefined, base: Meaning | undefined): Meaning | undefined {
  if (!own || !base) return own ?? base
  const { concepts, languages, municipalities } = base
  return { ...base, ...own, concepts, languages, municipalities }
}

function build(catalogue: Catalogue): Lexicon {
  const base = baseTable()
  const own = newTable()
  for (const solution of catalogue.solutions.values()) teachSolution(own, solution)
  for (const { item } of catalogue.obligations.values())
    if (!catalogue.solutions.has(item.solution))
      teachSolution(own, { id: item.solution, name: item.solution, aliases: [] })
  const titles = titlesOf(catalogue)
  teachGlossary(own, titles)
  const single = [...base.meanings.keys(), ...own.meanings.keys()].filter((key) => !key.includes(' '))
  return { base, own, titles, fuzzy: fuzzyIndex(single, titles.keys()) }
}

function teachGlossary(table: WordTable, titles: ReadonlyMap<string, unknown>): void {
  for (const [word, others] of Object.entries(GLOSSARY)) {
    const title = tokensOf(word)
      .map((t) => stem(t.word))
      .find((s) => titles.has(s))
    if (title === undefined) continue
    for (const other of others.split('|'))
      teach(table, other, (meaning) => {
        meaning.title = title
      })
  }
}

function titlesOf(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
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
