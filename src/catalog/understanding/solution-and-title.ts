import type { Reading } from './reading.ts'
import type { SolutionNamed } from './solution-lexicon.ts'

/** A name: "FLIS", "NemRefusion", "Aula". */
const NAME = /^\p{Lu}[\p{L}\p{N}-]+:?$/u
const TORN_START = 4

/** Where the words of a row's solution end and those of its title begin. */
export interface SolutionAndTitle {
  readonly named?: SolutionNamed
  /** The words of the solution, as they stand. */
  readonly name: string
  readonly title: readonly string[]
}

/**
 * Tells the solution at the beginning of a row from the title after it. A name that cannot be read is known by a published
 * title that follows it; else a first word that looks like a name is one.
 */
export function solutionAndTitle(words: readonly string[], reading: Reading): SolutionAndTitle {
  const named = reading.solutions.at(words, 0)
  if (named?.sure)
    return { named, name: words.slice(0, named.length).join(' '), title: words.slice(named.length) }
  for (let at = 0; at <= Math.min(TORN_START, words.length - 1); at++) {
    const title = words.slice(at)
    const known = reading.titles
      .find(title.join(' '))
      .find(({ how, item }) => how === 'same' && item.type === 'task')
    const solution = reading.solutions.solutions.find(({ id }) => id === known?.item.solution)
    if (solution)
      return { named: { solution, sure: false, length: at }, name: words.slice(0, at).join(' '), title }
  }
  const [first = '', ...rest] = words
  return NAME.test(first)
    ? { name: first, title: rest }
    : { name: '', title: words.slice(isTorn(first) ? 1 : 0) }
}

/** A first word that is more dirt than letters is what is left of the solution. */
const isTorn = (word: string) => /[:;?!]{2}|\?!|[:;]\p{L}/u.test(word)
