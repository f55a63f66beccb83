import type { Catalogue } from './catalogue.ts'
import type { EditionChanges } from './catalogue-changes.ts'

/** The editions that a channel knows, by id: those `before` it said yes, and those whose changes it was `told` since. */
export interface ToldEditions {
  readonly before: ReadonlySet<string>
  readonly told: ReadonlySet<string>
}

/**
 * Returns the editions whose changes a channel has yet to be told, oldest first: those after the newest that it knows.
 * An older one that is published late changes nothing that stands. A new channel knows them all.
 */
export function editionsToTell({ editions }: Catalogue, known?: ToldEditions): readonly EditionChanges[] {
  if (!known) return []
  const newest = editions.findLastIndex(({ edition }) => known.before.has(edition) || known.told.has(edition))
  return editions.slice(newest + 1)
}

/** Returns whether an item has got its deadline since the channel said yes. */
export function wasDecidedSince(catalogue: Catalogue, item: string, known?: ToldEditions): boolean {
  const edition = catalogue.decidedIn.get(item)
  return known !== undefined && edition !== undefined && !known.before.has(edition)
}
