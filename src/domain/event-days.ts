import { type Day, day, isDay } from './day.ts'
import { type Decided, onDay } from './deadline.ts'
import type { Event } from './edition.ts'

/** Returns the day on which an event begins, where it is held. */
export function heldOn(event: Pick<Event, 'start'>): Day {
  return day(event.start.slice(0, 10))
}

/** When an event ends, where it is held: the day, and the hour (`HH:MM`) where the source gives one. */
export interface EventEnd {
  readonly on: Day
  readonly at?: string
}

const END = /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d))?/

/** Returns when an event ends, or undefined where the source does not say so in a way that can be read. */
export function endOfEvent({ end = '' }: Pick<Event, 'end'>): EventEnd | undefined {
  const [, on = '', at] = END.exec(end) ?? []
  if (!isDay(on)) return undefined
  return at === undefined ? { on } : { on, at }
}

/** Returns the last day of an event, where it is held; the first where no end is known, or one before it. */
export function lastDayOf(event: Pick<Event, 'start' | 'end'>): Day {
  const [first, last] = [heldOn(event), endOfEvent(event)?.on]
  return last !== undefined && last > first ? last : first
}

/** Returns whether an event takes whole days: its start has no hour. */
export function isAllDay(event: Pick<Event, 'start'>): boolean {
  return isDay(event.start)
}

const held = new WeakMap<Event, Decided>()
const registrations = new WeakMap<Event, Decided>()

/** Returns the day of an event as a deadline; the same object each time, so that its stages are worked out once. */
export function meetingDay(event: Event): Decided {
  return remembered(held, event, () => onDay(heldOn(event)))
}

/** Returns until when one can register, as a deadline; undefined where nobody need. The same object each time. */
export function registrationOf(event: Event): Decided | undefined {
  const { registration } = event
  return registration && remembered(registrations, event, () => onDay(registration.deadline))
}

function remembered(known: WeakMap<Event, Decided>, event: Event, make: () => Decided): Decided {
  const found = known.get(event)
  if (found) return found
  const made = make()
  known.set(event, made)
  return made
}
