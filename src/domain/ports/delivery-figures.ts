import type { Temporal } from 'temporal-polyfill'
import type { DeliveryState } from './outbox.ts'

/** How delivering goes, over all municipalities and instances. Names nobody. */
export interface DeliveryFigures {
  /** How many deliveries planned at or after `since` are in each state. */
  readonly byState: Readonly<Partial<Record<DeliveryState, number>>>
  /** Of those, how many were sent more than an hour after the hour of their channel. */
  readonly late: number
  /** Of those, how many may stand in their channel once more. */
  readonly unsure: number
  /** When the oldest delivery was planned that is still to be sent; undefined when there is none. */
  readonly oldestUnsent?: Temporal.Instant
  /** How many jobs wait or are worked on, by queue. */
  readonly jobs: Readonly<Record<string, number>>
  /** The hosts of Teams that nobody calls at the moment. */
  readonly hostsDown: readonly string[]
}

/** Looks how delivering goes. */
export type FindDeliveryFigures = (since: Temporal.Instant) => Promise<DeliveryFigures>
