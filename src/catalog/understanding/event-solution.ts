import type { Where } from '#domain/draft.ts'
import type { Solution } from '#domain/edition.ts'
import type { Reading } from './reading.ts'
import { solutionsIn, type Topic } from './topics.ts'

/** A meeting that is looked for a solution, and the words that it stands in. */
interface EventWords {
  readonly key: number
  readonly where: Where
  readonly words: string
  readonly title: string
  /** What a table says of the solution. */
  readonly cell?: string
}

/**
 * Returns the solution that a meeting is about: as its table says, or its title, or what it stands under. A title that names
 * several is a problem, and of none then.
 */
export function solutionOfEvent(
  { key, where, words, title, cell = '' }: EventWords,
  topic: Topic | undefined,
  reading: Reading,
): Solution | undefined {
  const told = reading.solutions.named(cell)
  const named = solutionsIn(title, reading)
  const may = told.length > 0 ? told.map(({ solution }) => solution) : named
  if (may.length <= 1) return may[0] ?? topic?.solution
  reading.doubts.push({
    key,
    where,
    words,
    field: 'solution',
    what: {
      da: `Mødet nævner flere løsninger: ${may.map(({ name }) => name).join(', ')}.`,
      en: `The meeting names several solutions: ${may.map(({ name }) => name).join(', ')}.`,
    },
    candidates: may.map(({ id }) => id),
  })
  return undefined
}
