import type { PersonKey } from '#domain/person.ts'
import type { Tx } from './transaction.ts'

/**
 * What others must hear of, because they may have kept it or show it: what is the whole deployment's, what a municipality
 * (four-digit code) has, what a chooser (see chosen-municipalities.ts) has chosen, or what is a person's own (`ownTopic`).
 */
export type Topic =
  | 'catalogue'
  | 'drafts'
  | `${'standings' | 'handlings' | 'subscriptions' | 'deliveries' | 'closing'} ${string}`
  | `${'chosen' | 'language' | 'own'} ${string}`

/** What a keeper does when it hears from other instances. */
export interface ChangeListener {
  /** Another instance has changed the topic. */
  changed(topic: string): void
  /** Whether changes of other instances are being heard; called at each change of that. */
  hearing(hears: boolean): void
}

/** Told of every change once it is committed, whichever instance made it, and of having missed some (`undefined`). */
export type EveryChange = (topic: string | undefined) => void

/** Tells of what changed, and listens. */
export interface ChangeFeed {
  /** Tells of changes with the commit of the transaction. */
  announce(tx: Tx, ...topics: readonly Topic[]): Promise<void>
  listen(listener: ChangeListener): void
  hearAll(told: EveryChange): void
  close(): Promise<void>
}

/** The name under which the database carries the announcements. */
export const CHANNEL = 'fristvagt_changes'

/** Returns the topic of what is a person's own: their calendar entries, feeds and settings. */
export const ownTopic = ({ tenant, id }: PersonKey) => `own ${JSON.stringify([tenant, id])}` as const
