import type { Tx } from './transaction.ts'

/** What other instances must hear of, because they may have kept it: the catalogue, or what a municipality or person said. */
type Topic =
  | 'catalogue'
  | `standings ${string}`
  | `handlings ${string}`
  | `chosen ${string}`
  | `closing ${string}`
  | `language ${string}`

/** What a keeper does when it hears from other instances. */
export interface ChangeListener {
  /** Another instance has changed the topic. */
  changed(topic: string): void
  /** Whether changes of other instances are being heard; called at each change of that. */
  hearing(hears: boolean): void
}

/** Tells the other instances what changed, and listens to them. */
export interface ChangeFeed {
  /** Tells of a change with the commit of the transaction. */
  announce(tx: Tx, topic: Topic): Promise<void>
  listen(listener: ChangeListener): void
  close(): Promise<void>
}

/** The feed of a database that only this process has open: there is nobody to tell, and nobody to hear. */
export const NO_OTHERS: ChangeFeed = {
  announce: async () => undefined,
  listen: () => undefined,
  close: async () => undefined,
}
