import { ApiProblem } from '#tab/data/api-problem.ts'
import type { useDraftTexts } from './draft-texts.ts'

/** Returns what would be wrong with the edition, in words; undefined where the answer does not say. */
export function sayFaults(error: unknown, words: ReturnType<typeof useDraftTexts>): string | undefined {
  const faults = error instanceof ApiProblem ? error.problem.faults : undefined
  if (!faults || faults.length === 0) return undefined
  const said = faults.map(({ fault }) => words.faults[fault] ?? words.faults.other)
  return [...new Set(said)].join(' ')
}
