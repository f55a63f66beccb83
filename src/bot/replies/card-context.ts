import type { CardContext } from '#cards/context.ts'
import { dayAt } from '#domain/day.ts'
import { NO_RECORDS, standingsOf } from '#domain/standing.ts'
import type { BotServices } from '../services.ts'

/**
 * Returns what cards about a municipality are drawn from, as of now. What it has recorded itself counts only for the
 * municipality's own people (`isOwn`); others see what KOMBIT published.
 */
export async function cardContextOf(
  services: BotServices,
  municipality: string,
  isOwn = true,
): Promise<CardContext> {
  const [catalogue, records] = await Promise.all([
    services.editions.catalogue(),
    isOwn ? services.standings.recordsOf(municipality) : NO_RECORDS,
  ])
  return {
    catalogue,
    standings: standingsOf(catalogue, municipality, records),
    today: dayAt(services.clock()),
    links: services.tabLinks,
  }
}
