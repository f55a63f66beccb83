import type { HandlingStore } from '#domain/ports/handling-store.ts'
import type { Demands } from './demands.ts'

/** How a municipality handles its items is its own. */
export function narrowedHandlings(handlings: HandlingStore, demand: Demands): HandlingStore {
  return {
    async of(municipality) {
      demand.municipality(municipality)
      return handlings.of(municipality)
    },
    async now(municipality) {
      demand.municipality(municipality)
      return handlings.now(municipality)
    },
    async change(change) {
      demand.municipality(change.municipality)
      return handlings.change(change)
    },
    async undo(request) {
      demand.municipality(request.municipality)
      return handlings.undo(request)
    },
    async historyOf(municipality, item) {
      demand.municipality(municipality)
      return handlings.historyOf(municipality, item)
    },
  }
}
