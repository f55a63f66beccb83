import { day } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'

/** The meetings that the edition announces. The slide's join link is only the words "Deltag i mødet nu". */
export const events: readonly Event[] = [
  {
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
    audience: ['Brugere af skattedata i SAPA'],
    revision: 0,
    note: {
      da: 'KOMBIT sender ingen mødeindkaldelse.',
      en: 'KOMBIT sends no invitation to the meeting.',
    },
  },
  {
    id: 'sapa-webinar-2026-01-21',
    solution: 'sapa',
    kind: 'webinar',
    title: 'Demonstration af SAPA funktionalitet og anvendelsesmuligheder',
    start: '2026-01-21T09:30',
    end: '2026-01-21T11:00',
    timeZone: 'Europe/Copenhagen',
    online: 'Teams',
    registration: {
      deadline: day('2026-01-19'),
      url: 'https://kombit.dk/aktuelt/events/2026/jan/webinar-demonstration-af-sapa-funktionalitet-og-anvendelsesmuligheder',
    },
    audience: ['Nye brugere', 'Nye medarbejdere'],
    revision: 0,
  },
]
