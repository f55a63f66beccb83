import type { Temporal } from 'temporal-polyfill'
import type { Day } from '../day.ts'
import type { LastNudge } from '../nudge-stage.ts'
import type { Origin } from '../origin.ts'
import type { Subscription, UnreachableChannel } from '../subscription.ts'
import type { ToldEditions } from '../told-editions.ts'

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
   * Returns, by conversation, the other channels of a municipality, in the conversation's own tenant, that Fristvagt cannot
   * reach any more and that the conversation has not been told of yet. A digest that tells of them is planned with them.
   */
  unreachable(
    municipality: string,
    conversations: readonly string[],
  ): Promise<ReadonlyMap<string, readonly UnreachableChannel[]>>
  /**
   * Replaces the subscription of a conversation by what `change` makes of it as it stands at this moment; audited unless
   * nothing changes. Returns what stands afterwards, or undefined where there is no subscription.
   */
  update(
    conversation: string,
    change: (current: Subscription) => Subscription,
    origin: Origin,
  ): Promise<Subscription | undefined>
  /**
   * Ends the subscription of a conversation, with all that it was last nudged about and what waits to be sent. Returns
   * what was ended, or undefined where there was none.
   */
  end(conversation: string, origin: Origin): Promise<Subscription | undefined>
  /** Has every subscription go on whose pause ends on `day` or has ended before. Returns how many. */
  wake(day: Day, at: Temporal.Instant): Promise<number>
  /**
   * Returns, by conversation and item id, what conversations were last nudged about of a municipality's, whether they
   * follow it or not. Who was nudged about nothing is absent.
   */
  lastNudges(
    municipality: string,
    conversations: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, LastNudge>>>
  /** Returns the last day that was planned for a conversation, be it without a card; undefined where none was lately. */
  lastMorning(conversation: string): Promise<Day | undefined>
  /** Returns which editions those of the conversations know that follow a municipality: from before their yes, and told of since. */
  toldEditions(
    municipality: string,
    conversations: readonly string[],
  ): Promise<ReadonlyMap<string, ToldEditions>>
}
