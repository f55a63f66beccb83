import type { Where } from '#domain/draft.ts'
import type { Solution } from '#domain/edition.ts'
import { slugOf } from '../matching/slug.ts'
import { bareWords, hasWords } from './bare-words.ts'
import type { Reading } from './reading.ts'
import type { SolutionNamed } from './solution-lexicon.ts'

/** Stands in for a solution that nobody could read, until somebody says which. */
const UNKNOWN: Solution = { id: 'ukendt', name: 'Ukendt løsning', aliases: [] }

/** Words that stand where the solution of an item does. */
interface SolutionWords {
  readonly key: number
  readonly where: Where
  /** All words of the row. */
  readonly words: string
  readonly head: string
  readonly named?: SolutionNamed
  /** Whether the file itself tells which words are the solution's. */
  readonly ruled: boolean
}

/**
 * Returns the id of the solution that words name; a new one where the file tells a name that nobody knows. Notes a doubt
 * where the name is damaged or part of a name; where there is none, it is the unknown one.
 */
export function solutionOf(
  { key, where, words, head, named, ruled }: SolutionWords,
  reading: Reading,
): string {
  const doubt = { key, where, words, field: 'solution' }
  const several = reading.solutions.named(head)
  const first = named ?? (several.length === 1 ? several[0] : undefined)
  if (first) {
    if (!first.sure)
      reading.doubts.push({
        ...doubt,
        what: {
          da: `Løsningen står som "${bareWords(head)}" og er læst som ${first.solution.name}.`,
          en: `The solution is written "${bareWords(head)}" and has been read as ${first.solution.name}.`,
        },
        candidates: [first.solution.id],
      })
    return first.solution.id
  }
  const name = reading.mend(bareWords(head))
  if (several.length > 1 || !hasWords(name)) {
    reading.doubts.push({
      ...doubt,
      what:
        several.length > 1
          ? { da: `"${name}" kan være flere løsninger.`, en: `"${name}" may be several solutions.` }
          : {
              da: 'Det kan ikke læses, hvilken løsning det gælder.',
              en: 'It cannot be read which solution this is about.',
            },
      candidates: several.map(({ solution }) => solution.id),
    })
    reading.newSolutions.set(UNKNOWN.id, UNKNOWN)
    return UNKNOWN.id
  }
  return newSolution(name, doubt, reading, ruled)
}

function newSolution(
  name: string,
  doubt: { key: number; where: Where; words: string; field: string },
  reading: Reading,
  ruled: boolean,
): string {
  const id = slugOf(name)
  reading.newSolutions.set(id, reading.newSolutions.get(id) ?? { id, name, aliases: [] })
  if (!ruled || reading.damaged)
    reading.doubts.push({
      ...doubt,
      what: {
        da: `Løsningen "${name}" kendes ikke. Navnet kan være læst forkert.`,
        en: `The solution "${name}" is not known. The name may have been misread.`,
      },
    })
  return id
}
