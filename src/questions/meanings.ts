import { type Catalogue, solutionName } from '#domain/catalogue.ts'
import type { Meaning, Understanding } from '#domain/question.ts'
import { narrowed } from '#domain/question-chips.ts'

/**
 * Returns what a question could mean where one of its words is the name of several solutions: the question about each of
 * those that there is something to tell of, by `count`. Empty where there is one such, or each word has one meaning:
 * several that were named one by one are all meant.
 */
export function meaningsOf(
  question: Understanding,
  catalogue: Catalogue,
  count: (question: Understanding) => number,
): readonly Meaning[] {
  const { filters, because = [] } = question
  const alike = because.filter((b) => b.gave === 'solution').map((b) => b.value.split(', '))
  const several = alike.find((ids) => ids.length > 1)
  if (!several || filters.solution?.length !== several.length) return []
  const meanings = several.map((id) => ({
    name: solutionName(catalogue, id),
    question: narrowed(question, { solution: [id] }),
  }))
  const known = meanings.filter((meaning) => count(meaning.question) > 0)
  return known.length > 1 ? known : []
}
