import { digestCard } from '#cards/digest-card.ts'
import { eventCard } from '#cards/event-card.ts'
import { eventsCard } from '#cards/events-card.ts'
import { itemCard } from '#cards/item-card.ts'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import type { Edition } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { AARHUS, aarhusContext, digestOf, GALLERY_DAY } from './gallery-world.ts'

const MEETING = 'sapa-dialogmoede-2026-01-08'
const OFF: ReadonlySet<string> = new Set(['flis-dba', 'valg-ean', MEETING])
const off = <T extends { readonly id: string }>(item: T) =>
  OFF.has(item.id) ? { ...item, calledOff: true as const } : item
const EDITION: Edition = {
  ...december2025,
  agreements: december2025.agreements.map(off),
  tasks: december2025.tasks.map(off),
  events: december2025.events.map(off),
}

/** Returns the cards that show what KOMBIT has called off. */
export function calledOffCards(language: Language): Readonly<Record<string, Card>> {
  const catalogue = catalogueOf([EDITION], 2)
  const context = aarhusContext([], GALLERY_DAY, catalogue)
  const { links } = context
  const event = catalogue.events.get(MEETING)
  const obligation = catalogue.obligations.get('flis-dba')
  if (!event || !obligation) throw new Error('the December edition has neither meeting nor agreement')
  const before = digestOf(aarhusContext(), language)
  const items = [...OFF].map((item) => ({ item, change: 'called-off' as const }))
  return {
    'digest-called-off': digestCard(
      {
        ...before,
        lines: [...before.lines.slice(0, 3), { item: MEETING, type: 'meeting', stage: 'meeting-tomorrow' }],
        changes: { edition: EDITION.id, items },
      },
      context,
    ),
    'event-called-off': eventCard({
      ...{ event, language, state: 'none', catalogue, links, today: GALLERY_DAY },
      source: EDITION.source,
    }),
    'events-called-off': eventsCard({
      ...{ events: [...catalogue.events.values()], catalogue, language, links, today: GALLERY_DAY },
      heading: language === 'da' ? 'Kommende møder' : 'Coming meetings',
      inCalendar: new Map([[event.id, 0]]),
    }),
    'item-called-off': itemCard({
      ...{ obligation, context, language, municipality: AARHUS },
      standing: { state: 'called-off' },
    }),
  }
}
