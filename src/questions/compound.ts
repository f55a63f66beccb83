import { stem } from './fold.ts'
import { type Lexicon, meaningOf } from './lexicon.ts'
import type { Concept } from './vocabulary/concepts.ts'
import { type Meaning, newMeaning } from './word-table.ts'

const SHORTEST_HEAD = 2
const SHORTEST_TAIL = 4
const LONGEST = 40

/**
 * Returns what the two halves of a compound mean ("klikopgaver", "sapaaftalen", "stsudbuddet"), also with a joining
 * s or e; or undefined where the halves are not both known, or one is only a filler.
 */
export function partsOf(lexicon: Lexicon, word: string): readonly Meaning[] | undefined {
  if (word.length > LONGEST) return undefined
  for (let cut = word.length - SHORTEST_TAIL; cut >= SHORTEST_HEAD; cut--) {
    const tail = carrying(lexicon, word.slice(cut)) ?? titleWord(lexicon, word.slice(cut))
    const head = tail && headOf(lexicon, word.slice(0, cut))
    if (head) return [head, tail]
  }
  return undefined
}

function headOf(lexicon: Lexicon, head: string): Meaning | undefined {
  return carrying(lexicon, head) ?? (/[se]$/.test(head) ? carrying(lexicon, head.slice(0, -1)) : undefined)
}

function titleWord(lexicon: Lexicon, word: string): Meaning | undefined {
  const title = stem(word)
  return lexicon.titles.has(title) ? { ...newMeaning(), title } : undefined
}

const NOUNS: readonly Concept[] = [
  'agreement',
  'databehandleraftale',
  'tilslutningsaftale',
  'serviceaftale',
  'task',
  'event',
  'webinar',
  'deadline',
  'deadlines',
  'topic',
  'status',
  'sign',
  'contact',
  'missing',
]

function carrying(lexicon: Lexicon, part: string): Meaning | undefined {
  const meaning = part.length < SHORTEST_HEAD ? undefined : meaningOf(lexicon, part)
  const carries =
    meaning &&
    (meaning.solutions.size > 0 ||
      meaning.municipalities.size > 0 ||
      NOUNS.some((n) => meaning.concepts.has(n)))
  return carries ? meaning : undefined
}
