import type { Catalogue } from '../catalogue.ts'
import type { Edition } from '../edition.ts'
import type { Origin } from '../origin.ts'

/** Keeps the published editions. */
export interface EditionStore {
  /** Returns everything published. Cheap to call: the same object is returned until something is published. */
  catalogue(): Promise<Catalogue>
  /** Publishes in one transaction. Returns `unchanged` when the very same edition stands published already. */
  publish(edition: Edition, origin: Origin): Promise<'published' | 'unchanged'>
}
