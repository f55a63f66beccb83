import type { Catalogue } from '#domain/catalogue.ts'
import type { Solution } from '#domain/edition.ts'
import { damage } from '../matching/damage.ts'
import { keyOf } from '../matching/skeleton.ts'

/** A solution that words name. `sure` is false where they only come near, or name but a part of it. */
export interface SolutionNamed {
  readonly solution: Solution
  readonly sure: boolean
  /** How many words name it. */
  readonly length: number
}

/** Finds the solutions of the published catalogue in the words of a file. */
export interface SolutionLexicon {
  /** Returns the solution that all the words name; several where the name is that of more than one. */
  named(text: string): readonly SolutionNamed[]
  /** Returns the solution that the longest run of words at a place names, one that is named surely first. */
  at(words: readonly string[], start: number): SolutionNamed | undefined
  /** Returns the solution that the longest run of words at a place names without any damage. */
  exactAt(words: readonly string[], start: number): SolutionNamed | undefined
  readonly solutions: readonly Solution[]
}

const MOST_WORDS = 6
const SHORTEST_DAMAGED = 4
const SHORTEST_PART = 7
const LONGEST = 80

/** Returns the lexicon of a catalogue. */
export function solutionLexicon({ solutions }: Pick<Catalogue, 'solutions'>): SolutionLexicon {
  const all = [...solutions.values()]
  const byKey = new Map<string, Solution[]>()
  for (const solution of all)
    for (const name of [solution.name, solution.id, ...solution.aliases]) {
      const known = byKey.get(keyOf(name)) ?? []
      if (!known.includes(solution)) byKey.set(keyOf(name), [...known, solution])
    }
  const keys = [...byKey]
  const seen = new Map<string, readonly SolutionNamed[]>()
  const find = (text: string, length: number): readonly SolutionNamed[] => {
    const key = keyOf(text.slice(0, LONGEST))
    const kept = seen.get(key)
    if (kept) return kept.map((named) => ({ ...named, length }))
    const exact = byKey.get(key)
    const found = exact
      ? exact.map((solution) => ({ solution, sure: exact.length === 1, length }))
      : nearest(keys, key, length)
    seen.set(key, found)
    return found
  }
  return {
    solutions: all,
    named: (text) => find(text, text.split(/\s+/).length),
    exactAt(words, start) {
      for (let length = Math.min(MOST_WORDS, words.length - start); length > 0; length--) {
        const [solution, other] =
          byKey.get(
            keyOf(
              words
                .slice(start, start + length)
                .join(' ')
                .slice(0, LONGEST),
            ),
          ) ?? []
        if (solution && other === undefined) return { solution, sure: true, length }
      }
      return undefined
    },
    at(words, start) {
      let unsure: SolutionNamed | undefined
      for (let length = Math.min(MOST_WORDS, words.length - start); length > 0; length--) {
        const [found, ...others] = find(words.slice(start, start + length).join(' '), length)
        if (!found || others.length > 0) continue
        if (found.sure) return found
        unsure ??= found
      }
      return unsure
    },
  }
}

/** The one solution whose name is damaged into this, or whose name this is a whole word of and no other's. */
function nearest(
  keys: readonly (readonly [string, readonly Solution[]])[],
  key: string,
  length: number,
): readonly SolutionNamed[] {
  if (key.length < SHORTEST_DAMAGED) return []
  const most = 0.2 * Math.floor(key.length / SHORTEST_DAMAGED) + 0.01
  const near = unique(
    keys.filter(([name]) => Math.abs(name.length - key.length) <= 3 && damage(key, name) <= most),
  )
  if (near.length > 0) return near.map((solution) => ({ solution, sure: near.length === 1, length }))
  if (key.length < SHORTEST_PART) return []
  const part = unique(keys.filter(([name]) => name.includes(key)))
  return part.length === 1 ? part.map((solution) => ({ solution, sure: false, length })) : []
}

const unique = (found: readonly (readonly [string, readonly Solution[]])[]) => [
  ...new Set(found.flatMap(([, solutions]) => solutions)),
]
