import type { CardSpec } from '#domain/card-spec.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { answerCard } from './answer-card.ts'
import type { CardContext } from './context.ts'
import { digestCard } from './digest-card.ts'
import { drawItem } from './draw-item.ts'
import { movedCard } from './moved-card.ts'

/** Returns the card of a spec as things stand now: what a card is updated with when a standing changes. */
export function drawCard(spec: CardSpec, context: CardContext): Card {
  switch (spec.kind) {
    case 'digest':
      return digestCard(spec, context)
    case 'answer':
      return answerCard(spec, context)
    case 'moved':
      return movedCard(spec, context)
    case 'item':
      return spec.behind && !context.catalogue.obligations.has(spec.item)
        ? drawCard(spec.behind, context)
        : drawItem(spec, context)
    default:
      // A newer version's: an instance that knows it draws it, where this one would send a card without anything on it.
      throw new Error('a card of a kind that this version does not know')
  }
}
