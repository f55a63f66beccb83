import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { Demands } from './demands.ts'

/** What is published is for all to read, and for the deployment alone to change; so is the history, which names people. */
export function narrowedEditions(editions: EditionStore, demand: Demands): EditionStore {
  return {
    catalogue: editions.catalogue,
    eventBefore: editions.eventBefore,
    async publish(...publication) {
      demand.everything()
      return editions.publish(...publication)
    },
    async publishDraft(...publication) {
      demand.everything()
      return editions.publishDraft(...publication)
    },
    async undo(...undoing) {
      demand.everything()
      return editions.undo(...undoing)
    },
    async withdraw(...withdrawal) {
      demand.everything()
      return editions.withdraw(...withdrawal)
    },
    async standing() {
      demand.everything()
      return editions.standing()
    },
    async stoodBefore(...asked) {
      demand.everything()
      return editions.stoodBefore(...asked)
    },
    async audience(...asked) {
      demand.everything()
      return editions.audience(...asked)
    },
    async history(limit) {
      demand.everything()
      return editions.history(limit)
    },
    async since(...asked) {
      demand.everything()
      return editions.since(...asked)
    },
  }
}
