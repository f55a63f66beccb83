import type { Origin } from '#domain/origin.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { StandingOutcome, StandingStore } from '#domain/ports/standing-store.ts'
import type { OwnRecord } from '#domain/standing.ts'

/** What recording a standing needs. */
export interface RecordStandingPorts {
  readonly editions: EditionStore
  readonly standings: StandingStore
}

/** Who says what of which item, for which municipality (four-digit code), when and from where. */
export interface StandingRequest extends Origin {
  readonly municipality: string
  readonly item: string
  readonly state: OwnRecord['state']
}

/** What was recorded, or that no published edition has the item. */
export type RecordStandingResult = StandingOutcome | { readonly outcome: 'no-such-item' }

/**
 * Records that an agreement is signed or a task done (`fulfilled`), is `open` after all, or that what was said is taken
 * back (`withdrawn`). A task that only asks to sign an agreement of the catalogue is recorded as that agreement. Returns
 * the record that stands afterwards.
 */
export async function recordStanding(
  ports: RecordStandingPorts,
  request: StandingRequest,
): Promise<RecordStandingResult> {
  const catalogue = await ports.editions.catalogue()
  const agreement = catalogue.tasks.get(request.item)?.agreement
  const item = catalogue.obligations.has(request.item) ? request.item : agreement
  if (item === undefined || !catalogue.obligations.has(item)) return { outcome: 'no-such-item' }
  return ports.standings.record({ ...request, item })
}
