import { eventCard } from '#cards/event-card.ts'
import { capitalised } from '#cards/wording/days.ts'
import { eventTime } from '#cards/wording/times.ts'
import { solutionName, sourceOf } from '#domain/catalogue.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Published } from '../services.ts'
import type { Result } from './extension-response.ts'
import { publishedContext } from './published-context.ts'

/** Returns a meeting as it can be shown to anybody: with ways into a calendar that need no Fristvagt. */
export async function shareEvent(services: Published, event: Event, language: Language): Promise<Result> {
  const { catalogue, today, links } = await publishedContext(services)
  const source = sourceOf(catalogue, event.id)
  const card = eventCard({
    ...{ event, language, catalogue, today, links },
    state: 'none',
    shared: true,
    calendarLinks: services.calendarLinks(event, language),
    ...(source ? { source } : {}),
  })
  const name = event.solution === undefined ? '' : `${solutionName(catalogue, event.solution)} · `
  return {
    card,
    title: `${name}${event.title}`,
    text: capitalised(eventTime(event, language)),
    choice: { type: 'event', item: event.id },
  }
}
