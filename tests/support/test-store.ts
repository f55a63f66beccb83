import type { LastNudge } from '#domain/nudge-stage.ts'
import type { ScopedStores, Stores } from '#domain/ports/stores.ts'
import type { Store } from '#storage/open-store.ts'

/** An open store, with the stores of the deployment's own work at hand. */
export type TestStore = Store & Stores

/** Returns the store with its system stores beside it. */
export const withSystemStores = (store: Store): TestStore => ({ ...store, ...store.system })

/** Returns stores of which some are replaced in every scope. */
export function storesWith(store: ScopedStores, replaced: Partial<Stores>): ScopedStores {
  return {
    system: { ...store.system, ...replaced },
    as: (scope) => ({ ...store.as(scope), ...replaced }),
  }
}

/** Returns what a conversation was last nudged about, by item. */
export async function lastNudgesOf(
  { subscriptions }: Pick<Stores, 'subscriptions'>,
  { municipality, conversation }: { readonly municipality: string; readonly conversation: string },
): Promise<ReadonlyMap<string, LastNudge>> {
  return (await subscriptions.lastNudges(municipality, [conversation])).get(conversation) ?? new Map()
}
