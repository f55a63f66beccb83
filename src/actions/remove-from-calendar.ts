import type { RemovalOutcome } from '#domain/ports/calendar.ts'
import type { AddToCalendarPorts, AddToCalendarRequest } from './add-to-calendar.ts'
import { subjectNamed } from './subject-named.ts'

/** What the calendar said, or that no published edition has what was named. */
export type RemoveFromCalendarResult = RemovalOutcome | { readonly kind: 'no-such-item' }

/** Takes something out of the person's own Outlook calendar again; what was called off, or has no day, as well. */
export async function removeFromCalendar(
  ports: AddToCalendarPorts,
  request: Omit<AddToCalendarRequest, 'language'>,
): Promise<RemoveFromCalendarResult> {
  const subject = subjectNamed(await ports.editions.catalogue(), request.wanted)
  if (!subject) return { kind: 'no-such-item' }
  if (!ports.calendar) return { kind: 'needs-consent' }
  if (request.assertion === undefined) return { kind: 'needs-sign-in' }
  return ports.calendar.remove(subject, request.origin, request.assertion)
}
