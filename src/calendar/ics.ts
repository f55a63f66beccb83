import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator'
import type { Temporal } from 'temporal-polyfill'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { asText, linesOf, locationOf, pageOf } from './event-text.ts'
import { timesOf } from './event-times.ts'

/** What the file depends on beside the meeting; `now` is its stamp. */
export interface IcsOptions {
  readonly language: Language
  readonly now: Temporal.Instant
  /** Where to read about the meeting when KOMBIT gives no address of its own. */
  readonly url?: string
}

/**
 * Returns a meeting as an iCalendar file (RFC 5545, CRLF, folded at 75 octets). Times are in UTC: Outlook is an hour off
 * on a TZID without its VTIMEZONE. The UID never changes and SEQUENCE is the revision, so that importing a later file
 * moves the entry instead of adding one.
 */
export function icsOf(event: Event, options: IcsOptions): string {
  const { start, end } = timesOf(event)
  const url = pageOf(event) ?? options.url
  const location = locationOf(event)
  const calendar = ical({
    prodId: { company: 'Fristvagt', product: 'Fristvagt', language: options.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `${event.id}@fristvagt`,
    sequence: event.revision,
    stamp: utc(options.now),
    start: utc(start.toInstant()),
    end: utc(end.toInstant()),
    summary: event.title,
    description: asText(linesOf(event, options.language)),
    ...(location !== undefined && { location }),
    ...(url !== undefined && { url }),
    categories: [{ name: 'KOMBIT' }],
    status: event.registration ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    busystatus: event.registration ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.BUSY,
  })
  // The library leaves the last line open; RFC 5545 ends every line.
  return `${calendar.toString()}\r\n`
}

function utc(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds)
}
