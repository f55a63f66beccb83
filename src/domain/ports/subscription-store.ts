import type { Day } from '../day.ts'
import type { LastNudge } from '../nudge-stage.ts'
import type { Origin } from '../origin.ts'
import type { Subscription, UnreachableChannel } from '../subscription.ts'

/** Keeps which channels are nudged, and what each was last nudged about. */
export interface SubscriptionStore {
  /** Returns all active subscriptions that have had no digest for `day` planned yet. */
  awaitingDigest(day: Day): Promise<readonly Subscription[]>
  /** Returns the subscription of a conversation, or undefined. */
  of(conversation: string): Promise<Subscription | undefined>
  /** Returns the subscriptions of a municipality (four-digit code), paused ones too, by conversation. */
  ofMunicipality(municipality: string): Promise<readonly Subscription[]>
  /** Adds the subscription, or replaces the conversation's earlier one; audited unless nothing changes. */
  save(subscription: Subscription, origin: Origin): Promise<void>
  /**
   * Returns the other channels of a municipality, in the conversation's own tenant, that Fristvagt cannot reach any
   * more and that the conversation has not been told of yet. A digest that tells of them is planned with them.
   */
  unreachable(municipality: string, conversation: string): Promise<readonly UnreachableChannel[]>
  /** Returns, by item id, what a conversation was last nudged about. */
  lastNudges(conversation: string): Promise<ReadonlyMap<string, LastNudge>>
}
