import type { Conversation } from '../conversation.ts'
import type { UnreachableWhy } from '../subscription.ts'

/** An Adaptive Card, ready to send. */
export type Card = Readonly<Record<string, unknown>>

/**
 * How a send or update can fail. `retry` is to be tried again; `ambiguous` may have been delivered, and is not safe to
 * repeat; `gone` means that Fristvagt is in the conversation no more; `missing` that the message to change is not
 * there; `blocked` that somebody has shut Fristvagt out; `permanent` that trying again cannot help.
 */
export type MessengerFault = 'retry' | 'ambiguous' | 'gone' | 'missing' | 'blocked' | 'permanent'

/** What else is known of a failure. */
export interface MessengerDetails {
  readonly cause?: unknown
  /** What Teams asked for, where it did. */
  readonly retryAfterSeconds?: number
  /** A `retry` of which nobody knows whether it was delivered all the same. */
  readonly unsure?: boolean
  /** Of `gone` and `blocked`: why. */
  readonly why?: UnreachableWhy
}

/** Thrown by a messenger. */
export class MessengerError extends Error {
  readonly fault: MessengerFault
  readonly retryAfterSeconds: number | undefined
  readonly unsure: boolean
  readonly why: UnreachableWhy

  constructor(fault: MessengerFault, message: string, details: MessengerDetails = {}) {
    super(message, { cause: details.cause })
    this.name = 'MessengerError'
    this.fault = fault
    this.retryAfterSeconds = details.retryAfterSeconds
    this.unsure = details.unsure ?? fault === 'ambiguous'
    this.why = details.why ?? (fault === 'gone' ? 'not-found' : 'not-allowed')
  }
}

/** Writes into conversations of its own accord. */
export interface Messenger {
  /** Sends a card, with a summary for the notification; returns the id of the message. Throws MessengerError. */
  send(to: Conversation, card: Card, summary: string): Promise<string>
  /** Replaces the card of an earlier message. Throws MessengerError. */
  update(to: Conversation, activity: string, card: Card): Promise<void>
}
