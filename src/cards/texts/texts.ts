import type { DigestSpec } from '#domain/card-spec.ts'
import type { Obligation } from '#domain/catalogue.ts'
import type { AgreementKind, EventKind } from '#domain/edition.ts'
import type { OwnRecord } from '#domain/standing.ts'

type ByType = Record<Obligation['type'], string>

/** Why a meeting could not be put into somebody's calendar. */
export type CalendarTrouble = 'needs-consent' | 'needs-sign-in' | 'no-mailbox' | 'failed'

/** What the cards say, apart from how days, deadlines and standings are worded. */
export interface Texts {
  readonly buttons: {
    readonly choose: string
    readonly yes: string
    readonly no: string
    readonly preview: string
    readonly fulfil: ByType
    readonly reopen: string
    readonly details: string
    readonly more: string
    readonly fewer: string
    readonly showThem: string
    readonly tryAgain: string
    moreMornings(count: number): string
    readonly open: string
    readonly seeAll: string
    readonly addToCalendar: string
    readonly removeFromCalendar: string
    readonly updateCalendar: string
    readonly seeEntry: string
    readonly outlook: string
    readonly ics: string
    readonly register: string
    readonly join: string
    readonly kombitPage: string
    readonly goThrough: string
    readonly readMore: string
  }
  readonly welcome: {
    readonly hello: string
    readonly who: string
    readonly promise: string
    readonly team: string
    readonly namedTeam: readonly [before: string, after: string]
    readonly person: string
    readonly label: string
    readonly placeholder: string
    readonly missing: string
  }
  readonly preview: {
    heading(municipality: string): string
    intro(days: number, time: string): string
    readonly inChannel: readonly [before: string, after: string]
    count(nudges: number, mornings: number): string
    readonly nothing: string
    others(count: number): string
    readonly question: string
    readonly promise: string
  }
  readonly subscribed: {
    heading(municipality: string): string
    first(day: string, time: string): string
    noneYet(time: string): string
    by(name: string): string
    readonly stop: string
  }
  readonly declined: {
    readonly heading: string
    by(name: string): string
    readonly later: string
  }
  readonly digest: {
    heading(municipality: string): string
    updated(day: string): string
    open(count: number): string
    speak(count: number, municipality: string, day: string): string
    readonly allDone: string
    readonly allDoneText: string
    oldText(count: number): string
    moreRows(count: number): string
    waiting(count: number): string
    /** In one's own chat: whose deadlines they are, and why one is told. */
    readonly own: Record<
      NonNullable<DigestSpec['audience']>,
      { heading(municipality: string): string; readonly intro: string }
    >
    readonly remarks: { readonly decided: string; readonly woken: string }
    speakNews(municipality: string, day: string): string
    readonly summaryNews: Record<'overview' | 'changes' | 'unreachable', (municipality: string) => string>
    summary(count: number, municipality: string): string
    summaryDone(municipality: string): string
  }
  readonly row: {
    readonly sign: Record<AgreementKind, string>
    readonly await: string
    readonly doTask: string
    readonly doTaskInKlik: string
    readonly registerBy: string
    readonly doubt: string
    readonly workingTitle: string
    readonly sending: string
    readonly starts: string
    readonly audience: string
    readonly note: string
    readonly klik: string
    readonly source: string
    asOf(day: string): string
    readonly sentUndecided: string
    sentUnreadable(raw: string): string
  }
  readonly answer: {
    readonly groups: Record<'open' | 'fulfilled', ByType & { readonly mixed: string }> &
      Record<'unknown' | 'not-sent' | 'not-ours' | 'called-off', string>
    more(count: number): string
    readonly nothing: string
    /** How many there are, and of how many of them the card has room. */
    total(count: number, shown: number): string
    /** Asks which of several things is meant, of which each is a button below. */
    readonly whichMeaning: string
    /** Before what would fit with one filter less. */
    readonly nearest: string
    speak(count: number, municipality: string): string
  }
  readonly item: {
    readonly kinds: Record<AgreementKind, string>
    readonly task: string
    readonly gone: string
    readonly history: string
    readonly said: Record<OwnRecord['state'], ByType>
    readonly by: string
    speak(deadline: string): string
  }
  readonly event: {
    readonly kinds: Record<EventKind, string>
    readonly online: readonly [before: string, after: string]
    readonly recorded: string
    readonly notRecorded: string
    registerBy(day: string): string
    registrationClosed(day: string): string
    readonly calledOff: string
    readonly linkOnPage: string
    readonly noLink: string
    readonly added: string
    /** Said once, of an entry just made. */
    readonly nowAdded: string
    readonly already: string
    /** Of an entry that is not as KOMBIT has it now. */
    readonly movedSince: string
    readonly offButThere: string
    /** Of an entry that the person had deleted. */
    readonly addedAgain: string
    readonly updated: string
    /** Stands before what else was put right. */
    readonly also: string
    /** Said once, of an entry just taken out again. */
    readonly removed: string
    readonly problem: Record<CalendarTrouble, string>
    readonly notRemoved: Record<CalendarTrouble, string>
    readonly twoWays: string
    readonly none: string
    more(count: number): string
    speak(count: number): string
  }
  /** What a person is told of a meeting in their calendar. */
  readonly moved: {
    readonly head: Record<'moved' | 'changed' | 'off' | 'on', string>
    readonly before: string
    readonly now: string
    wasToBe(time: string): string
    readonly nowhere: string
    title(before: string): string
    readonly noRegistration: string
    readonly link: string
    readonly other: string
    readonly kept: string
    readonly right: string
    readonly gone: string
    readonly stillThere: string
    readonly markedOff: string
  }
  readonly missing: {
    counts(missing: number, signed: number): string
    /** Of those asked about: how many are missing, or have signed. */
    readonly selected: Record<'missing' | 'signed', (count: number) => string>
    readonly none: Record<'missing' | 'signed', string>
    readonly notPublished: string
    asOf(day: string): string
  }
  readonly facts: {
    readonly milestones: string
    readonly notices: string
    readonly contacts: string
    readonly nothing: string
    more(count: number): string
    speak(count: number): string
  }
  readonly confirm: {
    readonly ask: Record<Obligation['type'], (municipality: string) => string>
    /** Asks which of several it was. */
    readonly which: ByType & { readonly mixed: string }
    snooze(until: string, municipality: string): string
    whichSnooze(until: string, municipality: string): string
    snoozeButton(until: string): string
    readonly explain: string
    readonly nothingYet: string
  }
  readonly help: {
    readonly heading: string
    answersFor(municipality: string): string
    readonly intro: string
    readonly changes: string
  }
  readonly unknown: {
    readonly heading: string
    readonly unread: string
    readonly suggest: string
  }
}
