import type { MessageView } from '../../teams/chat-state.ts'
import type { PageEvent } from '../../teams/event-hub.ts'
import { api, type World } from '../shared/api.ts'

/** What the page knows, kept true by the server's events. */
export interface Store {
  world: World
  readonly messages: Map<string, MessageView>
  /** Conversations with messages that the person has not seen. */
  readonly unread: Set<string>
}

/** What has changed since the page was drawn last; `all` after a lost connection. */
export type Change = PageEvent | { readonly kind: 'all' } | { readonly kind: 'lost' }

/** Returns the messages of a conversation in the order they were written. */
export function messagesIn(store: Store, conversation: string): readonly MessageView[] {
  const found = [...store.messages.values()].filter((m) => m.conversation === conversation)
  return found.toSorted((a, b) => Number(a.id) - Number(b.id))
}

/** Opens the store, and tells of each change from then on. Throws RequestError when the server does not answer. */
export async function openStore(changed: (change: Change, store: Store) => void): Promise<Store> {
  const first = await api.world()
  const store: Store = { world: first, messages: new Map(), unread: new Set() }
  fill(store, first)
  // Not before: what it tells of while nobody listens yet would be lost.
  const events = api.events()
  let opened = false
  let meanwhile: PageEvent[] | undefined
  events.onopen = async () => {
    // Between the first reading and the stream, or while the connection was lost, something may have happened.
    const heard: PageEvent[] = []
    meanwhile = heard
    const world = await api.world()
    if (meanwhile !== heard) return
    meanwhile = undefined
    fill(store, world, heard)
    changed({ kind: 'all' }, store)
    opened = true
  }
  events.onerror = () => {
    if (opened) changed({ kind: 'lost' }, store)
  }
  events.onmessage = ({ data }) => {
    const event: PageEvent = JSON.parse(data)
    meanwhile?.push(event)
    if (event.kind === 'message' && !store.messages.has(event.message.id))
      store.unread.add(event.message.conversation)
    apply(store, event)
    changed(event, store)
  }
  return store
}

/** Takes the world as it was read, and what was heard during the reading: the answer may be older than that. */
function fill(store: Store, world: World, heard: readonly PageEvent[] = []): void {
  store.world = world
  store.messages.clear()
  for (const message of world.messages) store.messages.set(message.id, message)
  for (const event of heard) apply(store, event)
}

function apply(store: Store, event: PageEvent): void {
  if (event.kind === 'message') store.messages.set(event.message.id, event.message)
  else if (event.kind === 'removed') store.messages.delete(event.id)
  else if (event.kind === 'installed') {
    store.world = { ...store.world, installed: { team: event.team, personal: event.personal } }
  }
}
