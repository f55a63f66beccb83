import { Temporal } from 'temporal-polyfill'
import type { Clock } from '#domain/clock.ts'
import type { Jobs } from '#domain/ports/jobs.ts'
import type { ScopedStores } from '#domain/ports/stores.ts'
import { storesOfCard } from './stores-of-card.ts'

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
 * Has every live card of a municipality redrawn that shows the item (in one conversation, if given), each by a job of its
 * own: one that cannot be reached holds up no other. Of a burst of presses, a card that still waits is redrawn once.
 */
export async function refresh(
  ports: RefreshPorts,
  municipality: string,
  item: string,
  only?: string,
): Promise<void> {
  const { liveCards } = storesOfCard(ports.stores, municipality)
  const cards = await liveCards.showing(municipality, item, oldestTrueCard(ports.clock()))
  for (const { conversation, activity } of cards)
    if (only === undefined || conversation === only)
      await ports.jobs.enqueue(
        'redraw',
        { municipality, conversation, activity },
        { once: keyOf(conversation, activity) },
      )
}

/** Returns what the jobs of one card have in common. */
export const keyOf = (conversation: string, activity: string): string => `${conversation} ${activity}`
