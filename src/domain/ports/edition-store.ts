import type { Catalogue } from '../catalogue.ts'
import type { Edition, Event } from '../edition.ts'
import type { Origin } from '../origin.ts'

/** Keeps the published editions. */
export interface EditionStore {
  /** Returns everything published. Cheap to call: the same object is returned until something is published. */
  catalogue(): Promise<Catalogue>
  /** Returns a meeting as it was published in an earlier revision of it; undefined where nobody knows any more. */
  eventBefore(id: string, revision: number): Promise<Event | undefined>
  /** Publishes in one transaction. Returns `unchanged` when the very same edition stands published already. */
  publish(edition: Edition, origin: Origin): Promise<'published' | 'unchanged'>
}
