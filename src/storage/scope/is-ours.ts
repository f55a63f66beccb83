import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { Scope } from '#domain/scope.ts'

/** Returns whether a conversation (its id) is one of the scope's tenant. */
export type IsOurs = (conversation: string) => Promise<boolean>

/** Returns the check that goes with a scope. Where any tenant's will do, nothing is looked up. */
export function isOursIn({ tenant }: Scope, narrowed: ConversationStore): IsOurs {
  return async (conversation) => tenant === 'any' || (await narrowed.find(conversation)) !== undefined
}

/** Returns those of the conversations that are the scope's tenant's, in their order. */
export async function oursAmong(
  isOurs: IsOurs,
  conversations: readonly string[],
): Promise<readonly string[]> {
  const are = await Promise.all(conversations.map(isOurs))
  return conversations.filter((_, i) => are[i])
}
