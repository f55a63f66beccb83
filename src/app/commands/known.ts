import type { PlanPorts } from '#actions/plan-input.ts'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { NO_HANDLINGS } from '#domain/handling.ts'
import { NO_MUNICIPALITY_SETTINGS } from '#domain/municipality-settings.ts'
import type { Stores } from '#domain/ports/stores.ts'
import { NO_RECORDS } from '#domain/standing.ts'
import { locationOf } from './location.ts'

/** What the commands read that only look. */
export interface Known extends PlanPorts {
  readonly subscriptions: PlanPorts['subscriptions'] & Pick<Stores['subscriptions'], 'ofMunicipality'>
  readonly conversations: PlanPorts['conversations'] & Pick<Stores['conversations'], 'find'>
}

/**
 * Runs a piece of work on what the store named knows; without one on the shipped edition, to which nobody has done
 * anything. Throws as `withNamedStore` does.
 */
export async function withKnown<T>(
  folder: string | undefined,
  work: (known: Known) => Promise<T>,
): Promise<T> {
  if (!locationOf(folder)) return work(shippedEdition())
  // To start a database that nobody named takes longer than to answer.
  const { withNamedStore } = await import('./with-store.ts')
  return withNamedStore(folder, ({ system }) => work(system))
}

function shippedEdition(): Known {
  const catalogue = catalogueOf([december2025], 1)
  const none = new Map<string, never>()
  return {
    editions: { catalogue: async () => catalogue },
    standings: { recordsOf: async () => NO_RECORDS },
    handlings: { of: async () => NO_HANDLINGS },
    municipalitySettings: { of: async () => NO_MUNICIPALITY_SETTINGS },
    conversations: { find: async () => undefined, findAll: async () => none },
    subscriptions: {
      of: async () => undefined,
      ofMunicipality: async () => [],
      lastNudges: async () => none,
      toldEditions: async () => none,
    },
  }
}
