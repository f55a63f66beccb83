import type { Temporal } from 'temporal-polyfill'
import type { AuditDetails } from '../audit.ts'
import type { SourceText } from '../draft.ts'
import type { Origin } from '../origin.ts'
import type { Person } from '../person.ts'
import type { ReviewedDraft } from '../review/reviewed-draft.ts'

/** A draft is `open` until it is published or discarded. */
export const DRAFT_STATES = ['open', 'published', 'discarded'] as const
export type DraftState = (typeof DRAFT_STATES)[number]

/** What a list says of a draft. */
export interface DraftSummary {
  readonly id: string
  /** What its file was called, and the SHA-256 of its bytes in lower-case hex. */
  readonly name: string
  readonly hash: string
  readonly state: DraftState
  /** Grows with each change: who changes it says which one they have seen. */
  readonly version: number
  /** The id of the edition that it would become, and its title. */
  readonly edition: string
  readonly title: string
  readonly problems: number
  readonly openProblems: number
  readonly importedBy: Person
  readonly importedAt: Temporal.Instant
  /** Who changed, published or discarded it last, and when. */
  readonly changedBy: Person
  readonly changedAt: Temporal.Instant
  /** Somebody who need not be a publisher suggests it from a mail. */
  readonly suggestion?: true
  /** The revision that it was published as. */
  readonly publishedAs?: number
}

/** A draft, whole. */
export interface StoredDraft extends DraftSummary, ReviewedDraft {}

/** A file, by name and SHA-256, with its words. `again` has the same file read again although there is a draft of it. */
export interface ImportedFile {
  readonly name: string
  readonly hash: string
  readonly again?: boolean
  /** Absent where it was no file of words: an edition that another deployment has published. */
  readonly text?: readonly SourceText[]
  /** It is no file, but what somebody suggests from a mail: `name` and `hash` are the suggestion's. */
  readonly suggestion?: true
}

/** Which drafts are listed, newest first. */
interface DraftQuery {
  readonly state?: DraftState | undefined
  readonly limit: number
  /** The `next` of the page before. */
  readonly cursor?: string | undefined
}

/** What became of a change: nothing was written unless it was `saved`. */
export type SaveOutcome =
  | { readonly outcome: 'saved' | 'changed-meanwhile' | 'closed'; readonly draft: StoredDraft }
  | { readonly outcome: 'no-such-draft' }

/** Keeps drafts until they are published or discarded, and for a while after that. */
export interface DraftStore {
  /**
   * Keeps what was read from a file. Returns `unchanged`, with the draft that there is, for a file that has a draft that is
   * open or published, or, with `again`, for the very same reading of it; `too-many` where a hundred are open;
   * of suggestions, which are counted apart, fifty in all, or ten of one person (`of`).
   */
  add(
    file: ImportedFile,
    reviewed: ReviewedDraft,
    origin: Origin,
  ): Promise<
    | { readonly outcome: 'imported' | 'unchanged'; readonly draft: StoredDraft }
    | { readonly outcome: 'too-many'; readonly of?: 'person' | 'all' }
  >
  /** Returns the newest draft of a file (by SHA-256) that is open or published. */
  ofFile(hash: string): Promise<StoredDraft | undefined>
  find(id: string): Promise<StoredDraft | undefined>
  /** Returns the words of the file that a draft was read from; nothing where none are kept or there is no draft. */
  textOf(id: string): Promise<readonly SourceText[]>
  /** Returns a page of drafts. Throws InvalidCursorError for a cursor that is none. */
  list(query: DraftQuery): Promise<{ readonly drafts: readonly DraftSummary[]; readonly next?: string }>
  /** Writes a change, audited, if the draft is open and of this version still. */
  save(
    id: string,
    version: number,
    reviewed: ReviewedDraft,
    details: AuditDetails,
    origin: Origin,
  ): Promise<SaveOutcome>
  /** Closes a draft that is not to be published, audited, if it is open and of this version still. */
  discard(id: string, version: number, origin: Origin): Promise<SaveOutcome>
}
