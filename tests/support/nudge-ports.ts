import { Temporal } from 'temporal-polyfill'
import { itemsOf } from '#domain/card-spec.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Scope } from '#domain/scope.ts'
import type { Subscription } from '#domain/subscription.ts'
import type { Drawing } from '#nudges/drawing.ts'
import { recordingMessenger } from './recording-messenger.ts'
import { aConversation, anOrigin, aSubscription } from './storage-factories.ts'
import type { TestStore } from './test-store.ts'

/** Draws a card that tells the day, the items of its spec and how each stands. */
const plainDrawing: Drawing = {
  draw: (spec, { standings, today }) => ({
    today,
    items: itemsOf(spec).map((item) => `${item} ${standings.get(item)?.state ?? 'unknown'}`),
  }),
  summarise: ({ lines }) => `${lines.length} frister`,
}

/** Returns what nudges work with: the store, a messenger that records, and a clock that the test sets. */
export function nudgePorts(store: TestStore, at: string) {
  let now = Temporal.Instant.from(at)
  const messenger = recordingMessenger()
  const setClock = (text: string) => {
    now = Temporal.Instant.from(text)
  }
  const scopeOf = (tenant: string): Scope => ({ tenant, municipalities: 'all' })
  return {
    stores: store,
    messenger,
    drawing: plainDrawing,
    clock: () => now,
    random: () => 0.999,
    setClock,
    scopeOf,
  }
}

/** Has a channel of its own say yes to nudges. */
export async function aSubscribedChannel(
  store: TestStore,
  overrides: Partial<Subscription> = {},
): Promise<Conversation> {
  const conversation = aConversation()
  await store.conversations.remember(conversation)
  await store.subscriptions.save(aSubscription({ conversation: conversation.id, ...overrides }), anOrigin())
  return conversation
}
