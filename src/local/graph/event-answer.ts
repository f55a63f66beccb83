import type { DirectoryPerson } from '../entra/people.ts'
import type { StoredEvent } from './mailboxes.ts'
import type { EventQuery } from './query.ts'
import { graphTime, instantOf } from './time-zones.ts'

/** How an entry is to be shown: in which zone its times, and which of its properties. */
export interface AnswerOptions {
  readonly timeZone: string
  readonly query: Pick<EventQuery, 'select' | 'expand'>
  readonly webLink: string
}

/** Whose mailbox the entry is in. */
export type Owner = Pick<DirectoryPerson, 'name' | 'upn'>

/** Returns an entry as Graph answers it: the times in the zone asked for, what was not sent with Graph's defaults. */
export function eventAnswer(
  event: StoredEvent,
  owner: Owner,
  options: AnswerOptions,
): Record<string, unknown> {
  const { singleValueExtendedProperties = [], transactionId = null, start, end, ...sent } = event.body
  const whole: Record<string, unknown> = {
    '@odata.etag': `W/"${event.modifiedAt}"`,
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.modifiedAt,
    changeKey: Buffer.from(event.modifiedAt).toString('base64'),
    categories: [],
    isAllDay: false,
    isCancelled: false,
    isOrganizer: true,
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    showAs: 'busy',
    importance: 'normal',
    sensitivity: 'normal',
    type: 'singleInstance',
    attendees: [],
    ...sent,
    bodyPreview: (sent.body?.content ?? '')
      .replace(/<[^>]+>/g, ' ')
      .trim()
      .slice(0, 255),
    start: graphTime(instantOf(start), options.timeZone),
    end: graphTime(instantOf(end), options.timeZone),
    originalStartTimeZone: start.timeZone,
    originalEndTimeZone: end.timeZone,
    organizer: { emailAddress: { name: owner.name, address: owner.upn } },
    iCalUId: event.id,
    transactionId,
    webLink: options.webLink,
  }
  const { select, expand } = options.query
  const shown = select
    ? Object.entries(whole).filter(([name]) => select.has(name) || name.startsWith('@'))
    : undefined
  return {
    ...(shown ? Object.fromEntries(shown) : whole),
    id: event.id,
    ...(expand !== undefined && {
      singleValueExtendedProperties: singleValueExtendedProperties.filter((p) => p.id === expand),
    }),
  }
}
