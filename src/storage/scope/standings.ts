import type { StandingStore } from '#domain/ports/standing-store.ts'
import type { Demands } from './demands.ts'

/** What a municipality has recorded is its own. */
export function narrowedStandings(standings: StandingStore, demand: Demands): StandingStore {
  return {
    async recordsOf(municipality) {
      demand.municipality(municipality)
      return standings.recordsOf(municipality)
    },
    async recordsNow(municipality) {
      demand.municipality(municipality)
      return standings.recordsNow(municipality)
    },
    async record(...said) {
      demand.municipality(said[0].municipality)
      return standings.record(...said)
    },
    async undo(request) {
      demand.municipality(request.municipality)
      return standings.undo(request)
    },
    async historyOf(municipality, item) {
      demand.municipality(municipality)
      return standings.historyOf(municipality, item)
    },
    async wholeHistory(municipality) {
      demand.municipality(municipality)
      return standings.wholeHistory(municipality)
    },
  }
}
