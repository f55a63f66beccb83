import type { Language } from '#domain/language.ts'
import type { Origin } from '#domain/origin.ts'
import type { CalendarOutcome, PersonalCalendar } from '#domain/ports/calendar.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'

/** What putting a meeting into a calendar needs. */
export interface AddToCalendarPorts {
  readonly editions: EditionStore
  /** Absent where no Microsoft 365 is configured: people get the links instead. */
  readonly calendar: PersonalCalendar | undefined
}

/** Who wants which meeting (its id), and the language that the entry is to be in. */
export interface AddToCalendarRequest {
  readonly event: string
  readonly origin: Origin
  /** The person's single sign-on token; absent when their client has not given one yet. */
  readonly assertion: string | undefined
  readonly language: Language
}

/** What the calendar said, or that no published edition has the meeting, or has called it off. */
export type AddToCalendarResult =
  | CalendarOutcome
  | { readonly kind: 'no-such-event' }
  | { readonly kind: 'called-off' }

/** Puts a meeting into the person's own Outlook calendar, once. */
export async function addToCalendar(
  ports: AddToCalendarPorts,
  request: AddToCalendarRequest,
): Promise<AddToCalendarResult> {
  const event = (await ports.editions.catalogue()).events.get(request.event)
  if (!event) return { kind: 'no-such-event' }
  if (event.calledOff) return { kind: 'called-off' }
  if (!ports.calendar) return { kind: 'needs-consent' }
  if (request.assertion === undefined) return { kind: 'needs-sign-in' }
  return ports.calendar.add(event, request.origin, request.assertion, request.language)
}
