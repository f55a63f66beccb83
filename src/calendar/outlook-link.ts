import type { Temporal } from 'temporal-polyfill'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { asText, linesOf, locationOf } from './event-text.ts'
import { timesOf } from './event-times.ts'

const COMPOSE = 'https://outlook.office.com/calendar/deeplink/compose'

/**
 * Returns an address that opens Outlook on the web with the appointment filled in, for the person to save. The address
 * is in wide use but not documented by Microsoft; spaces are %20, since Outlook shows a + as a plus.
 */
export function outlookComposeLink(event: Event, language: Language): string {
  const { start, end } = timesOf(event)
  const parameters: [string, string][] = [
    ['path', '/calendar/action/compose'],
    ['rru', 'addevent'],
    ['startdt', utc(start)],
    ['enddt', utc(end)],
    ['subject', event.title],
    ['body', asText(linesOf(event, language))],
    ['location', locationOf(event) ?? ''],
  ]
  const query = parameters
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
  return `${COMPOSE}?${query.join('&')}`
}

function utc(at: Temporal.ZonedDateTime): string {
  return at.toInstant().toString({ smallestUnit: 'second' })
}
