import type { Solution } from '#domain/edition.ts'
import { fold, stem, tokensOf } from './fold.ts'
import { teach, type WordTable } from './word-table.ts'

const ENDINGS = ['', 's', 'en', 'et', 'ens', 'ets', 'erne', 'ernes']
const TELLING_LENGTH = 9

/** Adds a solution's name and aliases, inflected, and the shorter forms that people make of them. */
export function teachSolution(table: WordTable, solution: Solution): void {
  for (const name of [solution.name, ...solution.aliases])
    for (const form of [name, ...shorterNames(name)])
      for (const ending of ENDINGS)
        teach(table, form + ending, (meaning) => meaning.solutions.add(solution.id))
}

/**
 * Returns what a name is also known by: its long words one by one ("datastandarder"), both words in one
 * ("MitSygefravær"), and, of a counted one ("3xbegrebs- og datastandarder"), the number alone or spaced.
 */
function shorterNames(name: string): string[] {
  const words = tokensOf(name).map((t) => t.word)
  const counted = /^(\d+)\s?x\s?(\p{L}.*)$/u.exec(fold(name))
  const [, number, rest] = counted ?? []
  return [
    ...(words.length > 1 ? words.filter((w) => w.length >= TELLING_LENGTH && !isShared(w)) : []),
    ...(number && rest
      ? [`${number} x ${rest}`, `${number} ${rest}`, `${number}x ${rest}`, `${number}x`, `${number} x`, rest]
      : []),
    ...(words.length === 2 && words.join('').length >= TELLING_LENGTH ? [words.join('')] : []),
    ...jointTails(words, number),
    // "Støttesystemerne" is also one "støttesystem".
    ...(words.length === 1 && name.length >= TELLING_LENGTH
      ? [stem(fold(name)), `${stem(fold(name))}er`]
      : []),
  ]
}

/** "Fælleskommunal" begins the name of many solutions, and names none. */
function isShared(word: string): boolean {
  return /kommunale?[nst]?$/.test(word)
}

/** "begrebs- og datastandarder" is also said "begrebsstandarder", with and without its number. */
function jointTails(words: readonly string[], number: string | undefined): string[] {
  const at = words.indexOf('og')
  const [before, after] = [words[at - 1], words[at + 1]]
  const tail =
    at < 1 || after === undefined ? undefined : /(?:standard|system|aftale)\p{L}*$/u.exec(after)?.[0]
  if (!tail || before === undefined) return []
  const bare = before.replace(/^\d+x/, '')
  return [bare + tail, ...(number ? [`${number}x${bare}${tail}`, `${number}x${tail}`] : [])]
}
