import { Temporal } from 'temporal-polyfill'
import type { LocalCalendarEntry } from '../../teams/options.ts'

const ZONE = 'Europe/Copenhagen'
/** Outlook names zones as Windows does; these are the ones that a Danish calendar meets. */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  'Romance Standard Time': ZONE,
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'GMT Standard Time': 'Europe/London',
}

/** An entry with its times in Denmark. */
export interface TimedEntry {
  readonly entry: LocalCalendarEntry
  readonly start: Temporal.ZonedDateTime
  readonly end: Temporal.ZonedDateTime
}

function inDenmark(time: LocalCalendarEntry['start']): Temporal.ZonedDateTime {
  const zone = WINDOWS_ZONES[time.timeZone] ?? time.timeZone
  return Temporal.PlainDateTime.from(time.dateTime.replace(/Z$/, '')).toZonedDateTime(zone).withTimeZone(ZONE)
}

/** Returns the entry with its times in Denmark; an all-day entry keeps its days. Throws RangeError on an unknown zone. */
export function timed(entry: LocalCalendarEntry): TimedEntry {
  if (!entry.isAllDay) return { entry, start: inDenmark(entry.start), end: inDenmark(entry.end) }
  const day = (time: LocalCalendarEntry['start']) =>
    Temporal.PlainDate.from(time.dateTime.slice(0, 10)).toZonedDateTime(ZONE)
  return { entry, start: day(entry.start), end: day(entry.end) }
}

/** Returns the Monday of the week that a day is in. */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 })
}

/** Returns the day in Denmark of an instant. */
export function danishDay(instant: string): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDate()
}

/** An entry and where it stands beside those that overlap it: lane `lane` of `lanes`. */
export interface Placed extends TimedEntry {
  readonly lane: number
  readonly lanes: number
}

/** Returns the timed entries of one day side by side where they overlap. */
export function sideBySide(entries: readonly TimedEntry[]): readonly Placed[] {
  const sorted = entries.toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)
  const groups: { lanes: TimedEntry[][]; end: number }[] = []
  for (const item of sorted) {
    const start = item.start.epochMilliseconds
    const last = groups.at(-1)
    const group = last && start < last.end ? last : { lanes: [], end: 0 }
    if (group !== last) groups.push(group)
    const free = group.lanes.find((lane) => (lane.at(-1)?.end.epochMilliseconds ?? 0) <= start)
    if (free) free.push(item)
    else group.lanes.push([item])
    group.end = Math.max(group.end, item.end.epochMilliseconds)
  }
  return groups.flatMap(({ lanes }) =>
    lanes.flatMap((lane, i) => lane.map((item) => ({ ...item, lane: i, lanes: lanes.length }))),
  )
}
