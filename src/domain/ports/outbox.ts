import type { Temporal } from 'temporal-polyfill'
import type { DigestSpec, MovedSpec } from '../card-spec.ts'
import type { Day } from '../day.ts'
import type { Event } from '../edition.ts'
import type { Rung } from '../escalation.ts'
import type { Nudge } from '../nudge-plan.ts'
import type { PersonKey } from '../person.ts'
import type { UnreachableChannel, UnreachableWhy } from '../subscription.ts'

/**
 * `ambiguous` is a send whose outcome nobody knows (the process died, the answer was lost): it is retried once.
 * `superseded` is one that was still unsent when a later morning was planned, which brings what it would have brought.
 */
export const DELIVERY_STATES = [
  'due',
  'sending',
  'sent',
  'ambiguous',
  'superseded',
  'skipped',
  'failed',
  'gone',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** One card on its way to one conversation: that of a morning unless said otherwise. */
export interface Delivery<Spec extends DigestSpec | MovedSpec = DigestSpec> {
  readonly id: string
  readonly municipality: string
  readonly conversation: string
  readonly day: Day
  readonly state: DeliveryState
  readonly attempts: number
  /** One of its sends may have arrived without our knowing: the card may stand in the conversation once more. */
  readonly unsure: boolean
  readonly spec: Spec
  readonly createdAt: Temporal.Instant
  readonly sentAt?: Temporal.Instant
  readonly error?: string
}

/** Which deliveries of a municipality (four-digit code) are looked for. What is absent is not asked about. */
export interface DeliveryQuery {
  readonly municipality: string
  readonly states?: readonly DeliveryState[] | undefined
  /** The id of an item that the card nudged about. */
  readonly item?: string | undefined
  readonly conversation?: string | undefined
  /** The first morning. */
  readonly from?: Day | undefined
  /** The last morning. */
  readonly to?: Day | undefined
  readonly limit: number
  /** The `next` of the page before. */
  readonly cursor?: string | undefined
}

/** Deliveries, newest first, and where the next page begins. */
export interface DeliveryPage {
  readonly deliveries: readonly Delivery[]
  readonly next?: string
}

/**
 * How a send ended. `retry`, `postponed` and `ambiguous` put the delivery back into the queue, `ambiguous` only once;
 * `postponed` is one that was not tried at all, and counts as no attempt. `gone` pauses the subscription, with why.
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly activity: string }
  | { readonly kind: 'skipped'; readonly why: string }
  | { readonly kind: 'postponed'; readonly afterSeconds: number }
  | {
      readonly kind: 'retry'
      readonly afterSeconds: number
      readonly error: string
      /** It may have arrived all the same. */
      readonly unsure?: boolean
    }
  | { readonly kind: 'ambiguous'; readonly error: string }
  | { readonly kind: 'gone'; readonly error: string; readonly why: UnreachableWhy }
  | { readonly kind: 'failed'; readonly error: string; readonly unsure?: boolean }

/** What a digest tells of once, besides its nudges: told again if it never arrives. */
export interface Tells {
  readonly unreachable?: readonly UnreachableChannel[]
  /** What a channel's ladder brings to a person: each step is written into the audit trail. */
  readonly escalated?: readonly { readonly item: string; readonly rung: Rung }[]
  /** The ids of the editions whose changes it tells of, or that have changed nothing it follows. */
  readonly editions?: readonly string[]
}

/** Who is told of a meeting in their calendar, and where. */
interface ToldPerson {
  readonly person: PersonKey
  /** The id of their own chat. */
  readonly conversation: string
}

/** The durable outbox of morning cards, and of what people are told of the meetings in their calendars. */
export interface Outbox {
  /**
   * Makes way for the digest of `day`: what is still unsent of a conversation's earlier days becomes `superseded`, and
   * its nudges count as never made, so that the plan of the day brings them in one card. To be called before that plan
   * is made. Returns false while an earlier one is being sent at this moment: plan later, when it is known how that went.
   */
  supersede(municipality: string, conversation: string, day: Day, at: Temporal.Instant): Promise<boolean>
  /** Returns the conversations in which a card of a municipality's for a day before `day` is still unsent, or being sent. */
  unsentBefore(municipality: string, day: Day): Promise<ReadonlySet<string>>
  /**
   * Plans one digest for a conversation and day, remembers its nudges as the last ones and queues its delivery, all
   * or nothing. Returns false when that conversation already has a digest for the day; somebody's own chat can have one
   * of each municipality. A digest that has nothing to say: remembers the day as looked at, and queues nothing.
   */
  plan(
    spec: DigestSpec,
    conversation: string,
    nudges: readonly Nudge[],
    at: Temporal.Instant,
    tells?: Tells,
  ): Promise<boolean>
  /**
   * Plans the card by which a person is told what has become of a meeting (`event`, as it is now) in their calendar, and
   * queues its delivery, all or nothing. Returns false when they were told of that already, or it is not so any more.
   */
  tell(
    spec: MovedSpec,
    event: Pick<Event, 'id' | 'revision' | 'calledOff'>,
    to: ToldPerson,
    at: Temporal.Instant,
  ): Promise<boolean>
  /**
   * Claims a delivery for sending, so that no other worker can. Returns undefined when there is nothing to send: it
   * is claimed, sent or given up. A claim that was never settled is `ambiguous`, and can be claimed once more.
   */
  claim(id: string, at: Temporal.Instant): Promise<Delivery<DigestSpec | MovedSpec> | undefined>
  /** Settles a claimed delivery; a sent card becomes a live card in the same transaction. */
  settle(id: string, outcome: SendOutcome, at: Temporal.Instant): Promise<void>
  /** Returns the deliveries of a municipality, newest first. */
  deliveriesOf(municipality: string, limit: number): Promise<readonly Delivery[]>
  /** Returns a page of what is looked for. Throws InvalidCursorError for a cursor that is none. */
  search(query: DeliveryQuery): Promise<DeliveryPage>
  /** Returns how many deliveries are still due or being sent. */
  pending(): Promise<number>
}
