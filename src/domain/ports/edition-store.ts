import type { Temporal } from 'temporal-polyfill'
import type { Catalogue } from '../catalogue.ts'
import type { DraftProblem } from '../draft.ts'
import type { Edition, Event } from '../edition.ts'
import type { Origin } from '../origin.ts'
import type { Person } from '../person.ts'
import type { StandsOtherwise } from '../published-standings.ts'
import type { StoredDraft } from './draft-store.ts'

/** One line of the history of what is published: an edition was published, put back as it stood before, or withdrawn. */
export interface Publication {
  readonly revision: number
  /** The id of the edition. */
  readonly edition: string
  readonly by: Person
  readonly at: Temporal.Instant
  /** The draft that it was made from. */
  readonly draft?: string
  /** The revision that it takes back. */
  readonly undoes?: number
  /** What stands since; absent where the edition was withdrawn. */
  readonly content?: Edition
}

/** A line of the history, with the title of what stands since in place of all of it; without one, nothing stands. */
export type PublicationLine = Omit<Publication, 'content'> & { readonly title?: string }

/** Somebody publishes a draft of this version, having seen what it changes of the catalogue of this revision. */
export interface DraftPublication {
  readonly draft: string
  readonly version: number
  readonly revision: number
}

/**
 * What became of publishing a draft. Nothing was written unless it was `published` or, where the very same edition stood
 * already, `unchanged`: then the draft is closed. The same person is told the same again when they ask again.
 */
export type PublishOutcome =
  | { readonly outcome: 'published' | 'unchanged'; readonly publication: Publication }
  | { readonly outcome: 'no-such-draft' }
  | { readonly outcome: 'changed-meanwhile' | 'closed'; readonly draft: StoredDraft }
  | { readonly outcome: 'problems-open'; readonly problems: readonly DraftProblem[] }
  | { readonly outcome: 'published-meanwhile'; readonly latest: Publication }

/** What became of taking back: only the latest publication can be, and what takes one back cannot. */
export type UndoPublicationOutcome =
  | { readonly outcome: 'undone' | 'already'; readonly publication: Publication }
  | { readonly outcome: 'published-meanwhile' | 'is-undo'; readonly latest: Publication }
  | { readonly outcome: 'unknown' }

/** Who would notice that the catalogue changes, counted now. */
export interface Audience {
  /** The municipalities (four-digit codes) with an active channel or chat, and how many of these there are. */
  readonly municipalities: readonly string[]
  readonly channels: number
  /** The cards that would be drawn anew. */
  readonly cards: number
  /** The entries in people's calendars that would move. */
  readonly calendars: number
}

/** Keeps the published editions. */
export interface EditionStore {
  /** Returns everything published. Cheap to call: the same object is returned until something is published. */
  catalogue(): Promise<Catalogue>
  /** Returns a meeting as it was published in an earlier revision of it; undefined where nobody knows any more. */
  eventBefore(id: string, revision: number): Promise<Event | undefined>
  /**
   * Publishes in one transaction: revisions of meetings that have changed are raised, cards of what stands otherwise
   * refreshed, and what stood before is kept. Returns `unchanged` when the very same edition stands published already.
   */
  publish(edition: Edition, origin: Origin): Promise<'published' | 'unchanged'>
  /** Publishes a draft, as `publish` does, and closes it. */
  publishDraft(request: DraftPublication, origin: Origin): Promise<PublishOutcome>
  /**
   * Takes back a publication (its revision): the edition stands as it stood before, or is withdrawn where it did not, and
   * the draft that it was made from is open again. Meetings that move back by it have a higher revision than ever.
   */
  undo(revision: number, origin: Origin): Promise<UndoPublicationOutcome>
  /** Takes an edition away. Returns `unchanged` when it does not stand. */
  withdraw(edition: string, origin: Origin): Promise<'withdrawn' | 'unchanged'>
  /** Returns what stands, each edition by the publication that made it so, in the order of revisions. */
  standing(): Promise<readonly (Publication & { readonly content: Edition })[]>
  /** Returns an edition as it stood before a revision of it; undefined where it did not. */
  stoodBefore(edition: string, revision: number): Promise<Edition | undefined>
  /** Counts who would notice that items stand otherwise, and that meetings (their ids) have moved. */
  audience(changed: readonly StandsOtherwise[], moved: readonly string[]): Promise<Audience>
  /** Returns the history, newest first, `limit` lines at most. */
  history(limit: number): Promise<readonly PublicationLine[]>
  /** Returns the newest publication of each edition, of those after a revision, in their order, `limit` at most. */
  since(revision: number, limit: number): Promise<readonly Publication[]>
}
