import type { CardContext } from '#cards/context.ts'
import { dayAt } from '#domain/day.ts'
import { NO_HANDLINGS } from '#domain/handling.ts'
import { NO_RECORDS, standingsOf } from '#domain/standing.ts'
import type { Published } from '../services.ts'

/** The code of no municipality: nobody's list has it. */
const NOBODY = ''

/** Returns what cards are drawn from that anybody may see: what is published, and nobody's standing. */
export async function publishedContext(services: Published): Promise<CardContext> {
  const catalogue = await services.editions.catalogue()
  return {
    catalogue,
    standings: standingsOf(catalogue, NOBODY, NO_RECORDS),
    handlings: NO_HANDLINGS,
    undoables: new Map(),
    today: dayAt(services.clock()),
    links: services.tabLinks,
  }
}
