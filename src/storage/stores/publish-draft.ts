import type { Selectable } from 'kysely'
import type { Origin } from '#domain/origin.ts'
import type { DraftPublication, PublishOutcome } from '#domain/ports/edition-store.ts'
import { openProblems } from '#domain/review/reviewed-draft.ts'
import type { Tables } from '../tables.ts'
import type { Tx } from '../transaction.ts'
import { toDraft } from './draft-row.ts'
import { changedBy } from './draft-store.ts'
import { latestPublication } from './publication-row.ts'
import { alone, type Tellers, writeEdition } from './write-edition.ts'

/** Publishes a draft and closes it, or says why not. Whoever publishes at the same time waits, and is told. */
export async function publishDraft(
  tx: Tx,
  request: DraftPublication,
  origin: Origin,
  tellers: Tellers,
): Promise<PublishOutcome> {
  await alone(tx)
  const row = await tx
    .selectFrom('draft')
    .selectAll()
    .where('id', '=', request.draft)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return { outcome: 'no-such-draft' }
  const draft = toDraft(row)
  if (draft.state === 'published' && isTheirs(row, request, origin)) return asItWas(tx, row)
  if (draft.state !== 'open') return { outcome: 'closed', draft }
  if (draft.version !== request.version) return { outcome: 'changed-meanwhile', draft }
  const problems = openProblems(draft)
  if (problems.length > 0) return { outcome: 'problems-open', problems }
  const latest = await latestPublication(tx)
  if (latest && latest.revision !== request.revision) return { outcome: 'published-meanwhile', latest }
  const { edition } = draft.draft
  const written = await writeEdition(tx, { id: edition.id, edition, draft: draft.id }, origin, tellers)
  const publication = written ?? (await latestPublication(tx, edition.id))
  if (!publication) throw new Error(`nothing says when edition ${edition.id} was published`)
  await tellers.changes.announce(tx, 'drafts')
  await tx
    .updateTable('draft')
    .set({
      ...{ state: 'published', revision: publication.revision, version: draft.version + 1 },
      ...changedBy(origin),
    })
    .where('id', '=', draft.id)
    .execute()
  return { outcome: written ? 'published' : 'unchanged', publication }
}

type Row = Selectable<Tables['draft']>

/** Their answer was lost, and they ask again. */
const isTheirs = (row: Row, { version }: DraftPublication, { by }: Origin) =>
  row.changed_tenant === by.tenant && row.changed_id === by.id && row.version === version + 1

async function asItWas(tx: Tx, row: Row): Promise<PublishOutcome> {
  const publication = await latestPublication(tx, row.edition, (row.revision ?? 0) + 1)
  if (!publication) throw new Error(`nothing says when draft ${row.id} was published`)
  return { outcome: publication.draft === row.id ? 'published' : 'unchanged', publication }
}
