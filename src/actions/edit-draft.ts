import type { AuditDetails } from '#domain/audit.ts'
import type { Origin } from '#domain/origin.ts'
import type { DraftStore, SaveOutcome, StoredDraft } from '#domain/ports/draft-store.ts'
import { type Edit, type EditRefusal, edited, isRefusal } from '#domain/review/edit.ts'
import { sameValue } from '#domain/review/same-value.ts'
import { withStep } from '#domain/review/step.ts'

/** What became of an edit: `already` where it changes nothing of what stands. */
export type EditOutcome =
  | SaveOutcome
  | { readonly outcome: 'already'; readonly draft: StoredDraft }
  | { readonly outcome: 'refused'; readonly refusal: EditRefusal }

/**
 * Makes an edit of a draft, by somebody who has seen this version of it. An edit that was made already, because its answer
 * was lost or somebody else made it, is no conflict.
 */
export async function editDraft(
  { drafts }: { readonly drafts: DraftStore },
  { id, version, edit }: { readonly id: string; readonly version: number; readonly edit: Edit },
  origin: Origin,
): Promise<EditOutcome> {
  const draft = await drafts.find(id)
  if (!draft) return { outcome: 'no-such-draft' }
  if (draft.state !== 'open') return { outcome: 'closed', draft }
  const changed = edited(draft, edit)
  const isSame =
    !isRefusal(changed) &&
    sameValue(changed.draft, draft.draft) &&
    sameValue(changed.decisions, draft.decisions)
  if (isSame) return { outcome: 'already', draft }
  if (draft.version !== version) return { outcome: 'changed-meanwhile', draft }
  if (isRefusal(changed)) return { outcome: 'refused', refusal: changed }
  const details = detailsOf(edit)
  return drafts.save(id, version, withStep(draft, changed, details), details, origin)
}

/** Which problem or field, and never the words. */
function detailsOf(edit: Edit): AuditDetails {
  switch (edit.kind) {
    case 'field':
      return { edit: edit.kind, item: edit.item, field: edit.field }
    case 'remove':
      return { edit: edit.kind, item: edit.item }
    case 'add':
      return { edit: edit.kind, list: edit.list }
    default:
      return { edit: edit.kind, problem: edit.problem }
  }
}
