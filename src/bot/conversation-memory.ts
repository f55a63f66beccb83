import type { Conversation } from '#domain/conversation.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'

const MOST_REMEMBERED = 10_000
/** The row may be gone meanwhile: a person was forgotten at the command line, or a backup was brought back. */
const BELIEVED_MS = 10 * 60_000

/** What this process has stored of conversations. */
export interface ConversationMemory {
  /** Stores what is known of a conversation, when it is new or has changed since this process last saw it. */
  remember(store: ConversationStore, conversation: Conversation): Promise<void>
  /** Takes the conversation for unknown: the bot was removed from it. */
  forget(conversation: Conversation): void
}

/**
 * Returns the memory of a process: a card that cannot be traced to its conversation cannot be kept true. `now` is this
 * process's own clock, in milliseconds.
 */
export function conversationMemory(now: () => number = () => performance.now()): ConversationMemory {
  const known = new Map<string, { readonly looks: string; readonly at: number }>()
  return {
    async remember(store, conversation) {
      const looks = JSON.stringify(conversation)
      const last = known.get(conversation.id)
      if (last?.looks === looks && now() - last.at < BELIEVED_MS) return
      await store.remember(conversation)
      if (known.size >= MOST_REMEMBERED) known.clear()
      known.set(conversation.id, { looks, at: now() })
    },
    forget: ({ id }) => void known.delete(id),
  }
}
