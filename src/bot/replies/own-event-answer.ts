import { eventCard } from '#cards/event-card.ts'
import type { CalendarState } from '#cards/sections/calendar-section.ts'
import { sourceOf } from '#domain/catalogue.ts'
import { dayAt } from '#domain/day.ts'
import type { IncomingAction } from '../incoming.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'
import { eventStates } from './calendar-states.ts'

interface OwnEvent {
  readonly id: string
  /** What was pressed about, and what came of it; without, all stands as our record has it. */
  readonly part?: 'meeting' | 'registration'
  readonly state?: CalendarState
  /** Where the entry can be seen. */
  readonly entryLink?: string | undefined
  /** The titles of what else was put right in the calendar. */
  readonly also?: readonly string[]
}

/** Returns the card of a meeting as it is with the calendar of who pressed: theirs alone, as the calendar is. */
export async function ownEventAnswer(
  services: BotServices,
  { person, language }: Pick<IncomingAction, 'person' | 'language'>,
  { id, part, state, entryLink, also = [] }: OwnEvent,
): Promise<ActionAnswer> {
  const catalogue = await services.editions.catalogue()
  const event = catalogue.events.get(id)
  if (!event) return { kind: 'notice', text: BOT_TEXTS[language].itemGone }
  const source = sourceOf(catalogue, id)
  const now = state === undefined ? {} : part === 'registration' ? { registration: state } : { state }
  const card = eventCard({
    event,
    language,
    catalogue,
    today: dayAt(services.clock()),
    ...eventStates(event, await services.calendarEntries.eventsOf(person)),
    ...now,
    calendarLinks: services.calendarLinks(event, language),
    links: services.tabLinks,
    also,
    ...(entryLink !== undefined && { entryLink }),
    ...(source ? { source } : {}),
  })
  return { kind: 'card', card, summary: event.title, shared: false }
}
