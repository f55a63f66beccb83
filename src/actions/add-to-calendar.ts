import type { CalendarRef } from '#domain/calendar-subject.ts'
import type { Language } from '#domain/language.ts'
import type { Origin } from '#domain/origin.ts'
import type { CalendarOutcome, PersonalCalendar } from '#domain/ports/calendar.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import { subjectNamed } from './subject-named.ts'

/** What putting something into a calendar needs. */
export interface AddToCalendarPorts {
  readonly editions: Pick<EditionStore, 'catalogue'>
  /** Absent where no Microsoft 365 is configured: people get the links instead. */
  readonly calendar: PersonalCalendar | undefined
}

/** Who wants what in their calendar, and the language that the entry is to be in. */
export interface AddToCalendarRequest {
  readonly wanted: CalendarRef
  readonly origin: Origin
  /** The person's single sign-on token; absent when their client has not given one yet. */
  readonly assertion: string | undefined
  readonly language: Language
}

/** What the calendar said; or that no published edition has it, that it is called off, or that it has no day. */
export type AddToCalendarResult =
  | CalendarOutcome
  | { readonly kind: 'no-such-item' }
  | { readonly kind: 'called-off' }
  | { readonly kind: 'without-day' }

/** Puts a meeting or a deadline into the person's own Outlook calendar, once. */
export async function addToCalendar(
  ports: AddToCalendarPorts,
  request: AddToCalendarRequest,
): Promise<AddToCalendarResult> {
  const subject = subjectNamed(await ports.editions.catalogue(), request.wanted)
  if (!subject) return { kind: 'no-such-item' }
  if (subject.stands !== 'yes') return { kind: subject.stands }
  if (!ports.calendar) return { kind: 'needs-consent' }
  if (request.assertion === undefined) return { kind: 'needs-sign-in' }
  return ports.calendar.add(subject, request.origin, request.assertion, request.language)
}
