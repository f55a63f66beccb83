import { type EventCardState, eventCard } from '#cards/event-card.ts'
import { type Catalogue, sourceOf } from '#domain/catalogue.ts'
import { dayAt } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'

interface OwnEvent {
  readonly event: Event
  readonly catalogue: Catalogue
  readonly language: Language
  readonly state: EventCardState
  /** Where the entry can be seen. */
  readonly entry?: string | undefined
  /** The titles of what else was put right in the calendar. */
  readonly also?: readonly string[]
}

/** Returns the card of a meeting as it is with the calendar of who pressed: theirs alone, as the calendar is. */
export function ownEventAnswer(services: BotServices, own: OwnEvent): ActionAnswer {
  const { event, catalogue, language, state, entry, also = [] } = own
  const source = sourceOf(catalogue, event.id)
  const card = eventCard({
    event,
    language,
    catalogue,
    today: dayAt(services.clock()),
    state,
    calendarLinks: services.calendarLinks(event, language),
    links: services.tabLinks,
    ...(entry !== undefined && { entryLink: entry }),
    also,
    ...(source ? { source } : {}),
  })
  return { kind: 'card', card, summary: event.title, shared: false }
}
