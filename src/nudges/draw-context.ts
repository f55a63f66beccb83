import type { Temporal } from 'temporal-polyfill'
import { dayAt } from '#domain/day.ts'
import type { Handlings } from '#domain/handling.ts'
import type { Stores } from '#domain/ports/stores.ts'
import { type OwnRecords, standingsOf } from '#domain/standing.ts'
import { undoablesOf } from '#domain/undo.ts'
import type { DrawContext } from './drawing.ts'

/** What a municipality has said and done itself. */
interface OwnSide {
  readonly records: OwnRecords
  readonly handlings: Handlings
}

/** Returns what a municipality's cards (four-digit code) are drawn from at an instant. */
export async function drawContextOf(
  { editions }: Pick<Stores, 'editions'>,
  municipality: string,
  { records, handlings }: OwnSide,
  now: Temporal.Instant,
): Promise<DrawContext> {
  const catalogue = await editions.catalogue()
  return {
    catalogue,
    standings: standingsOf(catalogue, municipality, records),
    handlings,
    undoables: undoablesOf(records, handlings, now),
    today: dayAt(now),
  }
}

/** Returns what a municipality has said and done as it stands in the store at this moment. */
export async function ownSideNow(
  { standings, handlings }: Pick<Stores, 'standings' | 'handlings'>,
  municipality: string,
): Promise<OwnSide> {
  const [records, handled] = await Promise.all([
    standings.recordsNow(municipality),
    handlings.now(municipality),
  ])
  return { records, handlings: handled }
}
