import { loose } from './fold.ts'
import { type Lexicon, meaningOf } from './lexicon.ts'
import type { Meaning } from './lexicon-base.ts'

const SHORTEST_HEAD = 2
const SHORTEST_TAIL = 4
const LONGEST = 40

/**
 * Returns what the two halves of a compound mean ("klikopgaver", "sapaaftalen", "aarhusaftaler"), also with a joining
 * s or e; or undefined where the halves are not both known, or the first half is only a filler.
 */
export function partsOf(lexicon: Lexicon, word: string): readonly Meaning[] | undefined {
  if (word.length > LONGEST) return undefined
  for (let cut = word.length - SHORTEST_TAIL; cut >= SHORTEST_HEAD; cut--) {
    const tail = lookUp(lexicon, word.slice(cut))
    if (!tail) continue
    const head =
      lookUp(lexicon, word.slice(0, cut)) ??
      (/[se]$/.test(word.slice(0, cut)) ? lookUp(lexicon, word.slice(0, cut - 1)) : undefined)
    if (head && carries(head) && carries(tail)) return [head, tail]
  }
  return undefined
}

function lookUp(lexicon: Lexicon, part: string): Meaning | undefined {
  return part.length < SHORTEST_HEAD
    ? undefined
    : (meaningOf(lexicon, part) ?? meaningOf(lexicon, loose(part)))
}

const NOUNS = [
  'agreement',
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
  'databehandleraftale',
  'help',
] as const

function carries(meaning: Meaning): boolean {
  return (
    meaning.solutions.size > 0 ||
    meaning.municipalities.size > 0 ||
    NOUNS.some((n) => meaning.concepts.has(n))
  )
}
