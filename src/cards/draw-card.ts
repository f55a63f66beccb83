import type { CardSpec } from '#domain/card-spec.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { answerCard } from './answer-card.ts'
import type { CardContext } from './context.ts'
import { digestCard } from './digest-card.ts'

/** Returns the card of a spec as things stand now: what a card is updated with when a standing changes. */
export function drawCard(spec: CardSpec, context: CardContext): Card {
  return spec.kind === 'digest' ? digestCard(spec, context) : answerCard(spec, context)
}
