import type { Temporal } from 'temporal-polyfill'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { asHtml, isWebAddress, linesOf, locationOf } from './event-text.ts'
import { timesOf } from './event-times.ts'
import { reminderMinutes } from './reminder.ts'

/** Denmark's zone as Graph wants it: Europe/Copenhagen is not in its list (resources/datetimetimezone.md). */
export const GRAPH_ZONE = 'Romance Standard Time'

/** The extended property by which an entry of ours is found again without our own record. Must never change. */
export const ENTRY_PROPERTY = 'String {6f1e1f6c-9a0b-4c7e-8d55-3b7f0e2a9c41} Name FristvagtEvent'

interface GraphTime {
  readonly dateTime: string
  readonly timeZone: string
}

/** The body of POST /me/events, as far as Fristvagt uses it. */
export interface GraphEventBody {
  readonly subject: string
  readonly start: GraphTime
  readonly end: GraphTime
  readonly isAllDay: boolean
  readonly body: { readonly contentType: 'html'; readonly content: string }
  readonly location?: { readonly displayName: string; readonly locationUri?: string }
  readonly categories: readonly string[]
  readonly isReminderOn: boolean
  readonly reminderMinutesBeforeStart: number
  readonly showAs: 'busy' | 'tentative'
  readonly transactionId: string
  readonly singleValueExtendedProperties: readonly { readonly id: string; readonly value: string }[]
}

/** Returns the value of ENTRY_PROPERTY for one revision of a meeting. */
export function entryMark(event: string, revision: number): string {
  return `${event}@${revision}`
}

/** Returns the entry to make for a meeting. Says nothing of the person whose calendar it goes into. */
export function graphEventOf(event: Event, language: Language, transaction: string): GraphEventBody {
  const { start, end, allDay } = timesOf(event)
  const location = locationOf(event)
  return {
    subject: event.title,
    start: graphTime(start),
    end: graphTime(end),
    isAllDay: allDay,
    body: { contentType: 'html', content: asHtml(linesOf(event, language)) },
    ...(location !== undefined && {
      location: {
        displayName: location,
        ...(isWebAddress(event.joinUrl) && { locationUri: event.joinUrl }),
      },
    }),
    categories: ['KOMBIT'],
    isReminderOn: true,
    reminderMinutesBeforeStart: reminderMinutes(event),
    showAs: event.registration ? 'tentative' : 'busy',
    transactionId: transaction,
    singleValueExtendedProperties: [{ id: ENTRY_PROPERTY, value: entryMark(event.id, event.revision) }],
  }
}

function graphTime(at: Temporal.ZonedDateTime): GraphTime {
  return { dateTime: at.toPlainDateTime().toString({ smallestUnit: 'second' }), timeZone: GRAPH_ZONE }
}
