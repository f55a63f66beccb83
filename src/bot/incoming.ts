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

/** Somebody searches from the box that they write messages in, in whatever chat, team or mail that is. */
export interface IncomingSearch extends FromSomewhere {
  readonly kind: 'search'
  /** What is searched among, as the manifest names it. */
  readonly command: string
  /** What is typed so far; empty at first. */
  readonly text: string
  /** Which of the results to show. */
  readonly skip: number
  readonly count: number
}

/** Somebody has chosen one of the results. */
export interface IncomingChoice extends FromSomewhere {
  readonly kind: 'chosen'
  readonly type: 'agreement' | 'task' | 'event'
  readonly item: string
}

/** Somebody has pasted a link of ours into what they write. */
interface IncomingLink extends FromSomewhere {
  readonly kind: 'link'
  readonly url: string
}

/** What is asked of the message extension, and answered where it was asked. */
export type IncomingExtension = IncomingSearch | IncomingChoice | IncomingLink

/** What arrives from Teams, in our own words. `ignored` is well-formed but nothing to us. */
export type Incoming =
  | IncomingMessage
  | IncomingAction
  | IncomingInstallation
  | IncomingExtension
  | { readonly kind: 'ignored'; readonly invoke: boolean }
