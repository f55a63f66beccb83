import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { CalendarLinks } from '#domain/ports/calendar.ts'
import { eventToken } from './event-token.ts'
import { outlookComposeLink } from './outlook-link.ts'

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
  return (event, language) => ({
    outlook: outlookComposeLink(event, language),
    ics: `${options.origin}/calendar/${tokens.sign(event.id)}.ics${language === 'en' ? '?language=en' : ''}`,
  })
}
