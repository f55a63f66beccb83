import { dayAt } from '#domain/day.ts'
import { NO_HANDLINGS } from '#domain/handling.ts'
import type { Stores } from '#domain/ports/stores.ts'
import { standingsOf } from '#domain/standing.ts'
import type { ItemContext } from './items.ts'
import type { ApiServices } from './services.ts'

/** Returns what items are shown from, with the standings of a municipality when one is asked about. */
export async function itemContext(
  services: Pick<ApiServices, 'editions' | 'clock'>,
  stores: Pick<Stores, 'standings' | 'handlings'>,
  municipality: string | undefined,
): Promise<ItemContext> {
  const [catalogue, own, handlings] = await Promise.all([
    services.editions.catalogue(),
    municipality === undefined ? undefined : stores.standings.recordsOf(municipality),
    municipality === undefined ? NO_HANDLINGS : stores.handlings.of(municipality),
  ])
  return {
    catalogue,
    today: dayAt(services.clock()),
    handlings,
    standings:
      municipality === undefined || own === undefined ? undefined : standingsOf(catalogue, municipality, own),
  }
}
