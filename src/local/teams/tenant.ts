import { type ChatState, emptyState, type StoredMessage, viewOf } from './chat-state.ts'
import { EventHub, type PageEvent, type TenantEvent } from './event-hub.ts'
import type { Place } from './place.ts'
import { type LocalPerson, personalConversation } from './world.ts'

type NewMessage = Pick<StoredMessage, 'from' | 'text'> & Partial<Pick<StoredMessage, 'card' | 'summary'>>
type Content = Pick<StoredMessage, 'text'> & Partial<Pick<StoredMessage, 'card' | 'summary'>>

/** The chat of the demo's tenant: who has the app, and what has been written. Publishes every change. */
export class Tenant {
  readonly hub = new EventHub()
  readonly #now: () => Promise<string>
  #state: ChatState = emptyState()
  #lastId = 0

  constructor(now: () => Promise<string>) {
    this.#now = now
  }

  get state(): ChatState {
    return this.#state
  }

  /** Takes up an earlier state. */
  restore(state: ChatState): void {
    this.#state = state
    this.#lastId = Math.max(0, ...state.messages.map((m) => Number(m.id)))
  }

  /** Returns whether the bot may write there. */
  isInstalled(place: Place): boolean {
    return place.kind === 'channel'
      ? this.#state.installedInTeam
      : this.#state.installedFor.includes(place.person.key)
  }

  /** Adds or removes the app, in the team or for one person. */
  setInstalled(place: Place, installed: boolean): void {
    if (place.kind === 'channel') this.#state.installedInTeam = installed
    else {
      const others = this.#state.installedFor.filter((key) => key !== place.person.key)
      this.#state.installedFor = installed ? [...others, place.person.key] : others
    }
    this.hub.publish({ kind: 'installed' })
  }

  /** Writes a message: in the place's thread where it names one, else as a new one. */
  async add(place: Place, content: NewMessage): Promise<StoredMessage> {
    const at = await this.#now()
    this.#lastId = Math.max(this.#lastId + 1, Date.parse(at))
    const id = String(this.#lastId)
    const root = (place.kind === 'channel' && place.root) || id
    const place_ = { id, root, conversation: place.id, at, ownCards: {}, edited: false, version: 1 }
    const message: StoredMessage = { ...content, ...place_ }
    this.#state.messages.push(message)
    this.hub.publish({ kind: 'message', message })
    return message
  }

  find(place: Place, id: string): StoredMessage | undefined {
    return this.#state.messages.find((m) => m.id === id && m.conversation === place.id)
  }

  /** Replaces what all see of a message; cards that single people saw instead are gone, as in Teams. */
  replace(message: StoredMessage, content: Content): void {
    delete message.card
    Object.assign(message, content, { ownCards: {}, edited: content.card === undefined })
    this.#changed(message)
  }

  /** Replaces the card for one person only. */
  replaceFor(person: LocalPerson, message: StoredMessage, card: Readonly<Record<string, unknown>>): void {
    message.ownCards[person.key] = { ...card }
    this.#changed(message)
  }

  remove(message: StoredMessage): void {
    this.#state.messages = this.#state.messages.filter((m) => m !== message)
    this.hub.publish({ kind: 'removed', id: message.id, conversation: message.conversation })
  }

  /** Returns the messages that a person sees in a channel or chat, oldest first. */
  messagesOf(conversation: string): readonly StoredMessage[] {
    return this.#state.messages.filter((m) => m.conversation === conversation)
  }

  /** Returns an event as the person's page is told it, or undefined when it is none of theirs. */
  eventFor(person: LocalPerson, event: TenantEvent): PageEvent | undefined {
    if (event.kind === 'installed') {
      const { installedInTeam: team, installedFor } = this.#state
      return { kind: 'installed', team, personal: installedFor.includes(person.key) }
    }
    if (event.kind === 'clock') return event
    const conversation = event.kind === 'message' ? event.message.conversation : event.conversation
    if (conversation.startsWith('a:') && conversation !== personalConversation(person)) return undefined
    return event.kind === 'message' ? { kind: 'message', message: viewOf(event.message, person.key) } : event
  }

  #changed(message: StoredMessage): void {
    message.version += 1
    this.hub.publish({ kind: 'message', message })
  }
}
