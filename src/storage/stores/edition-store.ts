import { sql } from 'kysely'
import { type Catalogue, catalogueOf } from '#domain/catalogue.ts'
import type { Edition } from '#domain/edition.ts'
import type { Origin } from '#domain/origin.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import { standOtherwise } from '#domain/published-standings.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { keptUntilChanged } from '../kept-until-changed.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { writeAudit } from './audit-entry.ts'
import { publishMoved } from './publish-moved.ts'
import { refreshPublished } from './refresh-published.ts'

const ONLY = 'catalogue'

/** Returns the store of published editions. */
export function editionStore(db: Db, changes: ChangeFeed, enqueueIn: EnqueueIn): EditionStore {
  const kept = keptUntilChanged(() => loadCatalogue(db))
  changes.listen({
    changed: (topic) => {
      if (topic === ONLY) kept.forget()
    },
    hearing: kept.trust,
  })
  return {
    catalogue: () => kept.get(ONLY),
    async eventBefore(id, revision) {
      const row = await db
        .selectFrom('event_before')
        .select('content')
        .where('id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst()
      return row?.content
    },
    async publish(edition, origin) {
      const published = await inTransaction(db, async (tx) => {
        await alone(tx)
        const before = await loadCatalogue(tx)
        const written = await write(tx, edition, origin)
        if (!written) return false
        const after = await loadCatalogue(tx)
        await refreshPublished(tx, enqueueIn, standOtherwise(before, after))
        await publishMoved(tx, enqueueIn, before, after)
        await changes.announce(tx, ONLY)
        const note = { municipality: '', action: 'edition.published', subject: edition.id } as const
        await writeAudit(tx, note, origin)
        return true
      }).catch((error: unknown) => {
        // A commit whose answer was lost may have happened.
        kept.forget()
        throw error
      })
      if (!published) return 'unchanged'
      kept.forget()
      return 'published'
    },
  }
}

/** One at a time: a revision that is taken later must also be seen later. */
async function alone(tx: Tx): Promise<void> {
  await sql`lock table edition in share row exclusive mode`.execute(tx)
}

/** Returns false when the very same edition stands. */
async function write(tx: Tx, edition: Edition, { by }: Origin): Promise<boolean> {
  const row = { content: JSON.stringify(edition), published_by: by.id }
  const revision = sql<number>`(select coalesce(max(revision), 0) + 1 from edition)`
  const written = await tx
    .insertInto('edition')
    .values({ id: edition.id, revision, ...row })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ ...row, revision, published_at: sql<string>`now()` })
        .whereRef('edition.content', '<>', 'excluded.content'),
    )
    .returning('revision')
    .execute()
  return written.length > 0
}

async function loadCatalogue(db: Db): Promise<Catalogue> {
  const rows = await db.selectFrom('edition').select(['content', 'revision']).execute()
  return catalogueOf(
    rows.map((row) => row.content),
    Math.max(0, ...rows.map((row) => row.revision)),
  )
}
