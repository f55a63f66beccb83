import type { LiveCards } from '#domain/ports/live-cards.ts'
import type { Demands } from './demands.ts'

/** A card that stands somewhere is the municipality's whose standings it shows. */
export function narrowedLiveCards(liveCards: LiveCards, demand: Demands): LiveCards {
  return {
    remember(card) {
      demand.municipality(card.spec.municipality)
      liveCards.remember(card)
    },
    async showing(municipality, item, since) {
      demand.municipality(municipality)
      return liveCards.showing(municipality, item, since)
    },
    async find(municipality, ...message) {
      demand.municipality(municipality)
      return liveCards.find(municipality, ...message)
    },
    async forget(card) {
      demand.municipality(card.spec.municipality)
      return liveCards.forget(card)
    },
    flush: liveCards.flush,
  }
}
