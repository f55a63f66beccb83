import type { CardAction } from '#cards/verbs.ts'
import { coversMunicipality } from '#domain/scope.ts'
import type { IncomingAction } from '../incoming.ts'
import type { BotServices } from '../services.ts'

/** Returns the municipality that a button says its item is of; undefined where it says none. */
export function municipalitySaid(action: CardAction): string | undefined {
  if (action.verb === 'close-item') return action.of
  if (!('item' in action)) return undefined
  return ('spec' in action ? action.spec?.municipality : undefined) ?? action.of
}

/**
 * Returns the municipality that a press counts for: that of the conversation. In somebody's own chat it is that of a card
 * which Fristvagt itself has put there, whatever they chose there: a channel's ladder brings them its items unasked. What
 * the button says (`of`) only tells where to look for the card.
 */
export async function municipalityOfPress(
  { conversations, liveCards, scope }: BotServices,
  { conversation, message }: IncomingAction,
  of: string | undefined,
): Promise<string | undefined> {
  const chosen = await conversations.municipalityOf(conversation)
  if (conversation.kind !== 'personal' || message === undefined || of === undefined || of === chosen)
    return chosen
  if (!coversMunicipality(scope, of)) return chosen
  return (await liveCards.find(of, conversation.id, message)) ? of : chosen
}
