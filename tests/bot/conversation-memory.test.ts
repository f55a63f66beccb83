import { expect, it } from 'vitest'
import { conversationMemory } from '#bot/conversation-memory.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import { aConversation } from '#tests/support/storage-factories.ts'

const MINUTE_MS = 60_000

it('stores a conversation again after a while: its person may have been forgotten in another process', async () => {
  let now = 0
  let stored = 0
  const store = { remember: async () => void stored++ } as unknown as ConversationStore
  const memory = conversationMemory(() => now)
  const conversation = aConversation()
  for (const minute of [0, 1, 9, 11, 12]) {
    now = minute * MINUTE_MS
    await memory.remember(store, conversation)
  }
  expect(stored).toBe(2)
  await memory.remember(store, { ...conversation, language: 'en' })
  expect(stored).toBe(3)
})
