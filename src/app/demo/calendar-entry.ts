import type { StoredEvent } from '#local/graph/mailboxes.ts'
import type { LocalCalendarEntry } from '#local/teams/options.ts'

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
