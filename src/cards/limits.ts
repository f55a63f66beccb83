import type { Card } from '#domain/ports/messenger.ts'

/** The newest Adaptive Cards version that Teams draws everywhere; a card of 1.6 is refused. */
export const CARD_VERSION = '1.5'
/** What a card may take as JSON in UTF-8: above it some clients cut or refuse it. Lists are shortened to this. */
export const COMFORTABLE_BYTES = 28 * 1024
/** Teams refuses a message above 100 KB counted in UTF-16; the rest is for what surrounds the card. */
export const HARD_BYTES_UTF16 = 80_000
/** Teams hides the actions beyond the sixth of a set in an overflow menu. */
export const MOST_BUTTONS = 6
/** A button's title is cut by the clients at about this many characters. */
export const LONGEST_BUTTON_TITLE = 80

/** A tooltip only tells the buttons of a list apart; longer ones would fill the card. */
export const LONGEST_TOOLTIP = 40

const encoder = new TextEncoder()

/** Returns the size of a card as it is sent: bytes of JSON in UTF-8. */
export function bytesOf(card: Card): number {
  return encoder.encode(JSON.stringify(card)).length
}

/** Returns the card. Throws RangeError when Teams would refuse it: too large, or of another version. */
export function withinLimits(card: Card): Card {
  if (card.version !== CARD_VERSION) throw new RangeError(`a card of version ${String(card.version)}`)
  const size = JSON.stringify(card).length * 2
  if (size > HARD_BYTES_UTF16) throw new RangeError(`a card of ${size} bytes: at most ${HARD_BYTES_UTF16}`)
  return card
}
