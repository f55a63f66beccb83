import type { Conversation } from '#domain/conversation.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'

const MOST_REMEMBERED = 10_000

/**
 * Returns a function that stores what is known of a conversation, when it is new or has changed since this process
 * last saw it: a card that cannot be traced to its conversation cannot be kept true.
 */
export function conversationMemory(store: ConversationStore) {
  const known = new Map<string, string>()
  return async (conversation: Conversation): Promise<void> => {
    const looks = JSON.stringify(conversation)
    if (known.get(conversation.id) === looks) return
    await store.remember(conversation)
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(conversation.id, looks)
  }
}
