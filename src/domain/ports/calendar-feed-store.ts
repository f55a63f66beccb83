import type { Temporal } from 'temporal-polyfill'
import type { Day } from '../day.ts'
import type { Origin } from '../origin.ts'
import type { Person, PersonKey } from '../person.ts'

/** A person's subscription to the meetings, at an address that nobody but the person knows. */
export interface CalendarFeed {
  readonly owner: PersonKey
  readonly createdAt: Temporal.Instant
  /** The last day on which a calendar asked for it. */
  readonly lastReadOn?: Day
}

/** The addresses as they are made: to be shown once, and kept as the hash of a secret alone. */
export interface FeedAddress {
  /** Of all meetings. */
  readonly url: string
  /** Of what is the person's own. */
  readonly mineUrl: string
  readonly tokenHash: string
}

/** Whose feed is changed, and whose audit trail says so: the deployment's where the person has no municipality. */
export interface FeedOwner {
  readonly person: Person
  readonly municipality: string | undefined
}

/** Keeps which people subscribe, by the SHA-256 of each one's secret and never the secret. */
export interface CalendarFeedStore {
  /** Returns the person's feed, or undefined. */
  of(person: PersonKey): Promise<CalendarFeed | undefined>
  /** Returns the feed of a secret, by its hash; undefined for one that was never made or is revoked. */
  byToken(tokenHash: string): Promise<CalendarFeed | undefined>
  /** Remembers that a calendar asked for the feed on a day. */
  noteRead(tokenHash: string, on: Day): Promise<void>
  /** Gives the person a new secret; the one of before is good for nothing any more. */
  renew(owner: FeedOwner, tokenHash: string, origin: Origin): Promise<void>
  /** Ends the person's feed; audited unless there was none. */
  revoke(owner: FeedOwner, origin: Origin): Promise<void>
}
