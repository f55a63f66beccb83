import type { Catalogue, Obligation } from '#domain/catalogue.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { CalendarLinks } from '#domain/ports/calendar.ts'
import { deadlineEntryOf } from './deadline-entry.ts'
import { deadlineName, registrationName } from './deadline-name.ts'
import { eventToken } from './event-token.ts'
import { outlookComposeLink, outlookDeadlineLink } from './outlook-link.ts'
import { registrationEntryOf } from './registration-entry.ts'

/** Where the links lead, and what signs them. */
export interface CalendarLinksOptions {
  /** Where Fristvagt is reached from outside: https://fristvagt.example.dk */
  readonly origin: string
  /** The first signs; the others still verify what they signed. */
  readonly secrets: () => readonly string[]
}

/** Returns the ways into a calendar that need no Microsoft 365: `/calendar/{token}.ics`, in English with ?language=en. */
export function calendarLinks(
  options: CalendarLinksOptions,
): (event: Event, language: Language) => CalendarLinks {
  const tokens = eventToken(options.secrets)
  const fileOf = (name: string, language: Language) =>
    fileAddress(options.origin, tokens.sign(name), language)
  return (event, language) => {
    const registration = event.calledOff ? undefined : registrationEntryOf(event, language)
    return {
      outlook: outlookComposeLink(event, language),
      ics: fileOf(event.id, language),
      ...(registration && {
        registration: {
          outlook: outlookDeadlineLink(registration),
          ics: fileOf(registrationName(event.id), language),
        },
      }),
    }
  }
}

/** Returns the same ways for the deadline of an obligation; `itemUrl` is its address in the tab. None without a day. */
export function deadlineLinks(
  options: CalendarLinksOptions,
  itemUrl: (type: Obligation['type'], id: string) => string,
): (obligation: Obligation, catalogue: Catalogue, language: Language) => CalendarLinks | undefined {
  const tokens = eventToken(options.secrets)
  return (obligation, catalogue, language) => {
    const entry = deadlineEntryOf(obligation, catalogue, itemUrl, language)
    return (
      entry && {
        outlook: outlookDeadlineLink(entry),
        ics: fileAddress(options.origin, tokens.sign(deadlineName(obligation.id)), language),
      }
    )
  }
}

function fileAddress(origin: string, token: string, language: Language): string {
  return `${origin}/calendar/${token}.ics${language === 'en' ? '?language=en' : ''}`
}
