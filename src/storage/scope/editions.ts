import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { Demands } from './demands.ts'

/** What is published is for all to read, and for the deployment alone to change. */
export function narrowedEditions(editions: EditionStore, demand: Demands): EditionStore {
  return {
    catalogue: editions.catalogue,
    eventBefore: editions.eventBefore,
    async publish(...publication) {
      demand.everything()
      return editions.publish(...publication)
    },
  }
}
