import type { Temporal } from 'temporal-polyfill'
import type { CardSpec } from '../card-spec.ts'

/** A card that stands in a conversation and must stay true. */
export interface LiveCard {
  readonly conversation: string
  readonly activity: string
  readonly spec: CardSpec
  readonly sentAt: Temporal.Instant
}

/** Keeps which cards show which items. */
export interface LiveCards {
  /** Remembers a card soon; returns at once. A card that is lost in a crash only stops being refreshed. */
  remember(card: LiveCard): void
  /** Returns the live cards of a municipality that show an item, newest first, sent at or after `since`. */
  showing(municipality: string, item: string, since: Temporal.Instant): Promise<readonly LiveCard[]>
  /** Returns one live card, or undefined. */
  find(municipality: string, conversation: string, activity: string): Promise<LiveCard | undefined>
  /** Forgets a card that is no longer there. */
  forget(card: Pick<LiveCard, 'conversation' | 'activity' | 'spec'>): Promise<void>
  /** Writes what is still to be remembered. */
  flush(): Promise<void>
}
