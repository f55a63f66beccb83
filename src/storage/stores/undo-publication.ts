import { sql } from 'kysely'
import type { Origin } from '#domain/origin.ts'
import type { UndoPublicationOutcome } from '#domain/ports/edition-store.ts'
import type { Tx } from '../transaction.ts'
import { changedBy } from './draft-store.ts'
import { latestPublication } from './publication-row.ts'
import { alone, type Tellers, writeEdition } from './write-edition.ts'

/** Takes back the latest publication, if that is its revision, and opens its draft again. */
export async function undoPublication(
  tx: Tx,
  revision: number,
  origin: Origin,
  tellers: Tellers,
): Promise<UndoPublicationOutcome> {
  await alone(tx)
  const latest = await latestPublication(tx)
  if (!latest || latest.revision < revision) return { outcome: 'unknown' }
  if (latest.undoes === revision) return { outcome: 'already', publication: latest }
  if (latest.revision !== revision) return { outcome: 'published-meanwhile', latest }
  // Back and forth would be for ever; what was taken back is published again from its draft.
  if (latest.undoes !== undefined) return { outcome: 'is-undo', latest }
  const before = await latestPublication(tx, latest.edition, revision)
  const writing = { id: latest.edition, edition: before?.content, undoes: revision }
  const publication = await writeEdition(tx, writing, origin, tellers)
  if (!publication)
    throw new Error(`edition ${latest.edition} stands as it stood before its last publication`)
  if (latest.draft !== undefined) {
    await tellers.changes.announce(tx, 'drafts')
    await tx
      .updateTable('draft')
      .set({ state: 'open', revision: null, version: sql<number>`version + 1`, ...changedBy(origin) })
      .where('id', '=', latest.draft)
      .where('state', '=', 'published')
      .execute()
  }
  return { outcome: 'undone', publication }
}
