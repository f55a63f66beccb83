import type { HandlingStore } from '#domain/ports/handling-store.ts'
import type { StandingStore } from '#domain/ports/standing-store.ts'
import { canUndo, latestChangeOf, type UndoOutcome, type UndoRequest } from '#domain/undo.ts'

/** What taking back needs. */
export interface UndoPorts {
  readonly standings: StandingStore
  readonly handlings: HandlingStore
}

/** What became of it; `too-late`: it was made more than ten minutes ago, and stands. */
export type UndoResult = UndoOutcome | 'too-late'

/**
 * Takes back one change of an item's standing or handling within ten minutes of when it was made, whoever made it. What
 * stood before stands again, with whose it was.
 */
export async function undo(ports: UndoPorts, request: UndoRequest): Promise<UndoResult> {
  const { municipality, item, change, at } = request
  const [records, handlings] = await Promise.all([
    ports.standings.recordsNow(municipality),
    ports.handlings.now(municipality),
  ])
  const record = records.get(item)
  const handling = handlings.get(item)
  const made = [latestChangeOf(record, undefined), latestChangeOf(undefined, handling)].find(
    (latest) => latest?.change === change,
  )
  if (made && !canUndo(made.at, at)) return 'too-late'
  const outcome = await ports.standings.undo(request)
  return outcome === 'unknown' ? ports.handlings.undo(request) : outcome
}
