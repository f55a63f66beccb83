import type { Conversation } from '../conversation.ts'

/** An Adaptive Card, ready to send. */
export type Card = Readonly<Record<string, unknown>>

/**
 * How a send or update can fail. `retry` was surely not delivered; `ambiguous` may have been; `gone` means that the
 * conversation or message is not there any more; `blocked` that somebody has shut Fristvagt out; `permanent` that
 * trying again cannot help.
 */
export type MessengerFault = 'retry' | 'ambiguous' | 'gone' | 'blocked' | 'permanent'

/** Thrown by a messenger. `retryAfterSeconds` is what Teams asked for, where it did. */
export class MessengerError extends Error {
  readonly fault: MessengerFault
  readonly retryAfterSeconds: number | undefined

  constructor(
    fault: MessengerFault,
    message: string,
    options: { cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'MessengerError'
    this.fault = fault
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}

/** Writes into conversations of its own accord. */
export interface Messenger {
  /** Sends a card, with a summary for the notification; returns the id of the message. Throws MessengerError. */
  send(to: Conversation, card: Card, summary: string): Promise<string>
  /** Replaces the card of an earlier message. Throws MessengerError. */
  update(to: Conversation, activity: string, card: Card): Promise<void>
}
