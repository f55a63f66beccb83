import { day } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { anEvent } from './factories.ts'

/** Returns the SAPA dialogue meeting as KOMBIT announced it, or a meeting like it. */
export function dialogueMeeting(overrides: Partial<Event> = {}): Event {
  return anEvent({
    id: 'sapa-dialogmoede-2026-01-08',
    recorded: true,
    source: 'https://dok.kombit.dk/velfaerd-og-data/sapa/sapa-nyhedsside',
    audience: ['brugere af skattedata i SAPA'],
    ...overrides,
  })
}

/** Returns a meeting that takes whole days, in a place, from its first to its last day. */
export function wholeDays(start: string, end?: string, overrides: Partial<Event> = {}): Event {
  const { online: _online, end: _end, ...rest } = dialogueMeeting({ id: `whole-days-${start}`, ...overrides })
  return {
    ...rest,
    kind: 'meeting',
    place: 'Halfdansgade 8, København',
    start,
    ...(end !== undefined && { end }),
  }
}

/** Returns the SAPA webinar, for which one registers, or one like it. */
export function webinar(overrides: Partial<Event> = {}): Event {
  return anEvent({
    id: 'sapa-webinar-2026-01-21',
    kind: 'webinar',
    title: 'Demonstration af SAPA funktionalitet og anvendelsesmuligheder',
    start: '2026-01-21T09:30',
    end: '2026-01-21T11:00',
    registration: { deadline: day('2026-01-19'), url: 'https://kombit.dk/aktuelt/events/2026/jan/webinar' },
    audience: ['nye brugere'],
    ...overrides,
  })
}
