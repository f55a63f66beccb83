import type { Where } from '#domain/draft.ts'
import type { KindWord } from './kind-word.ts'
import type { ReadDeadline } from './read-deadline.ts'
import type { SolutionNamed } from './solution-lexicon.ts'

/** The cells of one row of a table of agreements, put together from where they stood. */
export interface AgreementCells {
  readonly where: Where
  /** All words of the row, for a person to see. */
  readonly words: string
  /** The words where the solution stands, and what they name. */
  readonly head: string
  readonly solution?: SolutionNamed
  readonly kind: KindWord
  readonly title: string
  readonly sent?: ReadDeadline
  /** What stands where it says when it was sent, and is no date. */
  readonly torn: string
  readonly audience: string
  readonly deadline?: ReadDeadline
  /** Whether the file itself tells the cells apart: then an empty one is known to be empty. */
  readonly ruled: boolean
  readonly note?: string
  /** Whether some of the words stood beside the row and may be another's. */
  readonly pieced?: true
}
