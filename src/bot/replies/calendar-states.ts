import type { CalendarState } from '#cards/sections/calendar-section.ts'
import {
  type CalendarSubject,
  meetingSubject,
  registrationSubject,
  standsInCalendar,
} from '#domain/calendar-subject.ts'
import type { Event } from '#domain/edition.ts'
import type { CalendarOutcome, RemovalOutcome } from '#domain/ports/calendar.ts'

/** Where a meeting and the last day of registering for it are with somebody's calendar. */
export interface EventStates {
  readonly state: CalendarState
  readonly registration: CalendarState
}

/** Returns how a meeting and its registration stand by our record, `entries` being what is in the person's calendar. */
export function eventStates(event: Event, entries: ReadonlyMap<string, number>): EventStates {
  const byRecord = (subject: CalendarSubject) => standsInCalendar(subject, entries.get(subject.name))
  return { state: byRecord(meetingSubject(event)), registration: byRecord(registrationSubject(event)) }
}

/** Returns what a card says of what came of putting something into a calendar. */
export function stateOfAddition(outcome: CalendarOutcome): CalendarState {
  switch (outcome.kind) {
    case 'added':
    case 'added-again':
    case 'already':
    case 'updated':
      return outcome.kind
    case 'failed':
      return { problem: outcome.kind, why: outcome.why }
    default:
      return { problem: outcome.kind }
  }
}

/** Returns what a card says of what came of taking something out. */
export function stateOfRemoval(outcome: RemovalOutcome): CalendarState {
  if (outcome.kind === 'removed') return 'removed'
  const why = outcome.kind === 'failed' ? { why: outcome.why } : {}
  return { problem: outcome.kind, removing: true, ...why }
}
