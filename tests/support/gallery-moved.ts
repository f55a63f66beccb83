import { movedCard } from '#cards/moved-card.ts'
import { december2025 } from '#catalog/editions/december-2025.ts'
import type { MovedSpec } from '#domain/card-spec.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { aarhusContext, GALLERY_DAY, meeting } from './gallery-world.ts'

const WAS = meeting('sapa-dialogmoede-2026-01-08')
const MOVED = { start: '2026-01-09T13:00', end: '2026-01-09T14:30' }
const OFF = { calledOff: true } as const

/** Returns what a person is told of a meeting in their calendar. */
export function movedCards(language: Language): Readonly<Record<string, Card>> {
  const spec: MovedSpec = {
    ...{ kind: 'moved', municipality: '', language, event: WAS.id, revision: 1, was: WAS },
  }
  const told = (now: Partial<Event>, entry?: number, was: Partial<Event> = {}) => {
    const event = { ...WAS, revision: 1, ...now }
    const catalogue = catalogueOf([{ ...december2025, events: [event] }], 2)
    const context = { ...aarhusContext([], GALLERY_DAY, catalogue), entry }
    return movedCard({ ...spec, was: { ...WAS, ...was } }, context)
  }
  const elsewhere = {
    ...MOVED,
    place: 'KOMBIT, Halfdansgade 8, København S',
    title: 'Dialogmøde om skattedata',
  }
  return {
    'moved-in-calendar': told(MOVED, 0),
    'moved-elsewhere': told({ ...elsewhere, joinUrl: 'https://teams.microsoft.com/l/meetup-join/19' }, 0),
    'moved-other-words': told({ agenda: ['Skattedata', 'Spørgsmål'] }, 0),
    'moved-registration': told(
      { registration: { deadline: day('2025-12-19'), url: 'https://kombit.example/tilmelding' } },
      0,
      { registration: { deadline: day('2025-12-12'), url: 'https://kombit.example/tilmelding' } },
    ),
    'moved-put-right': told(MOVED, 1),
    'moved-off': told(OFF, 0),
    'moved-off-marked': told(OFF, 1),
    'moved-off-taken-out': told(OFF),
    'moved-held-after-all': told(MOVED, 0, OFF),
  }
}
