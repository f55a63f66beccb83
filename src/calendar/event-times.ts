import { Temporal } from 'temporal-polyfill'
import { addDays, type Day, ZONE } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { endOfEvent, heldOn, isAllDay, lastDayOf } from '#domain/event-days.ts'

/**
 * When a meeting starts and ends, in Denmark. `endAssumed` says what was set aside where KOMBIT gave no hour to end at: an
 * hour, or all of the last day. One that takes whole days starts at midnight and ends at the midnight after its last day.
 */
export interface EventTimes {
  readonly start: Temporal.ZonedDateTime
  readonly end: Temporal.ZonedDateTime
  readonly endAssumed: 'hour' | 'day' | undefined
  readonly allDay: boolean
}

const ASSUMED_HOURS = 1

/**
 * Returns the times of a meeting in Danish time, whatever zone they were written in. Without an end, or with one that
 * is not after the start, one hour is set aside; with a later day to end on and no hour, all of that day. A whole day is
 * that day in Denmark too, wherever it is held. Throws RangeError on a start that is no time.
 */
export function timesOf(event: Event): EventTimes {
  if (isAllDay(event)) return wholeDays(event)
  const start = inDenmark(event.start, event.timeZone)
  const { at, on } = endOfEvent(event) ?? {}
  if (on !== undefined && at === undefined && on > heldOn(event))
    return { start, end: inDenmark(addDays(on, 1), event.timeZone), endAssumed: 'day', allDay: false }
  const end = at === undefined ? start : inDenmark(`${on}T${at}`, event.timeZone)
  return Temporal.ZonedDateTime.compare(end, start) > 0
    ? { start, end, endAssumed: undefined, allDay: false }
    : { start, end: start.add({ hours: ASSUMED_HOURS }), endAssumed: 'hour', allDay: false }
}

function wholeDays(event: Event): EventTimes {
  const [first, after] = [heldOn(event), addDays(lastDayOf(event), 1)]
  return { start: midnightOf(first), end: midnightOf(after), endAssumed: undefined, allDay: true }
}

/** Returns the midnight in Denmark that a day begins with. */
export const midnightOf = (on: Day) => Temporal.PlainDate.from(on).toZonedDateTime(ZONE)

function inDenmark(wallClock: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(wallClock).toZonedDateTime(zone).withTimeZone(ZONE)
}
