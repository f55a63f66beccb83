import type { HandlingStore } from '#domain/ports/handling-store.ts'
import type { StandingStore } from '#domain/ports/standing-store.ts'
import type { UndoOutcome, UndoRequest } from '#domain/undo.ts'

/** What taking back needs. */
export interface UndoPorts {
  readonly standings: StandingStore
  readonly handlings: HandlingStore
}

/**
 * Takes back one change of an item's standing or handling within ten minutes of when it was made, whoever made it. What
 * stood before stands again, with whose it was.
 */
export async function undo(ports: UndoPorts, request: UndoRequest): Promise<UndoOutcome> {
  const outcome = await ports.standings.undo(request)
  return outcome === 'unknown' ? ports.handlings.undo(request) : outcome
}
