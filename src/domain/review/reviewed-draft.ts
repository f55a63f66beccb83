import type { Draft, DraftProblem } from '../draft.ts'
import type { Step } from './step.ts'

/**
 * What somebody decided about a problem: they took one of its candidates (`accepted`), wrote something else (`changed`),
 * found that it is right as it stands (`kept`), or that it is nothing to publish (`rejected`).
 */
export interface Decision {
  readonly problem: string
  readonly did: 'accepted' | 'changed' | 'kept' | 'rejected'
}

/** A draft as somebody has looked it over so far. */
export interface ReviewedDraft {
  readonly draft: Draft
  readonly decisions: readonly Decision[]
  /** The latest edits, in their order, with the way back of each. */
  readonly steps?: readonly Step[]
}

/** Returns the problems that nobody has decided about: while there is one, nothing is published. */
export function openProblems({ draft, decisions }: ReviewedDraft): readonly DraftProblem[] {
  const decided = new Set(decisions.map(({ problem }) => problem))
  return draft.problems.filter(({ id }) => !decided.has(id))
}

/** Returns the draft with a decision about problems; what was decided of them before counts no more. */
export function decided(
  reviewed: ReviewedDraft,
  problems: readonly DraftProblem[],
  did: Decision['did'],
): ReviewedDraft {
  const ids = new Set(problems.map(({ id }) => id))
  const others = reviewed.decisions.filter(({ problem }) => !ids.has(problem))
  return { ...reviewed, decisions: [...others, ...[...ids].map((problem) => ({ problem, did }))] }
}
