import type { Catalogue } from '../catalogue.ts'
import type { Day } from '../day.ts'
import type { Draft, SourceText } from '../draft.ts'
import type { Bilingual } from '../language.ts'

/** A file as somebody hands it in. */
export interface HandedIn {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What reading leans on: what is published, and the day of the meeting where it is known. */
interface ReadingHints {
  readonly published: Catalogue
  readonly meetingDate?: Day
}

/** What was understood of a file, and its words. */
export interface DraftWithText {
  readonly draft: Draft
  readonly text: readonly SourceText[]
}

/** Returns what was understood of a file, or why it cannot be read and what to do. Does not hold up anybody else. */
export type ReadDraft = (
  file: HandedIn,
  hints: ReadingHints,
) => Promise<DraftWithText | { readonly unreadable: Bilingual }>
