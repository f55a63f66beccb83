import type { RowGroup, StatusFilter } from '#domain/question.ts'

/** The words that answers are made of. */
export interface AnswerTexts {
  readonly agreements: string
  readonly tasks: string
  readonly both: string
  readonly kinds: Readonly<Record<string, string>>
  readonly statuses: Readonly<Record<StatusFilter, (what: string) => string>>
  readonly events: string
  readonly detail: string
  readonly deadline: string
  readonly missing: string
  readonly signedBy: string
  readonly calendar: string
  readonly markSigned: string
  readonly markDone: string
  readonly snooze: string
  readonly subscribe: string
  readonly unsubscribe: string
  readonly help: string
  readonly unknown: string
  readonly refused: string
  readonly asOf: (day: string) => string
  readonly fresh: string
  readonly except: (what: string) => string
  readonly from: (day: string) => string
  readonly until: (day: string) => string
  readonly groups: Readonly<Record<RowGroup, string>>
  readonly noDeadline: string
  readonly unreadableDeadline: (raw: string) => string
  readonly overdue: string
  readonly signedOn: (day: string) => string
  readonly nothing: string
  readonly nearest: (wider: string) => string
  readonly meanings: (names: readonly string[]) => string
  readonly more: (count: number) => string
  readonly unread: (words: string) => string
  readonly registerBy: (day: string) => string
  readonly whichMunicipality: string
  readonly missingCount: (count: number, title: string, asOf: string) => string
  readonly signedCount: (count: number, title: string, asOf: string) => string
  readonly notKnownWho: (what: string) => string
  readonly noContact: string
  readonly months: readonly string[]
}
