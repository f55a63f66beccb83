import type { PersonKey } from '#domain/person.ts'
import type { Stores } from '#domain/ports/stores.ts'
import { subscriptionId } from './subscription-id.ts'

/** Returns whether an id of a subscription, as in an address, is that of somebody's own chat with Fristvagt. */
export async function isOwnChat(
  { conversations }: Pick<Stores, 'conversations'>,
  person: PersonKey,
  id: string,
): Promise<boolean> {
  const chats = await conversations.personalOf([person])
  return chats.some((chat) => subscriptionId(chat.id) === id)
}
