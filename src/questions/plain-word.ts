import type { Token } from './fold.ts'
import { WORD_NOT_PLACE } from './vocabulary/places.ts'

/**
 * Returns whether a word that is also a municipality's name is only a word here: "vejen frem", "på vejen". Written
 * with a capital inside the sentence, or before "kommune", it is the municipality.
 */
export function isPlainWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const signs = token && WORD_NOT_PLACE[token.word]
  if (!token || !signs) return false
  const next = tokens[at + 1]?.word ?? ''
  if (next.startsWith('kommune')) return false
  if (signs.after.includes(next)) return true
  const capital = at > 0 && /^\p{Lu}\p{Ll}/u.test(token.raw)
  return !capital && signs.before.includes(tokens[at - 1]?.word ?? '')
}
