import { type Catalogue, dueOf, type Obligation } from './catalogue.ts'
import { isDecided } from './deadline.ts'
import type { Event } from './edition.ts'

/** What can stand in a calendar: a meeting, the last day of registering for it, the deadline of an agreement or a task. */
export type CalendarPart = 'meeting' | 'registration' | 'deadline'

/** Names something that can stand in a calendar; `id` is the meeting's, or the agreement's or the task's. */
export interface CalendarRef {
  readonly part: CalendarPart
  readonly id: string
}

/** Something that can stand in a calendar, as it is published now. */
export type CalendarSubject = {
  /** What our records and the entries' own marks call it. Never changes; a meeting's is its id. */
  readonly name: string
  /** Raised each time that it moves or is called off: an entry of a lower one is wrong. */
  readonly revision: number
  /** `without-day` where nobody need register (any more), or a deadline is undecided (again). */
  readonly stands: 'yes' | 'called-off' | 'without-day'
} & (
  | { readonly part: 'meeting' | 'registration'; readonly event: Event }
  | { readonly part: 'deadline'; readonly obligation: Obligation; readonly catalogue: Catalogue }
)

/** Returns what our records call something that can stand in a calendar. */
export function calendarName({ part, id }: CalendarRef): string {
  return part === 'meeting' ? id : `${id}/${part}`
}

/** Returns what something that can stand in a calendar is called, in the words of its source. */
export function titleOf(subject: CalendarSubject): string {
  return subject.part === 'deadline' ? subject.obligation.item.title : subject.event.title
}

/** Returns a meeting as what can stand in a calendar. */
export function meetingSubject(event: Event): CalendarSubject {
  const { id, revision, calledOff } = event
  return { part: 'meeting', event, name: id, revision, stands: calledOff ? 'called-off' : 'yes' }
}

/** Returns the last day of registering for a meeting as what can stand in a calendar. */
export function registrationSubject(event: Event): CalendarSubject {
  const { id, revision, calledOff, registration } = event
  const name = calendarName({ part: 'registration', id })
  const stands = calledOff ? 'called-off' : registration ? 'yes' : 'without-day'
  return { part: 'registration', event, name, revision, stands }
}

/** Returns the deadline of an obligation as what can stand in a calendar. */
export function deadlineSubject(obligation: Obligation, catalogue: Catalogue): CalendarSubject {
  const { id, item } = obligation
  const name = calendarName({ part: 'deadline', id })
  const stands = item.calledOff ? 'called-off' : isDecided(dueOf(obligation)) ? 'yes' : 'without-day'
  return { part: 'deadline', obligation, catalogue, name, revision: timesMoved(catalogue, id), stands }
}

/** Returns how something stands in a calendar by our record: `entry` is the revision that is there, if any. */
export function standsInCalendar(
  { revision }: Pick<CalendarSubject, 'revision'>,
  entry: number | undefined,
): 'none' | 'there' | 'moved' {
  if (entry === undefined) return 'none'
  return entry < revision ? 'moved' : 'there'
}

/** Returns how often editions have moved, decided or called off the deadline of an item, or let it stand again. */
function timesMoved({ editions }: Catalogue, id: string): number {
  const changes = editions.flatMap((edition) => edition.changes).filter(({ item }) => item === id)
  return changes[0]?.kind === 'new' ? changes.length - 1 : changes.length
}
