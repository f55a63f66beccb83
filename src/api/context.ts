import { dayAt } from '#domain/day.ts'
import type { Stores } from '#domain/ports/stores.ts'
import { standingsOf } from '#domain/standing.ts'
import type { ItemContext } from './items.ts'
import type { ApiServices } from './services.ts'

/** Returns what items are shown from, with the standings of a municipality when one is asked about. */
export async function itemContext(
  services: Pick<ApiServices, 'editions' | 'clock'>,
  stores: Pick<Stores, 'standings'>,
  municipality: string | undefined,
): Promise<ItemContext> {
  const [catalogue, own] = await Promise.all([
    services.editions.catalogue(),
    municipality === undefined ? undefined : stores.standings.recordsOf(municipality),
  ])
  return {
    catalogue,
    today: dayAt(services.clock()),
    standings:
      municipality === undefined || own === undefined ? undefined : standingsOf(catalogue, municipality, own),
  }
}
