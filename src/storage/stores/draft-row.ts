import type { Selectable } from 'kysely'
import type { DraftSummary, StoredDraft } from '#domain/ports/draft-store.ts'
import { openProblems, type ReviewedDraft } from '#domain/review/reviewed-draft.ts'
import { toInstant, toPerson } from '../columns.ts'
import type { Tables } from '../tables.ts'

/** The columns of a summary: all but the large ones. */
export const SUMMARY = [
  'id',
  'seq',
  'hash',
  'name',
  'state',
  'version',
  'edition',
  'title',
  'problems',
  'open_problems',
  'revision',
  'suggestion',
  'by_tenant',
  'by_id',
  'by_name',
  'at',
  'changed_tenant',
  'changed_id',
  'changed_name',
  'changed_at',
] as const satisfies readonly (keyof Tables['draft'])[]

/** The columns of a draft: all but the words of its file. */
export const DRAFT = [...SUMMARY, 'content', 'decisions', 'steps'] as const

type DraftRow = Pick<Selectable<Tables['draft']>, (typeof DRAFT)[number]>
type SummaryRow = Pick<Selectable<Tables['draft']>, (typeof SUMMARY)[number]>

/** Returns what a row says of a draft to those who see a list. */
export function toSummary(row: SummaryRow): DraftSummary {
  const { id, name, hash, state, version, edition, title, problems, revision } = row
  return {
    ...{ id, name, hash, state, version, edition, title, problems },
    openProblems: row.open_problems,
    importedBy: toPerson(row),
    importedAt: toInstant(row.at),
    changedBy: { tenant: row.changed_tenant, id: row.changed_id, name: row.changed_name },
    changedAt: toInstant(row.changed_at),
    ...(row.suggestion && { suggestion: true as const }),
    ...(revision === null ? {} : { publishedAs: revision }),
  }
}

/** Returns the draft that a row holds. */
export function toDraft(row: DraftRow): StoredDraft {
  return { ...toSummary(row), draft: row.content, decisions: row.decisions, steps: row.steps }
}

/** Returns the columns that hold what is read and decided. */
export function columnsOf(reviewed: ReviewedDraft) {
  const { draft, decisions, steps = [] } = reviewed
  return {
    edition: draft.edition.id,
    title: draft.edition.title,
    problems: draft.problems.length,
    open_problems: openProblems(reviewed).length,
    content: jsonText(draft),
    decisions: JSON.stringify(decisions),
    steps: jsonText(steps),
  }
}

/** Returns JSON that PostgreSQL keeps. */
export const jsonText = (value: unknown): string => JSON.stringify(value, asText)

/** PostgreSQL keeps no zero and no half of a character; what a file says may hold both. */
const asText = (_: string, value: unknown) =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value
