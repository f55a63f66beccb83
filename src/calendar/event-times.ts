import { Temporal } from 'temporal-polyfill'
import { ZONE } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'

/** When a meeting starts and ends, in Denmark. `endAssumed` is true where KOMBIT gave no end. */
export interface EventTimes {
  readonly start: Temporal.ZonedDateTime
  readonly end: Temporal.ZonedDateTime
  readonly endAssumed: boolean
}

const ASSUMED_HOURS = 1

/**
 * Returns the times of a meeting in Danish time, whatever zone they were written in. Without an end, or with one that
 * is not after the start, one hour is set aside. Throws RangeError on a start that is no time.
 */
export function timesOf(event: Event): EventTimes {
  const start = inDenmark(event.start, event.timeZone)
  const end = event.end === undefined ? undefined : inDenmark(event.end, event.timeZone)
  return end && Temporal.ZonedDateTime.compare(end, start) > 0
    ? { start, end, endAssumed: false }
    : { start, end: start.add({ hours: ASSUMED_HOURS }), endAssumed: true }
}

function inDenmark(wallClock: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(wallClock).toZonedDateTime(zone).withTimeZone(ZONE)
}
