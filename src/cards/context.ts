import type { WhoMay } from '#domain/access/who-may.ts'
import type { Catalogue, Obligation } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Handlings } from '#domain/handling.ts'
import type { Language } from '#domain/language.ts'
import type { Person } from '#domain/person.ts'
import type { CalendarLinks } from '#domain/ports/calendar.ts'
import type { Standing } from '#domain/standing.ts'
import type { Undoable } from '#domain/undo.ts'
import type { WorkingCalendar } from '#domain/working-days.ts'
import type { CalendarState } from './sections/calendar-section.ts'

/** Addresses of the tab. */
export interface TabLinks {
  item(type: Obligation['type'] | 'event', id: string): string
  list(type: Obligation['type'] | 'event'): string
  /** All that answers a question, which `encodeQuestion` wrote. */
  answer(question: string): string
}

/** What the card of one item offers: whom it can be given to, until when it can rest, and ways into a calendar. */
export interface ItemOffers {
  /** The people of the conversation, sorted by name. */
  readonly members: readonly Person[]
  /** The municipality's own working days. */
  readonly calendar: WorkingCalendar
  /** Returns undefined for an item without a day. */
  readonly deadlineLinks: (
    obligation: Obligation,
    catalogue: Catalogue,
    language: Language,
  ) => CalendarLinks | undefined
  /** What is in the calendar of the person whose own chat it is, by name; absent elsewhere. */
  readonly entries?: ReadonlyMap<string, number> | undefined
  /** What has just come of a press about its deadline and the calendar of who pressed. */
  readonly pressed?: {
    readonly entry: CalendarState
    readonly entryLink?: string
    readonly also: readonly string[]
  }
}

/** What a card about obligations is drawn from: the standings are those of one municipality. */
export interface CardContext {
  readonly catalogue: Catalogue
  readonly standings: ReadonlyMap<string, Standing>
  readonly handlings: Handlings
  /** What was done so lately that it can be undone, by item id. */
  readonly undoables: ReadonlyMap<string, Undoable>
  readonly today: Day
  readonly links: TabLinks
  /** Absent where no card of one item is drawn. */
  readonly offers?: ItemOffers
  /** In somebody's own chat, who may use the buttons of a card where not everyone may. */
  readonly whoMay?: WhoMay
  /** Of the meeting that a person is told of, the revision that stands in their calendar; undefined: none. */
  readonly entry?: number | undefined
  /** Nobody is mentioned, whoever is responsible. */
  readonly unmentioned?: true
}

const NOTHING_KNOWN: Standing = { state: 'unknown' }

/** Returns how the municipality stands to an obligation. */
export function standingIn(context: CardContext, item: string): Standing {
  return context.standings.get(item) ?? NOTHING_KNOWN
}
