import type { Conversation } from '#domain/conversation.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'

const MOST_REMEMBERED = 10_000

/** What this process has stored of conversations. */
export interface ConversationMemory {
  /** Stores what is known of a conversation, when it is new or has changed since this process last saw it. */
  remember(store: ConversationStore, conversation: Conversation): Promise<void>
  /** Takes the conversation for unknown: the bot was removed from it. */
  forget(conversation: Conversation): void
}

/** Returns the memory of a process: a card that cannot be traced to its conversation cannot be kept true. */
export function conversationMemory(): ConversationMemory {
  const known = new Map<string, string>()
  return {
    async remember(store, conversation) {
      const looks = JSON.stringify(conversation)
      if (known.get(conversation.id) === looks) return
      await store.remember(conversation)
      if (known.size >= MOST_REMEMBERED) known.clear()
      known.set(conversation.id, looks)
    },
    forget: ({ id }) => void known.delete(id),
  }
}
