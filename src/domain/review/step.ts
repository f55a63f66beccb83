import type { AuditDetails } from '../audit.ts'
import { type Patch, patchBetween, patched } from './patch.ts'
import type { ReviewedDraft } from './reviewed-draft.ts'

/** An edit that was made: which, as the audit trail has it, and what takes it back. */
export interface Step {
  readonly did: AuditDetails
  readonly back: Patch
}

/** More than anybody takes back; beyond it the first are let go of. */
const MOST_STEPS = 300

/** Returns the draft after an edit, with the way back to what it was before. */
export function withStep(before: ReviewedDraft, after: ReviewedDraft, did: AuditDetails): ReviewedDraft {
  const back = patchBetween(reviewOf(after), reviewOf(before))
  const { steps = [] } = before
  return back ? { ...after, steps: [...steps, { did, back }].slice(-MOST_STEPS) } : after
}

/** Returns the draft as it was before its latest edit; undefined where there is none to take back. */
export function stepBack(reviewed: ReviewedDraft): ReviewedDraft | undefined {
  const { steps = [] } = reviewed
  const last = steps.at(-1)
  if (!last) return undefined
  const before = patched(reviewOf(reviewed), last.back) as ReturnType<typeof reviewOf>
  return { ...before, steps: steps.slice(0, -1) }
}

const reviewOf = ({ draft, decisions }: ReviewedDraft) => ({ draft, decisions })
