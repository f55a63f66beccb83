import type { Conversation } from '#domain/conversation.ts'
import type { Language } from '#domain/language.ts'
import type { Person } from '#domain/person.ts'

interface FromSomewhere {
  readonly conversation: Conversation
  /** Where an answer goes: the thread in a channel, the conversation itself elsewhere. */
  readonly thread: string
  /** The connector's id of the activity; the same one may arrive twice. */
  readonly activity: string
  readonly person: Person
  readonly language: Language
}

/** Somebody wrote. */
export interface IncomingMessage extends FromSomewhere {
  readonly kind: 'message'
  /** What the person wrote, without the mention of the bot. */
  readonly text: string
}

/** Somebody pressed a button of a card. */
export interface IncomingAction extends FromSomewhere {
  readonly kind: 'action'
  readonly verb: string
  readonly data: unknown
  /** How the answer travels: in the response to an invoke, or as a message. */
  readonly answer: 'invoke' | 'message'
  /** The message whose button was pressed, where the client says which. */
  readonly message?: string
  /** The person's single sign-on token, once their client has sent it. */
  readonly token?: string
}

/** Fristvagt was added somewhere, or taken away. */
export interface IncomingInstallation extends FromSomewhere {
  readonly kind: 'installed' | 'removed'
}

/** What arrives from Teams, in our own words. `ignored` is well-formed but nothing to us. */
export type Incoming =
  | IncomingMessage
  | IncomingAction
  | IncomingInstallation
  | { readonly kind: 'ignored'; readonly invoke: boolean }
