import { Temporal } from 'temporal-polyfill'
import type { Clock } from '#domain/clock.ts'
import type { Jobs } from '#domain/ports/jobs.ts'
import type { ScopedStores } from '#domain/ports/stores.ts'
import { scopeOfMunicipality } from '#domain/scope.ts'

/** What finding the cards to redraw needs. */
export interface RefreshPorts {
  readonly stores: ScopedStores
  readonly jobs: Pick<Jobs, 'enqueue'>
  readonly clock: Clock
}

const CARDS_STAY_TRUE_FOR = Temporal.Duration.from({ hours: 24 * 90 })

/** Returns the moment before which cards are let be as they are. */
export const oldestTrueCard = (now: Temporal.Instant): Temporal.Instant => now.subtract(CARDS_STAY_TRUE_FOR)

/**
 * Has every live card of a municipality redrawn that shows the item, each by a job of its own: one that cannot be
 * reached holds up no other. Of a burst of presses, a card that still waits is redrawn once.
 */
export async function refresh(ports: RefreshPorts, municipality: string, item: string): Promise<void> {
  const stores = ports.stores.as(scopeOfMunicipality(municipality))
  const cards = await stores.liveCards.showing(municipality, item, oldestTrueCard(ports.clock()))
  for (const { conversation, activity } of cards)
    await ports.jobs.enqueue(
      'redraw',
      { municipality, conversation, activity },
      { once: keyOf(conversation, activity) },
    )
}

/** Returns what the jobs of one card have in common. */
export const keyOf = (conversation: string, activity: string): string => `${conversation} ${activity}`
