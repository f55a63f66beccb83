import type { Conversation } from '#domain/conversation.ts'
import type { PersonKey } from '#domain/person.ts'
import type { Stores } from '#domain/ports/stores.ts'

/** What looking for channels that have said neither yes nor no needs. */
export type WaitingPorts = Pick<Stores, 'conversations' | 'subscriptions'>

/**
 * Returns the conversations of a municipality (four-digit code) in somebody's tenant that Fristvagt is in and that are
 * nudged about nothing, since nobody has said yes there: channels and group chats, and of chats with Fristvagt their own.
 */
export async function waitingChannels(
  { conversations, subscriptions }: WaitingPorts,
  municipality: string,
  seenBy: PersonKey,
): Promise<readonly Conversation[]> {
  const [all, subscribed] = await Promise.all([
    conversations.ofMunicipality(municipality, seenBy.tenant),
    subscriptions.ofMunicipality(municipality),
  ])
  const known = new Set(subscribed.map(({ conversation }) => conversation))
  return all.filter(
    ({ id, kind, person }) => !known.has(id) && (kind !== 'personal' || person?.id === seenBy.id),
  )
}
