import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { addToCalendar } from '#actions/add-to-calendar.ts'
import { obligationNamed } from '#actions/obligation-named.ts'
import { ownEntries } from '#actions/own-entries.ts'
import { removeFromCalendar } from '#actions/remove-from-calendar.ts'
import type { CalendarPart } from '#domain/calendar-subject.ts'
import type { Catalogue } from '#domain/catalogue.ts'
import { type Language, languageOf } from '#domain/language.ts'
import type { CalendarLinks, CalendarOutcome, RemovalOutcome } from '#domain/ports/calendar.ts'
import { type CalendarAnswer, calendarAnswerSchema, ownEntrySchema } from '../calendar-contract.ts'
import { listOf } from '../contract.ts'
import { originOf } from '../origin-of.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedIn } from '../signed-in.ts'

/** What of which item a route puts into a calendar. */
interface Resource {
  readonly path: string
  readonly part: CalendarPart
  readonly kind: 'events' | 'agreements' | 'tasks'
}

const RESOURCES: readonly Resource[] = [
  { path: '/events/:id/calendar-entry', part: 'meeting', kind: 'events' },
  { path: '/events/:id/registration/calendar-entry', part: 'registration', kind: 'events' },
  { path: '/agreements/:id/calendar-entry', part: 'deadline', kind: 'agreements' },
  { path: '/tasks/:id/calendar-entry', part: 'deadline', kind: 'tasks' },
]

const id = z.object({ id: z.string().max(200) })
const config = { permission: 'own.calendar' } as const

/** Registers what is in the caller's own calendar, and putting something into it or taking it out. */
export function registerCalendarEntries(server: ApiServer, services: ApiServices): void {
  server.get(
    '/me/calendar-entries',
    { config, schema: { response: { 200: listOf(ownEntrySchema) } } },
    async (request) => {
      const { person, stores } = await signedIn(services, request)
      const entries = await stores.calendarEntries.eventsOf(person)
      return { items: [...ownEntries(await services.editions.catalogue(), entries)] }
    },
  )
  for (const resource of RESOURCES) registerEntry(server, services, resource)
}

function registerEntry(server: ApiServer, services: ApiServices, resource: Resource): void {
  const schema = { params: id, response: { 200: calendarAnswerSchema } }
  server.post(resource.path, { config, schema }, async (request) => {
    const { ports, asked, links } = await forCalendar(services, resource, request)
    const outcome = await addToCalendar(ports, asked)
    if (outcome.kind === 'no-such-item') throw new ApiProblem('not-found')
    if (outcome.kind === 'called-off' || outcome.kind === 'without-day') throw new ApiProblem(outcome.kind)
    return answerOf(outcome, links)
  })
  server.delete(resource.path, { config, schema }, async (request) => {
    const { ports, asked, links } = await forCalendar(services, resource, request)
    const outcome = await removeFromCalendar(ports, asked)
    if (outcome.kind === 'no-such-item') throw new ApiProblem('not-found')
    return answerOf(outcome, links)
  })
}

/** Returns what a click asks of the caller's own calendar, and the links that do without it. */
async function forCalendar(
  services: ApiServices,
  { part, kind }: Resource,
  request: FastifyRequest & { readonly params: z.output<typeof id> },
) {
  const { person, assertion, stores } = await signedIn(services, request)
  const language = languageOf(request.headers['accept-language'])
  const catalogue = await services.editions.catalogue()
  const wanted = { part, id: request.params.id }
  if (!catalogue[kind].has(wanted.id))
    throw new ApiProblem('not-found', 'There is no such item in the published editions')
  return {
    ports: { editions: stores.editions, calendar: services.calendar },
    asked: { wanted, origin: originOf(services, request, person), assertion, language },
    links: linksOf(services, catalogue, wanted, language),
  }
}

function linksOf(
  services: ApiServices,
  catalogue: Catalogue,
  wanted: { readonly part: CalendarPart; readonly id: string },
  language: Language,
): CalendarLinks | undefined {
  if (wanted.part === 'deadline') {
    const obligation = obligationNamed(catalogue, wanted.id)
    return obligation && services.deadlineLinks(obligation, catalogue, language)
  }
  const event = catalogue.events.get(wanted.id)
  const links = event && services.calendarLinks(event, language)
  return wanted.part === 'meeting' ? links : links?.registration
}

function answerOf(
  { kind, ...rest }: CalendarOutcome | RemovalOutcome,
  links: CalendarLinks | undefined,
): CalendarAnswer {
  const { webLink, claims, why } = { webLink: undefined, claims: undefined, why: undefined, ...rest }
  return { outcome: kind, webLink, claims, why, links }
}
