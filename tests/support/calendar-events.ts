import { day } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'

/** Returns the SAPA dialogue meeting, or a meeting like it. */
export function dialogueMeeting(overrides: Partial<Event> = {}): Event {
  return {
    id: 'sapa-dialogmoede-2026-01-08',
    solution: 'sapa',
    kind: 'dialogue-meeting',
    title: 'Dialogmøde om skattedata i SAPA',
    start: '2026-01-08T09:30',
    end: '2026-01-08T11:00',
    timeZone: 'Europe/Copenhagen',
    online: 'Teams',
    recorded: true,
    source: 'https://dok.kombit.dk/velfaerd-og-data/sapa/sapa-nyhedsside',
    audience: ['brugere af skattedata i SAPA'],
    revision: 0,
    ...overrides,
  }
}

/** Returns the SAPA webinar, for which one registers, or one like it. */
export function webinar(overrides: Partial<Event> = {}): Event {
  return {
    id: 'sapa-webinar-2026-01-21',
    solution: 'sapa',
    kind: 'webinar',
    title: 'Demonstration af SAPA funktionalitet og anvendelsesmuligheder',
    start: '2026-01-21T09:30',
    end: '2026-01-21T11:00',
    timeZone: 'Europe/Copenhagen',
    online: 'Teams',
    registration: { deadline: day('2026-01-19'), url: 'https://kombit.dk/aktuelt/events/2026/jan/webinar' },
    audience: ['nye brugere'],
    revision: 0,
    ...overrides,
  }
}
