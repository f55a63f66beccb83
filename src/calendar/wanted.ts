import type { Temporal } from 'temporal-polyfill'
import type { CalendarSubject } from '#domain/calendar-subject.ts'
import type { Obligation } from '#domain/catalogue.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { type DeadlineEntry, deadlineEntryOf } from './deadline-entry.ts'
import { isWebAddress, type Line, linesOf, locationOf } from './event-text.ts'
import { midnightOf, timesOf } from './event-times.ts'
import { registrationEntryOf } from './registration-entry.ts'
import { deadlineReminderMinutes, reminderMinutes } from './reminder.ts'
import { ENTRY_TEXTS } from './texts.ts'

/** What is to stand in somebody's Outlook calendar, whatever it is: all that making, finding and changing it needs. */
export interface Wanted {
  /** What the entry's own mark and our record call it. */
  readonly name: string
  readonly revision: number
  /** Returns what the entry says. Throws RangeError for a deadline without a day. */
  readonly written: (language: Language) => WrittenEntry
}

/** What an entry says, and how Outlook is to treat it. Times are in Denmark, whole days from midnight to midnight. */
export interface WrittenEntry {
  readonly title: string
  readonly start: Temporal.ZonedDateTime
  readonly end: Temporal.ZonedDateTime
  readonly allDay: boolean
  readonly lines: readonly Line[]
  readonly location?: { readonly displayName: string; readonly locationUri?: string }
  readonly reminderMinutes: number
  readonly showAs: 'busy' | 'tentative' | 'free'
}

/** Returns the address of an item in the tab. */
export type ItemUrl = (type: Obligation['type'], id: string) => string

/** Returns what stands for a subject in a calendar. */
export function wantedOf(subject: CalendarSubject, itemUrl: ItemUrl): Wanted {
  const { name, revision } = subject
  const isOff = subject.stands === 'called-off'
  const written = (language: Language) => {
    const entry = write(subject, itemUrl, language)
    return isOff ? calledOff(entry, language) : entry
  }
  return { name, revision, written }
}

/** As Outlook marks what an organiser calls off: it stays where it was, and says so. */
function calledOff(entry: WrittenEntry, language: Language): WrittenEntry {
  const { calledOff: texts } = ENTRY_TEXTS[language]
  return { ...entry, title: texts.title(entry.title), lines: [{ text: texts.line }, ...entry.lines] }
}

function write(subject: CalendarSubject, itemUrl: ItemUrl, language: Language): WrittenEntry {
  if (subject.part === 'deadline')
    return writtenDeadline(deadlineEntryOf(subject.obligation, subject.catalogue, itemUrl, language))
  return subject.part === 'meeting'
    ? writtenMeeting(subject.event, language)
    : writtenDeadline(registrationEntryOf(subject.event, language))
}

function writtenMeeting(event: Event, language: Language): WrittenEntry {
  const { start, end, allDay } = timesOf(event)
  const displayName = locationOf(event)
  return {
    ...{ title: event.title, start, end, allDay, lines: linesOf(event, language) },
    ...(displayName !== undefined && {
      location: { displayName, ...(isWebAddress(event.joinUrl) && { locationUri: event.joinUrl }) },
    }),
    reminderMinutes: reminderMinutes(event),
    showAs: event.registration ? 'tentative' : 'busy',
  }
}

function writtenDeadline(entry: DeadlineEntry | undefined): WrittenEntry {
  if (!entry) throw new RangeError('what has no day cannot stand in a calendar')
  const { title, on, until, lines } = entry
  const [start, end] = [midnightOf(on), midnightOf(until)]
  const reminder = deadlineReminderMinutes(on)
  return { title, start, end, allDay: true, lines, reminderMinutes: reminder, showAs: 'free' }
}
