import { type Card, MessengerError } from '#domain/ports/messenger.ts'

/**
 * Returns what to write instead of a card that Teams has refused for good: the same without mentions, as `draw` draws it,
 * or undefined where there are none, or it failed otherwise. One colleague who is not in Entra any more must not keep the
 * card from all the others.
 */
export async function withoutMentions(
  error: unknown,
  refused: Card,
  draw: () => Card | Promise<Card>,
): Promise<Card | undefined> {
  if (!(error instanceof MessengerError) || error.fault !== 'permanent') return undefined
  const plain = await draw()
  return JSON.stringify(plain) === JSON.stringify(refused) ? undefined : plain
}
