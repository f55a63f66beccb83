import { addDays } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { DeadlineEntry } from './deadline-entry.ts'
import { linesOf } from './event-text.ts'
import { ENTRY_TEXTS } from './texts.ts'

/** Returns the last day of registering for a meeting as an entry of its own, or undefined where nobody need. */
export function registrationEntryOf(event: Event, language: Language): DeadlineEntry | undefined {
  if (!event.registration) return undefined
  const { deadline, url } = event.registration
  return {
    uid: `${event.id}/registration@fristvagt`,
    calledOff: event.calledOff === true,
    revision: event.revision,
    title: ENTRY_TEXTS[language].registrationOf(event.title),
    on: deadline,
    until: addDays(deadline, 1),
    lines: linesOf(event, language),
    url,
  }
}
