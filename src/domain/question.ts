import type { Obligation } from './catalogue.ts'
import type { Day } from './day.ts'
import type { Contact, Event, Milestone, Notice } from './edition.ts'
import type { Language } from './language.ts'
import type { Standing } from './standing.ts'

/** What one can ask for. Asking for a change shows the card that makes it, and changes nothing. */
export const INTENTS = [
  'list_agreements',
  'list_tasks',
  'list_events',
  'item_detail',
  'deadline_of',
  'who_is_missing',
  'add_to_calendar',
  'mark_signed',
  'mark_done',
  'snooze',
  'subscribe',
  'help',
  'unknown',
] as const
/** One of the intents. */
export type Intent = (typeof INTENTS)[number]

/** How something must stand to be in an answer; `unclear` has no decided deadline. */
export const STATUSES = ['open', 'overdue', 'unsigned', 'signed', 'unclear'] as const
/** One of the statuses. */
export type StatusFilter = (typeof STATUSES)[number]

/** What a question narrows the catalogue to; a filter that was not asked for is absent. */
export interface Filters {
  readonly status?: StatusFilter
  /** Ids of solutions. */
  readonly solution?: readonly string[]
  /** `agreement`, `task`, `event`, or one kind of them such as `databehandleraftale` or `webinar`. */
  readonly kind?: string
  /** Codes, `own`, or a KKR geography. */
  readonly municipality?: readonly string[]
  readonly from?: Day
  readonly to?: Day
  readonly role?: string
}

/** Which words of a question gave what: a filter, the intent, an exception, or words of a title. */
export interface Because {
  readonly words: string
  readonly gave: keyof Filters | 'intent' | 'except' | 'topic' | 'items' | 'fresh'
  readonly value: string
  /** The words only pointed back ("og", "det"): what they gave was said in the question before. */
  readonly before?: true
}

/** What was understood of a question. `unread` are words that mattered and were not understood. */
export interface Understanding {
  readonly intent: Intent
  readonly filters: Filters
  readonly language: Language
  readonly unread: readonly string[]
  /** What the question takes out again: "undtagen SAPA", "alle andre end Aarhus". */
  readonly except?: Pick<Filters, 'solution' | 'municipality' | 'kind'>
  /** Words of titles that the question narrows by, folded as the lexicon folds them. */
  readonly topic?: readonly string[]
  /** Ids of the very items that the question points at in the answer before: "nummer 2", "den". */
  readonly items?: readonly string[]
  /** Asks only for what the newest edition brought, moved or decided: "nye opgaver", "siden sidst". */
  readonly fresh?: true
  /** For `subscribe`: asks to end it. */
  readonly stop?: true
  /** Why nothing was read at all: the text holds a CPR number, and is neither stored nor echoed. */
  readonly refused?: 'cpr-number'
  /** Which words gave which filter. */
  readonly because?: readonly Because[]
}

/** What was asked before and what was answered, as far as the next question may lean on it. Holds no words of anybody's. */
export interface AskedBefore
  extends Pick<Understanding, 'intent' | 'filters' | 'except' | 'topic' | 'fresh'> {
  /** Ids of all that the answer showed, in its order; none where it was more than one could point at. */
  readonly items: readonly string[]
}

/** How an answer keeps obligations apart: known to be open, not known, not yet sent out, signed or done, not the municipality's. */
export const ROW_GROUPS = ['open', 'unknown', 'not-sent', 'fulfilled', 'not-ours', 'called-off'] as const
/** One of the groups. */
export type RowGroup = (typeof ROW_GROUPS)[number]

/** One obligation of an answer, as one municipality stands to it. */
export interface AnswerRow {
  readonly obligation: Obligation
  readonly municipality: string
  readonly standing: Standing
  readonly group: RowGroup
}

/** What a question is narrowed by. */
export type Narrowing = keyof Filters | 'except' | 'topic' | 'fresh' | 'items'

/** A question with one filter less, and how many items answer it. */
export interface NearAnswer {
  /** The filter; `all-else` is every one but the solution. */
  readonly without: Narrowing | 'all-else'
  readonly question: Understanding
  readonly count: number
}

/** One of several things that a question can mean, and the name of what tells it from the others. */
export interface Meaning {
  readonly name: string
  readonly question: Understanding
}

/** What is known in answer to a question. Rows are grouped and, within a group, overdue first. */
export interface Answer {
  readonly understanding: Understanding
  /** How many obligations there are in each group; `rows` may hold fewer. */
  readonly counts: Readonly<Record<RowGroup, number>>
  /** Says what was understood: "Ikke underskrevne aftaler · SAPA · Aarhus · pr. 1. december 2025". */
  readonly heading: string
  /** The municipality that the rows are about, when there is just one. */
  readonly municipality?: string
  readonly rows: readonly AnswerRow[]
  readonly events: readonly Event[]
  readonly milestones: readonly Milestone[]
  readonly notices: readonly Notice[]
  readonly contacts: readonly Contact[]
  /** For "who is missing": the codes of the municipalities. */
  readonly municipalities: readonly string[]
  /** Where nothing fits: what would, with one filter less; the one that gives fewest first. */
  readonly nearest: readonly NearAnswer[]
  /** What the question could mean as well as it means this; fewer than two where it has one meaning. */
  readonly meanings: readonly Meaning[]
  /** The whole answer as plain text, for a screen reader, a notification and the command line. */
  readonly text: string
  readonly asOf: Day
}
