/** Words of standing, and of the buttons that change it. `what` names the item for a screen reader. */
export interface StatusTexts {
  readonly signed: string
  readonly unsigned: string
  readonly unknown: string
  readonly notSent: string
  readonly done: string
  readonly open: string
  readonly notOurs: string
  readonly calledOff: string
  readonly unknownWhy: string
  readonly markSigned: string
  readonly markUnsigned: string
  readonly markDone: string
  readonly undo: string
  readonly saidSigned: (what: string) => string
  readonly saidUnsigned: (what: string) => string
  readonly saidTakenBack: (what: string) => string
  readonly saidDone: (what: string) => string
  readonly saidOpen: (what: string) => string
  readonly failed: (what: string, why: string) => string
  /** Said to who may look and not record. */
  readonly readOnly: string
}

/** Words of the two lists of obligations: groups, filters, and what is said when there is nothing to show. */
export interface ListTexts {
  readonly search: string
  readonly searchPlaceholder: string
  readonly clearSearch: string
  readonly solution: string
  readonly allSolutions: string
  readonly statusLabel: string
  readonly clear: string
  /** Says what an address narrows the list to, beside its controls. */
  readonly only: (what: string) => string
  readonly from: (day: string) => string
  readonly to: (day: string) => string
  readonly nextDeadline: string
  readonly asOf: (municipality: string, day: string) => string
  readonly filters: Record<
    'all' | 'open' | 'overdue' | 'unsigned' | 'unknown' | 'unclear' | 'not-sent' | 'signed' | 'done',
    string
  >
  readonly agreementGroups: Record<
    'overdue' | 'unsigned' | 'unknown' | 'notSent' | 'signed' | 'notOurs' | 'calledOff',
    { title: string; text?: string }
  >
  readonly taskGroups: Record<
    'overdue' | 'now' | 'upcoming' | 'undated' | 'done' | 'notOurs' | 'calledOff',
    { title: string; text?: string }
  >
  readonly emptyFilterTitle: string
  readonly emptyFilterText: string
  readonly emptyTitle: string
  readonly emptyText: string
  readonly shown: (shown: number, all: number) => string
}

/** Words of subscribing to the meetings: the address that is shown once, and its end. Days are written out. */
export interface FeedTexts {
  readonly title: string
  readonly text: string
  readonly slow: string
  readonly make: string
  readonly making: string
  readonly address: string
  readonly which: string
  readonly all: string
  readonly mine: string
  readonly withDeadlines: string
  readonly withMyDeadlines: string
  readonly once: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
  readonly since: (day: string) => string
  readonly lastRead: (day: string) => string
  readonly neverRead: string
  readonly makeNew: string
  readonly revoke: string
  readonly confirm: Record<'renew' | 'revoke', { question: string; yes: string }>
  readonly no: string
  readonly revoked: string
}

/** Words of the calendar button: what it says in each state, and what to do when it could not. */
export interface CalendarTexts {
  readonly add: string
  readonly adding: string
  readonly inCalendar: string
  readonly movedSince: string
  readonly offButThere: string
  readonly update: string
  readonly updating: string
  readonly added: string
  readonly 'added-again': string
  readonly already: string
  readonly updated: string
  readonly remove: string
  readonly removing: string
  readonly removed: string
  /** Stands before what was put right in the calendar without a click. */
  readonly putRight: string
  /** Stands before what the person had deleted themselves, and so was not put right. */
  readonly stayedDeleted: string
  readonly openEntry: string
  readonly outlook: string
  readonly ics: string
  readonly orElse: string
  readonly retry: string
  readonly signInAndRetry: string
  readonly problems: Record<
    'needs-consent' | 'needs-sign-in' | 'no-mailbox' | 'failed',
    { title: string; text: string }
  >
  /** Why it was not taken out, and what to do. */
  readonly notRemoved: Record<
    'needs-consent' | 'needs-sign-in' | 'no-mailbox' | 'failed',
    { title: string; text: string }
  >
  readonly hosted: Record<'needs-consent' | 'needs-sign-in', string>
}

/** Words of asking in words, and of what is answered. */
export interface AskTexts {
  readonly title: string
  readonly label: string
  readonly placeholder: string
  readonly send: string
  readonly answer: string
  readonly unread: (words: string) => string
  readonly total: (count: number, shown: number) => string
  readonly nothing: string
  readonly nearest: string
  readonly whichMeaning: string
  readonly ways: string
  readonly examples: string
  readonly groups: Record<'open' | 'unknown' | 'not-sent' | 'fulfilled' | 'not-ours' | 'called-off', string>
}
