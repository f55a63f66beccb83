import type { RemovalOutcome } from '#domain/ports/calendar.ts'
import type { AddToCalendarPorts, AddToCalendarRequest } from './add-to-calendar.ts'

/** What the calendar said, or that no published edition has the meeting. */
export type RemoveFromCalendarResult = RemovalOutcome | { readonly kind: 'no-such-event' }

/** Takes a meeting out of the person's own Outlook calendar again; one that was called off as well. */
export async function removeFromCalendar(
  ports: AddToCalendarPorts,
  request: Omit<AddToCalendarRequest, 'language'>,
): Promise<RemoveFromCalendarResult> {
  const event = (await ports.editions.catalogue()).events.get(request.event)
  if (!event) return { kind: 'no-such-event' }
  if (!ports.calendar) return { kind: 'needs-consent' }
  if (request.assertion === undefined) return { kind: 'needs-sign-in' }
  return ports.calendar.remove(event, request.origin, request.assertion)
}
