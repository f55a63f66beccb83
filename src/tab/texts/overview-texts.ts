import type { DueGroup } from '#tab/components/due-group.ts'

/** Words of the first page. Numbers are followed by what they count; `day` is written out. */
export interface OverviewTexts {
  readonly due: string
  readonly groups: Record<'overdue' | 'today' | 'week' | 'month' | 'later', string>
  /** The days of a group, under its name. */
  readonly spans: Record<'overdue' | 'today' | 'later', string> & { readonly until: (day: string) => string }
  readonly none: string
  readonly agreements: (count: number) => string
  readonly tasks: (count: number) => string
  /** What has no place in time, or cannot be called late: said below, with its numbers. */
  readonly aside: Record<'undated' | 'passed', string>
  /** What an address narrows a list to. */
  readonly only: Record<DueGroup, string>
  readonly next: string
  readonly nothingNext: string
  readonly standing: string
  /** What the bar shows, in a sentence. */
  readonly bar: (count: { signed: number; unsigned: number; unknown: number }) => string
  readonly parts: Record<'signed' | 'unsigned' | 'unknown', string>
  readonly unknownNote: string
  readonly noAgreements: string
  readonly outside: string
  readonly notSent: (count: number) => string
  readonly notOurs: (count: number) => string
  readonly tasksDone: (done: number, all: number) => string
  readonly changes: string
  readonly changedSince: (edition: string, before: string) => string
  readonly firstEdition: (edition: string) => string
  readonly nothingChanged: string
  readonly kinds: Record<'new' | 'moved' | 'decided' | 'called-off', string>
  readonly moved: (from: string, to: string) => string
  readonly allChanges: (count: number) => string
  readonly fewerChanges: string
  readonly meetings: string
  readonly noMeetings: string
  readonly allMeetings: string
  readonly partFailed: string
}

/** Words of the timeline: its axis, what its marks mean, and how a step stands in time. */
export interface TimelineTexts {
  readonly lead: string
  readonly today: (day: string) => string
  readonly marks: Record<'period' | 'day' | 'doubtful' | 'undecided', string>
  readonly week: string
  readonly undecided: string
  readonly past: string
  readonly running: string
  readonly print: string
  readonly steps: (count: number) => string
  readonly noneTitle: string
  readonly noneText: string
}
