import type { Origin } from '#domain/origin.ts'
import type { DraftStore, SaveOutcome } from '#domain/ports/draft-store.ts'
import { stepBack } from '#domain/review/step.ts'

/** What became of taking an edit back: `nothing` where none is left to take back. */
export type UndoEditOutcome = SaveOutcome | { readonly outcome: 'nothing' }

/** Takes back the latest edit of a draft, whoever made it, by somebody who has seen this version of it. */
export async function undoDraftEdit(
  { drafts }: { readonly drafts: Pick<DraftStore, 'find' | 'save'> },
  { id, version }: { readonly id: string; readonly version: number },
  origin: Origin,
): Promise<UndoEditOutcome> {
  const draft = await drafts.find(id)
  if (!draft) return { outcome: 'no-such-draft' }
  if (draft.state !== 'open') return { outcome: 'closed', draft }
  if (draft.version !== version) return { outcome: 'changed-meanwhile', draft }
  const before = stepBack(draft)
  if (!before) return { outcome: 'nothing' }
  return drafts.save(id, version, before, { edit: 'undo' }, origin)
}
