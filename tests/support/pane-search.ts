import type { FastifyInstance } from 'fastify'
import { searchSchema } from '#api/search-contract.ts'
import { tabLinks } from '#app/tab-links.ts'
import { foundItems } from '#cards/published/found-items.ts'
import type { Catalogue } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import { languageOf } from '#domain/language.ts'
import { NO_RECORDS, standingsOf } from '#domain/standing.ts'
import { search } from '#questions/search.ts'

const KINDS = ['agreements', 'tasks', 'meetings'] as const
const { foundEvent, foundObligation } = foundItems(tabLinks('https://fristvagt.example', undefined))

/** Registers the search of the API's stand-in, for a municipality that has recorded nothing. */
export function searchRoutes(
  api: FastifyInstance,
  world: { readonly catalogue: Catalogue; readonly own: string; today(): Day },
): void {
  api.post('/search', ({ body, headers }) => {
    const { q, kind, limit } = searchSchema.parse(body)
    const { catalogue, own } = world
    const context = { catalogue, today: world.today(), language: languageOf(headers['accept-language']) }
    const standings = (code: string) => standingsOf(catalogue, code, NO_RECORDS)
    const found = KINDS.filter((each) => kind === undefined || kind === each).map((each) => ({
      kind: each,
      ...search(each, q, { ...context, own, standings }),
    }))
    if (found.some(({ refused }) => refused)) return { groups: [], refused: true }
    return {
      groups: found.map(({ kind: each, obligations, events }) => ({
        kind: each,
        total: obligations.length + events.length,
        items: [
          ...obligations.slice(0, limit).map((o) => foundObligation(o, context, standings(own).get(o.id))),
          ...events.slice(0, limit).map((event) => foundEvent(event, context)),
        ],
      })),
    }
  })
}
