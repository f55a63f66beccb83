import { z } from 'zod'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import type { Event } from '#domain/edition.ts'
import { type Language, languageOf } from '#domain/language.ts'
import { itemContext } from '../context.ts'
import { eventSchema, listOf, listQuerySchema } from '../contract.ts'
import { eventItem } from '../items.ts'
import { pageOf, passes } from '../list-filter.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { type Caller, signedIn } from '../signed-in.ts'

const id = z.object({ id: z.string().max(200) })

/** Registers the meetings: list, and one. */
export function registerEvents(server: ApiServer, services: ApiServices): void {
  server.get(
    '/events',
    {
      config: { permission: 'catalogue.read' },
      schema: { querystring: listQuerySchema, response: { 200: listOf(eventSchema) } },
    },
    async (request) => {
      const { person, stores } = await signedIn(services, request)
      const language = languageOf(request.headers['accept-language'])
      const context = await itemContext(services, stores, undefined)
      const inOrder = (e: Event) => `${e.start} ${e.id}`
      const ordered = [...context.catalogue.events.values()].sort((a, b) =>
        inOrder(a) < inOrder(b) ? -1 : 1,
      )
      const mine = await stores.calendarEntries.eventsOf(person)
      const { items, ...next } = pageOf(ordered, request.query, (e) =>
        passes(listed(e), request.query, undefined, context.today),
      )
      const shown = items.map((event) =>
        eventItem(event, context.catalogue, {
          entry: mine.get(event.id),
          links: services.calendarLinks(event, language),
        }),
      )
      return { items: shown, ...next }
    },
  )

  server.get(
    '/events/:id',
    { config: { permission: 'catalogue.read' }, schema: { params: id, response: { 200: eventSchema } } },
    async (request) => {
      const caller = await signedIn(services, request)
      return one(services, caller, request.params.id, languageOf(request.headers['accept-language']))
    },
  )
}

const listed = (event: Event) => ({
  ...event,
  type: 'event' as const,
  deadline: onDay(day(event.start.slice(0, 10))),
})

async function one(services: ApiServices, { person, stores }: Caller, wanted: string, language: Language) {
  const catalogue = await services.editions.catalogue()
  const event = catalogue.events.get(wanted)
  if (!event) throw new ApiProblem('not-found', 'There is no such meeting in the published editions')
  const entry = (await stores.calendarEntries.find(person, event.id))?.revision
  return eventItem(event, catalogue, { entry, links: services.calendarLinks(event, language) })
}
