import { eventCard } from '#cards/event-card.ts'
import { eventsCard } from '#cards/events-card.ts'
import { sourceOf } from '#domain/catalogue.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Answer } from '#domain/question.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { headingOf } from './answer-heading.ts'
import { eventStates } from './calendar-states.ts'

/**
 * Returns the card of the meetings that answer a question; of one alone, the card with all about it. What is in somebody's
 * calendar is told them in their own chat alone.
 */
export async function eventReply(
  services: BotServices,
  { person }: Conversation,
  answer: Answer,
): Promise<Reply> {
  const { language } = answer.understanding
  const mine = person ? await services.calendarEntries.eventsOf(person) : new Map<string, number>()
  const catalogue = await services.editions.catalogue()
  const [event, ...others] = answer.events
  if (event && others.length === 0) {
    const source = sourceOf(catalogue, event.id)
    const card = eventCard({
      event,
      language,
      catalogue,
      today: answer.asOf,
      ...eventStates(event, mine),
      calendarLinks: services.calendarLinks(event, language),
      links: services.tabLinks,
      ...(source ? { source } : {}),
    })
    return { card, summary: headingOf(answer) }
  }
  const card = eventsCard({
    events: answer.events,
    catalogue,
    language,
    heading: headingOf(answer),
    inCalendar: mine,
    links: services.tabLinks,
    today: answer.asOf,
    question: answer.understanding,
  })
  return { card, summary: headingOf(answer) }
}
