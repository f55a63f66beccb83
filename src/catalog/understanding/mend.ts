import { damage } from '../matching/damage.ts'
import { skeletonOf } from '../matching/skeleton.ts'
import { OFFICE_WORDS, SMALL_WORDS } from './office-words.ts'

/** Returns a text with those words put right that were damaged when a picture was read; all other words as they stand. */
export type Mend = (text: string) => string

const WORD = /[\p{L}@][\p{L}\p{M}@0]*/gu
const SHORTEST = 4
const LONGEST = 40
const MOST = 3 * 0.2 + 0.01

/** Returns a mender that knows the words of some texts besides those of offices. Each word is looked up once. */
export function menderOf(texts: Iterable<string>): Mend {
  const known = new Set(OFFICE_WORDS)
  for (const text of texts) for (const [word] of text.matchAll(WORD)) known.add(word.toLowerCase())
  const bySkeleton = new Map<string, string[]>()
  for (const word of known) {
    const skeleton = skeletonOf(word)
    bySkeleton.set(skeleton, [...(bySkeleton.get(skeleton) ?? []), word])
  }
  const mended = new Map<string, string>()
  const lookUp = (word: string) => {
    if (known.has(word)) return word
    const small = SMALL_WORDS.get(word)
    if (small !== undefined) return small
    if (word.length < SHORTEST || word.length > LONGEST) return word
    if (word.endsWith('i') && known.has(word.slice(0, -1))) return `${word.slice(0, -1)} i`
    return nearestTo(word, bySkeleton.get(skeletonOf(word)) ?? [])
  }
  return (text) =>
    text.replace(WORD, (word) => {
      const lower = word.toLowerCase()
      // Names in capitals are not the office's words.
      if (word.length > 1 && word === word.toUpperCase()) return word
      const right = mended.get(lower) ?? lookUp(lower)
      mended.set(lower, right)
      if (right === lower) return word
      return word[0] === lower[0] ? right : `${(right[0] ?? '').toUpperCase()}${right.slice(1)}`
    })
}

/** Only a word that is nearer than all others is put in its place. */
function nearestTo(word: string, candidates: readonly string[]): string {
  const near = candidates
    .filter((candidate) => Math.abs(candidate.length - word.length) <= 2)
    .map((candidate) => ({ candidate, far: damage(word, candidate) }))
    .filter(({ far }) => far <= MOST)
    .sort((a, b) => a.far - b.far)
  const [first, second] = near
  return first && (second === undefined || second.far > first.far + 0.1) ? first.candidate : word
}

/** The share of æ, ø and å among the letters of Danish is some two in a hundred. */
const LEAST_SHARE = 0.006
const LEAST_LETTERS = 300

/** In so many letters, chance alone does not leave them out. */
const MANY_LETTERS = 3000
const DAMAGED = /(?<!\p{L})(?:\p{L}*[li]gsning\p{L}*|fglg\p{L}+|mgde\p{L}*)(?!\p{L})/iu

/**
 * Returns whether a text looks as if it was read from a picture: Danish, and yet nearly without æ, ø and å, and, where it is
 * short, with words as machines misread them.
 */
export function looksDamaged(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const danish = text.match(/[æøå]/giu)?.length ?? 0
  if (letters < LEAST_LETTERS || danish / letters >= LEAST_SHARE) return false
  return (
    letters >= MANY_LETTERS || DAMAGED.test(text) || text.split(/\s+/).some((word) => SMALL_WORDS.has(word))
  )
}
