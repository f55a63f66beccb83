import { registrationSubject } from '#domain/calendar-subject.ts'
import { addDays } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { DeadlineEntry } from './deadline-entry.ts'
import { registrationLinesOf } from './event-text.ts'
import { ENTRY_TEXTS } from './texts.ts'

/** Returns the last day of registering for a meeting as an entry of its own, or undefined where nobody need. */
export function registrationEntryOf(event: Event, language: Language): DeadlineEntry | undefined {
  if (!event.registration) return undefined
  const { deadline, url } = event.registration
  const { name, revision } = registrationSubject(event)
  return {
    uid: `${name}@fristvagt`,
    calledOff: event.calledOff === true,
    revision,
    title: ENTRY_TEXTS[language].registrationOf(event.title),
    on: deadline,
    until: addDays(deadline, 1),
    lines: registrationLinesOf(event, event.registration, language),
    url,
  }
}
