import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { CARD_VERSION, withinLimits } from '../limits.ts'
import type { Element } from './element.ts'

interface CardParts {
  readonly language: Language
  /** What a screen reader or a loudspeaker says of the card as a whole: our own words. */
  readonly speak: string
  readonly body: readonly Element[]
  /** Lists use the whole width of the conversation. */
  readonly wide?: boolean
  /** Whom the card mentions, as Teams has it. */
  readonly entities?: readonly object[]
}

/** Returns a card of the parts. Throws RangeError when it is larger than Teams takes. */
export function card(parts: CardParts): Card {
  return withinLimits(draft(parts))
}

/** Returns a card that may still be too large, for `fitRows` to shorten. */
export function draft(parts: CardParts): Card {
  const { entities = [] } = parts
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: CARD_VERSION,
    lang: parts.language,
    speak: parts.speak,
    fallbackText: parts.speak,
    body: parts.body,
    ...((parts.wide || entities.length > 0) && {
      msteams: { ...(parts.wide && { width: 'Full' }), ...(entities.length > 0 && { entities }) },
    }),
  }
}
