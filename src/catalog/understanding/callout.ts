import { fold } from '#domain/fold.ts'

const VERBS = new Set(
  'er kan skal har bliver ligger findes giver blev var vil faar sker gaelder sendes laegges bruges afholdes'.split(
    ' ',
  ),
)
const OWN_WORD = /^\p{Lu}\p{Ll}+$/u
const NEAR = 3

/**
 * Returns where a sentence begins in a title that it was read together with: a remark drawn across a table is read as part
 * of its rows. A sentence has a verb that tells; a title commands. Undefined where the words are a title throughout.
 */
export function remarkBegins(words: readonly string[]): number | undefined {
  const verb = words.findIndex((word, i) => i > 1 && VERBS.has(fold(word.replace(/[^\p{L}]/gu, ''))))
  if (verb < 0) return undefined
  for (let i = verb; i >= Math.max(2, verb - NEAR); i--) {
    const starts = OWN_WORD.test(words[i] ?? '') && !/[:("]$/.test(words[i - 1] ?? '')
    if (starts) return i
  }
  // The end of a sentence that began on another line.
  return (words.at(-1) ?? '').endsWith('.') ? verb : undefined
}
