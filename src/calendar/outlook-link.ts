import type { Temporal } from 'temporal-polyfill'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { DeadlineEntry } from './deadline-entry.ts'
import { asText, linesOf, locationOf } from './event-text.ts'
import { timesOf } from './event-times.ts'

const COMPOSE = 'https://outlook.office.com/calendar/deeplink/compose'

/**
 * Returns an address that opens Outlook on the web with the appointment filled in, for the person to save. The address
 * is in wide use but not documented by Microsoft; spaces are %20, since Outlook shows a + as a plus.
 */
export function outlookComposeLink(event: Event, language: Language): string {
  const { start, end, allDay } = timesOf(event)
  const written = allDay ? onDay : utc
  return composing([
    ['startdt', written(start)],
    ['enddt', written(end)],
    ['allday', allDay ? 'true' : ''],
    ['subject', event.title],
    ['body', asText(linesOf(event, language))],
    ['location', locationOf(event) ?? ''],
  ])
}

/** Returns an address that opens Outlook on the web with a deadline filled in as a whole day, for the person to save. */
export function outlookDeadlineLink({ on, until, title, lines }: DeadlineEntry): string {
  return composing([
    ['startdt', on],
    ['enddt', until],
    ['allday', 'true'],
    ['subject', title],
    ['body', asText(lines)],
  ])
}

function composing(parameters: readonly (readonly [string, string])[]): string {
  const query = [['path', '/calendar/action/compose'] as const, ['rru', 'addevent'] as const, ...parameters]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
  return `${COMPOSE}?${query.join('&')}`
}

const onDay = (at: Temporal.ZonedDateTime) => at.toPlainDate().toString()

function utc(at: Temporal.ZonedDateTime): string {
  return at.toInstant().toString({ smallestUnit: 'second' })
}
