import type { Temporal } from 'temporal-polyfill'
import type { Language } from '#domain/language.ts'
import { bodyKeepingNotes } from './body-keeping-notes.ts'
import { asHtml, asText } from './event-text.ts'
import type { Wanted, WrittenEntry } from './wanted.ts'

/** Denmark's zone as Graph wants it: Europe/Copenhagen is not in its list (resources/datetimetimezone.md). */
export const GRAPH_ZONE = 'Romance Standard Time'

/** The extended property by which an entry of ours is found again without our own record. Must never change. */
export const ENTRY_PROPERTY = 'String {6f1e1f6c-9a0b-4c7e-8d55-3b7f0e2a9c41} Name FristvagtEvent'

/**
 * The extended property that holds what we wrote into the body, so that what the person wrote there can be told from it.
 * Must never change.
 */
export const WRITTEN_PROPERTY = 'String {6f1e1f6c-9a0b-4c7e-8d55-3b7f0e2a9c41} Name FristvagtText'

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
  readonly showAs: WrittenEntry['showAs']
  readonly transactionId: string
  readonly singleValueExtendedProperties: readonly { readonly id: string; readonly value: string }[]
}

/**
 * The body of PATCH /me/events/{id}: what KOMBIT decides. Reminder, categories and show-as are the person's from the
 * moment that the entry is theirs.
 */
export type GraphEventUpdate = Pick<
  GraphEventBody,
  'subject' | 'start' | 'end' | 'isAllDay' | 'body' | 'singleValueExtendedProperties'
> & { readonly location: NonNullable<GraphEventBody['location']> }

/** Returns the value of ENTRY_PROPERTY for one revision. */
export function entryMark(name: string, revision: number): string {
  return `${name}@${revision}`
}

/** Returns the entry to make. Says nothing of the person whose calendar it goes into. */
export function graphEventOf(wanted: Wanted, language: Language, transaction: string): GraphEventBody {
  const { title, start, end, allDay, lines, location, ...treated } = wanted.written(language)
  return {
    subject: title,
    start: graphTime(start),
    end: graphTime(end),
    isAllDay: allDay,
    body: { contentType: 'html', content: asHtml(lines) },
    ...(location && { location }),
    categories: ['KOMBIT'],
    isReminderOn: true,
    reminderMinutesBeforeStart: treated.reminderMinutes,
    showAs: treated.showAs,
    transactionId: transaction,
    singleValueExtendedProperties: [
      { id: ENTRY_PROPERTY, value: entryMark(wanted.name, wanted.revision) },
      { id: WRITTEN_PROPERTY, value: asText(lines) },
    ],
  }
}

/** Returns how to change an entry of an earlier revision. `present` is its body as it is, and what we wrote into it. */
export function graphUpdateOf(wanted: Wanted, language: Language, present: EntryBody): GraphEventUpdate {
  const made = graphEventOf(wanted, language, '')
  const { subject, start, end, isAllDay, body, location, singleValueExtendedProperties } = made
  // An entry from before this was kept: what has not changed since can be told even so.
  const lines = present.written ?? asText([...wanted.written('da').lines, ...wanted.written('en').lines])
  const content = bodyKeepingNotes(present.content, lines.split('\n'), body.content)
  return {
    ...{ subject, start, end, isAllDay, body: { ...body, content } },
    location: location ?? { displayName: '' },
    singleValueExtendedProperties,
  }
}

/** What stands in an entry's body (HTML), and what of it we wrote, as `asText` has it; undefined: not known. */
export interface EntryBody {
  readonly content: string
  readonly written?: string | undefined
}

function graphTime(at: Temporal.ZonedDateTime): GraphTime {
  return { dateTime: at.toPlainDateTime().toString({ smallestUnit: 'second' }), timeZone: GRAPH_ZONE }
}
