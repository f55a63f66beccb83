import type { CardContext } from '#cards/context.ts'
import { dayAt } from '#domain/day.ts'
import { NO_HANDLINGS } from '#domain/handling.ts'
import type { Published } from '../services.ts'

/** Returns what cards are drawn from that anybody may see: what is published, and nobody's standing. */
export async function publishedContext(services: Published): Promise<CardContext> {
  return {
    catalogue: await services.editions.catalogue(),
    standings: new Map(),
    handlings: NO_HANDLINGS,
    undoables: new Map(),
    today: dayAt(services.clock()),
    links: services.tabLinks,
  }
}
