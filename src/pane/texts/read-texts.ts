import type { FoundInMail, KnownItem } from '#api/contract.ts'

type Titled = Record<'title' | 'text', string>
type NudgeState = NonNullable<KnownItem['nudge']>['state']

/** Words beside a mail that is read. */
export interface ReadTexts {
  readonly noSubject: string
  readonly from: (sender: string) => string
  readonly promise: string
  readonly find: string
  readonly finding: string
  readonly retry: string
  readonly notRead: string
  readonly tooLong: (letters: string, most: string) => string
  readonly found: string
  readonly counted: (meetings: number, deadlines: number) => string
  readonly nothing: Titled
  readonly kinds: Record<FoundInMail['kind'], string>
  readonly registration: string
  readonly register: string
  readonly join: string
  /** What words were read for, by the API's name of it; another is shown without one. */
  readonly fields: Readonly<Record<string, string>>
  readonly inferred: string
  readonly whole: string
  readonly past: (count: number) => string
  readonly unread: string
  readonly cpr: (count: number) => string
  readonly known: {
    readonly sure: string
    readonly unsure: string
    readonly open: (title: string) => string
    readonly ours: (day: string) => string
    readonly snoozedUntil: (day: string) => string
    readonly nudge: (state: NudgeState, next: string | undefined, channels: string | undefined) => string
    readonly differs: Record<'title' | 'mail' | 'catalogue' | 'calendar' | 'what' | 'none', string>
    readonly calledOff: string
  }
  readonly form: Record<
    'meeting' | 'deadline' | 'registration' | 'ofMail' | 'opening' | 'opened' | 'failed' | 'hint' | 'instead',
    string
  >
  readonly addRegistration: string
  readonly suggest: {
    readonly title: string
    readonly text: string
    readonly legend: string
    readonly one: string
    readonly some: string
    readonly sending: string
    readonly chooseOne: string
    readonly tooMany: (most: number) => string
    readonly failed: string
    readonly done: (count: number) => Titled
    readonly already: Titled
  }
  readonly signIn: Record<'text' | 'button' | 'busy' | 'failed' | 'cannot' | 'noRole', string>
}
