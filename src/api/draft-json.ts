import type { Person } from '#domain/person.ts'
import { isForgotten } from '#domain/person.ts'
import type { DraftSummary, StoredDraft } from '#domain/ports/draft-store.ts'
import type { Publication, PublicationLine } from '#domain/ports/edition-store.ts'
import type { DraftItem, DraftSummaryItem, PublicationItem } from './draft-contract.ts'

/** Returns a draft as a list has it. */
export function draftSummaryItem(draft: DraftSummary): DraftSummaryItem {
  const { id, name, hash, state, version, publishedAs } = draft
  return {
    ...{ id, name, hash, state, version },
    edition: { id: draft.edition, title: draft.title },
    problemsInAll: draft.problems,
    problemsOpen: draft.openProblems,
    imported: { ...named(draft.importedBy), at: draft.importedAt.toString() },
    changed: { ...named(draft.changedBy), at: draft.changedAt.toString() },
    ...(draft.suggestion && { suggestion: true as const }),
    ...(publishedAs === undefined ? {} : { publishedAs }),
  }
}

/** Returns a draft, whole. */
export function draftItem(stored: StoredDraft): DraftItem {
  const decisions = new Map(stored.decisions.map(({ problem, did }) => [problem, did]))
  const { edition, found, problems } = stored.draft
  const last = stored.steps?.at(-1)
  return {
    ...draftSummaryItem(stored),
    content: edition,
    found: found as DraftItem['found'],
    problems: problems.map(({ candidates, ...problem }) => {
      const decision = decisions.get(problem.id)
      return { ...problem, ...(candidates && { candidates: [...candidates] }), ...(decision && { decision }) }
    }),
    ...(last && { lastEdit: { ...last.did } }),
  }
}

/** Returns a publication, without what was published. */
export function publicationItem(publication: Publication): PublicationItem {
  const { content, ...line } = publication
  return publicationLineItem({ ...line, ...(content && { title: content.title }) })
}

/** Returns a line of the history. */
export function publicationLineItem(line: PublicationLine): PublicationItem {
  const { revision, edition, at, draft, undoes, title } = line
  return {
    ...{ revision, edition, ...named(line.by), at: at.toString() },
    ...(draft === undefined ? {} : { draft }),
    ...(undoes === undefined ? {} : { undoes }),
    ...(title === undefined ? { withdrawn: true as const } : { title }),
  }
}

const named = (by: Person) => (isForgotten(by) || by.name === '' ? {} : { by: by.name })
