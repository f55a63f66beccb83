import { type Catalogue, catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import type { Agreement, Edition, Event, Task } from '#domain/edition.ts'
import type { Person } from '#domain/person.ts'

let made = 0
const nextId = (kind: string) => `${kind}-${++made}`

/** Returns a task of SAPA, due 15 December 2025; each call has an id of its own. */
export function aTask(overrides: Partial<Task> = {}): Task {
  return {
    id: nextId('task'),
    solution: 'sapa',
    title: 'Opsæt visning i SAPA',
    workingTitle: false,
    start: onDay('2025-12-01', '01.12.2025'),
    due: onDay('2025-12-15', '15.12.2025'),
    audience: [],
    klik: { listed: true },
    ...overrides,
  }
}

/** Returns an agreement of FLIS, sent 17 November and due 5 December 2025, with no list of who has signed. */
export function anAgreement(overrides: Partial<Agreement> = {}): Agreement {
  return {
    id: nextId('agreement'),
    solution: 'flis',
    kind: 'databehandleraftale',
    title: 'Databehandleraftale - ny skabelon',
    sent: onDay('2025-11-17', '17.11.2025'),
    audience: ['KOMBIT-programledere'],
    deadline: onDay('2025-12-05', '05.12.2025'),
    ...overrides,
  }
}

/** Returns a dialogue meeting on Teams on 8 January 2026, 9.30 to 11.00, that needs no registration. */
export function anEvent(overrides: Partial<Event> = {}): Event {
  return {
    id: nextId('event'),
    solution: 'sapa',
    kind: 'dialogue-meeting',
    title: 'Dialogmøde om skattedata i SAPA',
    start: '2026-01-08T09:30',
    end: '2026-01-08T11:00',
    timeZone: 'Europe/Copenhagen',
    online: 'Teams',
    audience: [],
    revision: 0,
    ...overrides,
  }
}

/** Returns an edition of 5 December 2025 that knows SAPA and FLIS and hands out nothing. */
export function anEdition(overrides: Partial<Edition> = {}): Edition {
  return {
    id: '2025-12-05',
    title: 'KOMBIT-programledermøde, december 2025',
    date: day('2025-12-05'),
    source: {
      da: 'KOMBIT-programledermøde 5. december 2025',
      en: 'KOMBIT programme-leader meeting, 5 December 2025',
    },
    solutions: [
      { id: 'sapa', name: 'SAPA', aliases: [] },
      { id: 'flis', name: 'FLIS', aliases: [] },
    ],
    tasks: [],
    agreements: [],
    events: [],
    milestones: [],
    notices: [],
    contacts: [],
    ...overrides,
  }
}

/** Returns a catalogue of one edition that hands out the given items. */
export function aCatalogue(items: Partial<Edition> = {}, revision = 1): Catalogue {
  return catalogueOf([anEdition(items)], revision)
}

/** Returns a person of a municipality's tenant; each call has an id of its own. */
export function aPerson(overrides: Partial<Person> = {}): Person {
  return { tenant: 'tenant-aarhus', id: nextId('person'), name: 'Mette Holm', ...overrides }
}
