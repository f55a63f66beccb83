import type { Origin } from '#domain/origin.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { StandingOutcome, StandingStore } from '#domain/ports/standing-store.ts'
import type { OwnRecord } from '#domain/standing.ts'
import { writtenReason } from '#domain/written-reason.ts'
import { obligationNamed } from './obligation-named.ts'

/** What recording a standing needs. */
export interface RecordStandingPorts {
  readonly editions: Pick<EditionStore, 'catalogue'>
  readonly standings: StandingStore
}

/** Who says what of which item, for which municipality (four-digit code), when and from where. */
export interface StandingRequest extends Origin {
  readonly municipality: string
  readonly item: string
  readonly state: OwnRecord['state']
  /** Why it is not the municipality's; needed with `not-ours`, and left out with any other state. */
  readonly reason?: string
}

/** What was recorded, or why nothing was: no published edition has the item, it is called off, or the reason is wanting. */
export type RecordStandingResult =
  | StandingOutcome
  | { readonly outcome: 'no-such-item' | 'no-reason' }
  | { readonly outcome: 'called-off'; readonly item: string }

/**
 * Records that an agreement is signed or a task done (`fulfilled`), is `open` after all, is not the municipality's
 * (`not-ours`), or that what was said is taken back (`withdrawn`). A task that only asks to sign an agreement of the
 * catalogue is recorded as that agreement. Nothing is said of what KOMBIT has called off, but it can be taken back.
 * Returns the record that stands afterwards.
 */
export async function recordStanding(
  ports: RecordStandingPorts,
  request: StandingRequest,
): Promise<RecordStandingResult> {
  const { reason: written = '', ...said } = request
  const obligation = obligationNamed(await ports.editions.catalogue(), said.item)
  if (!obligation) return { outcome: 'no-such-item' }
  const item = obligation.id
  // A card from before still has the buttons.
  if (obligation.item.calledOff && said.state !== 'withdrawn') return { outcome: 'called-off', item }
  if (said.state !== 'not-ours') return ports.standings.record({ ...said, item })
  const reason = writtenReason(written)
  return reason === '' ? { outcome: 'no-reason' } : ports.standings.record({ ...said, item, reason })
}
