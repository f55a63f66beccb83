import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { DeadlineEntry } from './deadline-entry.ts'
import { asText, linesOf, locationOf, pageOf } from './event-text.ts'
import { timesOf } from './event-times.ts'
import { deadlineReminderMinutes, reminderMinutes } from './reminder.ts'

/** What an entry depends on beside the meeting; `stamp` says as of when it is. */
export interface EntryOptions {
  readonly language: Language
  readonly stamp: Temporal.Instant
}

/** Returns an empty iCalendar document (RFC 5545) for people to keep or to subscribe to. */
export function emptyCalendar(language: Language): ICalCalendar {
  return ical({
    prodId: { company: 'Fristvagt', product: 'Fristvagt', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
}

/**
 * Adds a meeting. Times are in UTC: Outlook is an hour off on a TZID without its VTIMEZONE. The UID never changes and
 * SEQUENCE is the revision, so that reading a later version moves the entry instead of adding one.
 */
export function addMeeting(calendar: ICalCalendar, event: Event, options: EntryOptions): ICalEvent {
  const { start, end, allDay } = timesOf(event)
  const url = pageOf(event)
  const location = locationOf(event)
  return calendar.createEvent({
    id: `${event.id}@fristvagt`,
    sequence: event.revision,
    stamp: utc(options.stamp),
    ...(allDay
      ? { start: start.toPlainDate(), end: end.toPlainDate(), allDay }
      : { start: utc(start.toInstant()), end: utc(end.toInstant()) }),
    summary: event.title,
    description: asText(linesOf(event, options.language)),
    ...(location !== undefined && { location }),
    ...(url !== undefined && { url }),
    categories: [{ name: 'KOMBIT' }],
    ...heldAs(event),
  })
}

/** Has the calendar remind of a meeting as Outlook's own entry would; not of one that is not held. */
export function addReminder(entry: ICalEvent, event: Event): void {
  if (event.calledOff) return
  entry.createAlarm({ type: ICalAlarmType.display, triggerBefore: reminderMinutes(event) * 60 })
}

/** A calendar takes a cancelled entry out only when its SEQUENCE is higher than before, which the revision says. */
function heldAs({ calledOff, registration }: Event) {
  if (calledOff) return { status: ICalEventStatus.CANCELLED, busystatus: ICalEventBusyStatus.FREE }
  return registration
    ? { status: ICalEventStatus.TENTATIVE, busystatus: ICalEventBusyStatus.TENTATIVE }
    : { status: ICalEventStatus.CONFIRMED, busystatus: ICalEventBusyStatus.BUSY }
}

/** Adds a deadline as a whole day that takes up nobody's time, under a UID that never changes. */
export function addDeadline(
  calendar: ICalCalendar,
  { uid, revision, title, on, lines, url, calledOff }: DeadlineEntry,
  stamp: Temporal.Instant,
): ICalEvent {
  return calendar.createEvent({
    id: uid,
    sequence: revision,
    stamp: utc(stamp),
    start: Temporal.PlainDate.from(on),
    allDay: true,
    summary: title,
    description: asText(lines),
    url,
    categories: [{ name: 'KOMBIT' }],
    status: calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: ICalEventBusyStatus.FREE,
    transparency: ICalEventTransparency.TRANSPARENT,
  })
}

/** Has the calendar remind of a deadline as Outlook's own entry does; not of one that does not stand any more. */
export function addReminderOfDeadline(entry: ICalEvent, { calledOff, on }: DeadlineEntry): void {
  if (calledOff) return
  entry.createAlarm({ type: ICalAlarmType.display, triggerBefore: deadlineReminderMinutes(on) * 60 })
}

/** Returns the document: CRLF, folded at 75 octets. The library leaves the last line open; RFC 5545 ends every line. */
export const icsText = (calendar: ICalCalendar): string => `${calendar.toString()}\r\n`

function utc(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds)
}
