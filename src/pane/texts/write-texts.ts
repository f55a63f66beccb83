import type { SearchGroup } from '#api/contract.ts'

type Titled = Record<'title' | 'text', string>
/** What is written beside the pane. */
type Written = 'message' | 'appointment'

/** Words beside a mail or an invitation that is written. */
export interface WriteTexts {
  readonly title: string
  readonly promise: string
  readonly search: string
  readonly placeholder: string
  readonly filter: string
  readonly all: string
  readonly kinds: Record<SearchGroup['kind'], string>
  readonly shown: (shown: number, total: number) => string
  readonly count: (found: number) => string
  readonly searching: string
  readonly nothing: Titled
  readonly cpr: Titled
  readonly failed: string
  readonly retry: string
  readonly back: string
  readonly preview: string
  readonly insert: Record<Written, string>
  readonly again: string
  readonly inserting: string
  readonly inserted: Record<Written, string>
  readonly where: string
  readonly notInserted: string
  readonly isInserted: string
  readonly signIn: Record<'title' | 'text' | 'button' | 'busy' | 'failed' | 'cannot' | 'noRole', string>
}
