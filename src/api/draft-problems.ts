import type { EditOutcome } from '#actions/edit-draft.ts'
import type { StoredDraft } from '#domain/ports/draft-store.ts'
import type { PublishOutcome, UndoPublicationOutcome } from '#domain/ports/edition-store.ts'
import type { EditRefusal } from '#domain/review/edit.ts'
import { draftSummaryItem, publicationItem } from './draft-json.ts'
import { ApiProblem } from './problem.ts'

/** Returns the draft that an edit or a discarding left; throws ApiProblem where it was not made. */
export function draftOrProblem(made: EditOutcome): StoredDraft {
  switch (made.outcome) {
    case 'saved':
    case 'already':
      return made.draft
    case 'no-such-draft':
      throw new ApiProblem('not-found', 'There is no such draft')
    case 'refused':
      throw refusalProblem(made.refusal)
    default:
      throw conflict(made.outcome, made.draft)
  }
}

function conflict(outcome: 'changed-meanwhile' | 'closed', draft: StoredDraft): ApiProblem {
  const code = outcome === 'closed' ? 'draft-closed' : outcome
  return new ApiProblem(code, undefined, { now: draftSummaryItem(draft) })
}

function refusalProblem(refusal: EditRefusal): ApiProblem {
  if (refusal.refused === 'not-valid')
    return new ApiProblem('not-an-edition', undefined, { faults: [...refusal.faults] })
  const what = refusal.refused.replaceAll('-', ' ')
  return new ApiProblem('not-found', `There is ${what} in this draft`)
}

/** Returns a publication that was made; throws ApiProblem where it was not. */
export function publicationOrProblem(made: PublishOutcome) {
  switch (made.outcome) {
    case 'published':
    case 'unchanged':
      return { outcome: made.outcome, ...publicationItem(made.publication) }
    case 'no-such-draft':
      throw new ApiProblem('not-found', 'There is no such draft')
    case 'problems-open':
      throw new ApiProblem('problems-open', undefined, { open: made.problems.map(({ id }) => id) })
    case 'published-meanwhile':
      throw new ApiProblem('published-meanwhile', undefined, { published: publicationItem(made.latest) })
    default:
      throw conflict(made.outcome, made.draft)
  }
}

/** Returns the publication that took another back; throws ApiProblem where it was not taken back. */
export function undoneOrProblem(made: UndoPublicationOutcome) {
  switch (made.outcome) {
    case 'undone':
    case 'already':
      return { outcome: made.outcome, ...publicationItem(made.publication) }
    case 'unknown':
      throw new ApiProblem('not-found', 'There is no such publication')
    case 'published-meanwhile':
      throw new ApiProblem(
        'not-undoable',
        'Something was published since: only the latest can be taken back',
        {
          published: publicationItem(made.latest),
        },
      )
    case 'is-undo':
      throw new ApiProblem('not-undoable', 'It took something back itself: publish the draft again instead', {
        published: publicationItem(made.latest),
      })
  }
}
