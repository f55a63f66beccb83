import type { MessageView, StoredMessage } from './chat-state.ts'

/** What a page is told as it happens. `message` is a new or changed message as this page's person sees it. */
export type PageEvent =
  | { readonly kind: 'message'; readonly message: MessageView }
  | { readonly kind: 'removed'; readonly id: string; readonly conversation: string }
  | { readonly kind: 'typing'; readonly conversation: string; readonly root?: string }
  | { readonly kind: 'installed'; readonly team: boolean; readonly personal: boolean }
  | { readonly kind: 'clock'; readonly now: string }

/** What happens in the tenant, before it is told to each page in its own way. */
export type TenantEvent =
  | { readonly kind: 'message'; readonly message: StoredMessage }
  | Exclude<PageEvent, { kind: 'message' | 'installed' }>
  | { readonly kind: 'installed' }

type Listener = (event: TenantEvent) => void

/** Tells listeners of what happens, in order. */
export class EventHub {
  readonly #listeners = new Set<Listener>()

  /** Calls the listener for each event from now on; returns how to stop. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  publish(event: TenantEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
