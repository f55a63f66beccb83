import { dayAt } from '#domain/day.ts'
import { languageOf } from '#domain/language.ts'
import { NO_RECORDS, type Standing, standingsSeenBy } from '#domain/standing.ts'
import { type Searched, type SearchResult, search } from '#questions/search.ts'
import { searchAnswerSchema, searchSchema } from '../search-contract.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedIn } from '../signed-in.ts'

const KINDS = ['agreements', 'tasks', 'meetings'] as const satisfies readonly Searched[]

/**
 * Registers the search of the message extension. What is typed comes in the body: an address is written down on its way.
 */
export function registerSearch(server: ApiServer, services: ApiServices): void {
  server.post(
    '/search',
    {
      config: { permission: 'items.read' },
      schema: { body: searchSchema, response: { 200: searchAnswerSchema } },
    },
    async (request) => {
      const { q, kind, limit } = request.body
      const { person, stores } = await signedIn(services, request)
      const [catalogue, own] = await Promise.all([
        services.editions.catalogue(),
        stores.conversations.municipalityOfPerson(person),
      ])
      const records = own === undefined ? NO_RECORDS : await stores.standings.recordsOf(own)
      const data = {
        ...{ catalogue, today: dayAt(services.clock()) },
        ...(own !== undefined && { own }),
        language: languageOf(request.headers['accept-language']),
        standings: standingsSeenBy(own, records, catalogue),
      }
      const found = KINDS.filter((each) => kind === undefined || kind === each).map(
        (each) => [each, search(each, q, data)] as const,
      )
      if (found.some(([, { refused }]) => refused)) return { groups: [], refused: true as const }
      const standings = own === undefined ? undefined : data.standings(own)
      const words = (result: SearchResult) => wordsOf(services, result, { ...data, limit }, standings)
      return { groups: found.map(([each, result]) => ({ kind: each, ...words(result) })) }
    },
  )
}

type Context = Parameters<ApiServices['foundEvent']>[1] & { readonly limit: number }

function wordsOf(
  { foundEvent, foundObligation }: ApiServices,
  { obligations, events }: SearchResult,
  { limit, ...context }: Context,
  standings: ReadonlyMap<string, Standing> | undefined,
) {
  return {
    total: obligations.length + events.length,
    items: [
      ...obligations.slice(0, limit).map((o) => foundObligation(o, context, standings?.get(o.id))),
      ...events.slice(0, limit).map((event) => foundEvent(event, context)),
    ],
  }
}
