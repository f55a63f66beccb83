import type { EventItem, OwnEntryItem } from '#api/contract.ts'

/** What is put into the person's calendar by a button, and how it stands there. */
export interface CalendarTarget {
  /** Where it is in the API, without the entry. */
  readonly path: string
  readonly title: string
  /** What the entry of it is known by, in the person's calendar. */
  readonly entry: Pick<OwnEntryItem, 'part' | 'id'>
  /** It is a deadline, and no meeting: the words are others. */
  readonly deadline: boolean
  readonly inCalendar: boolean
  readonly movedSince: boolean
  /** It does not stand (any more), and can only be taken out. */
  readonly off: boolean
  /** The ways that need no permission, as far as they are known before anybody asks. */
  readonly links?: { readonly outlook: string; readonly ics: string } | undefined
}

/** Returns a meeting as what the button is about. */
export function meetingTarget(event: EventItem): CalendarTarget {
  const { id, title, inCalendar, movedSince, calledOff = false, links } = event
  const path = `/events/${encodeURIComponent(id)}`
  const entry = { part: 'meeting', id } as const
  return { path, title, entry, deadline: false, inCalendar, movedSince, off: calledOff, links }
}

/** Returns the last day of registering for a meeting as what the button is about; `entry` is what is in the calendar. */
export function registrationTarget(event: EventItem, entry: OwnEntryItem | undefined): CalendarTarget {
  const { id, title, calledOff = false, registration, links } = event
  return {
    ...{ path: `/events/${encodeURIComponent(id)}/registration`, title, deadline: true },
    ...{ inCalendar: entry !== undefined, movedSince: entry?.movedSince ?? false },
    ...{ off: calledOff || !registration, links: links.registration },
    entry: { part: 'registration', id },
  }
}
