import type { StoredEvent } from '#local/graph/mailboxes.ts'
import type { LocalCalendarEntry, WrittenAppointment } from '#local/teams/options.ts'

/** Returns an entry of the local Graph as the demo's calendar page shows it. */
export function calendarEntry({ id, body }: StoredEvent, origin: string): LocalCalendarEntry {
  return {
    id,
    subject: body.subject ?? '',
    start: body.start,
    end: body.end,
    isAllDay: body.isAllDay ?? false,
    webLink: `${origin}/local/calendar?entry=${encodeURIComponent(id)}`,
    ...(body.location?.displayName ? { location: body.location.displayName } : {}),
    ...(body.body?.content ? { bodyHtml: body.body.content } : {}),
    ...(body.categories ? { categories: body.categories } : {}),
  }
}

/** Returns what a person filled in by hand as Graph takes an entry. */
export function writtenEntry({ subject, start, end, isAllDay, location, text }: WrittenAppointment) {
  const inDenmark = (dateTime: string) => ({ dateTime, timeZone: 'Romance Standard Time' })
  return {
    ...{ subject, isAllDay, start: inDenmark(start), end: inDenmark(end) },
    ...(location === '' ? {} : { location: { displayName: location } }),
    body: { contentType: 'html', content: asHtml(text) },
  }
}

/** Every line by itself, its addresses as links. */
function asHtml(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)
  const linked = escaped.replace(/https:\/\/[^\s]+/g, (address) => `<a href="${address}">${address}</a>`)
  return linked.replaceAll('\n', '<br>')
}
