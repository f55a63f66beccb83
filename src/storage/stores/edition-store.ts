import { sql } from 'kysely'
import type { Edition } from '#domain/edition.ts'
import type { EditionStore, Publication } from '#domain/ports/edition-store.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { keptUntilChanged } from '../kept-until-changed.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { audienceOf } from './audience-of.ts'
import { eventBefore } from './event-before.ts'
import { historyOf, latestPublication, toPublication } from './publication-row.ts'
import { publishDraft } from './publish-draft.ts'
import { undoPublication } from './undo-publication.ts'
import { alone, CATALOGUE, loadCatalogue, type Writing, writeEdition } from './write-edition.ts'

/** Returns the store of published editions. */
export function editionStore(db: Db, changes: ChangeFeed, enqueueIn: EnqueueIn): EditionStore {
  const tellers = { changes, enqueueIn }
  const kept = keptUntilChanged(() => loadCatalogue(db))
  changes.listen({
    changed: (topic) => {
      if (topic === CATALOGUE) kept.forget()
    },
    hearing: kept.trust,
  })

  async function write<T>(work: (tx: Tx) => Promise<T>, changed: (result: T) => boolean): Promise<T> {
    const result = await inTransaction(db, work).catch((error: unknown) => {
      // A commit whose answer was lost may have happened.
      kept.forget()
      throw error
    })
    if (changed(result)) kept.forget()
    return result
  }

  const stand = (writing: Writing, origin: Parameters<EditionStore['publish']>[1]) =>
    write(
      async (tx) => {
        await alone(tx)
        return (await writeEdition(tx, writing, origin, tellers)) !== undefined
      },
      (written) => written,
    )

  return {
    catalogue: () => kept.get(CATALOGUE),
    eventBefore: (id, revision) => eventBefore(db, id, revision),
    publish: async (edition, origin) =>
      (await stand({ id: edition.id, edition }, origin)) ? 'published' : 'unchanged',
    withdraw: async (id, origin) =>
      (await stand({ id, edition: undefined }, origin)) ? 'withdrawn' : 'unchanged',
    publishDraft: (request, origin) =>
      write(
        (tx) => publishDraft(tx, request, origin, tellers),
        ({ outcome }) => outcome === 'published',
      ),
    undo: (revision, origin) =>
      write(
        (tx) => undoPublication(tx, revision, origin, tellers),
        ({ outcome }) => outcome === 'undone',
      ),
    async standing() {
      const publications = await newestSince(db, 0)
      return publications.filter(stands)
    },
    history: (limit) => historyOf(db, limit),
    stoodBefore: async (edition, revision) => (await latestPublication(db, edition, revision))?.content,
    audience: (changed, moved) => audienceOf(db, changed, moved),
    since: (revision, limit) => newestSince(db, revision, limit),
  }
}

type Standing = Publication & { readonly content: Edition }
const stands = (publication: Publication): publication is Standing => publication.content !== undefined

async function newestSince(db: Db, revision: number, limit?: number): Promise<readonly Publication[]> {
  const rows = await db
    .selectFrom('edition_history as line')
    .selectAll()
    .where('revision', '>', revision)
    .where(sql<boolean>`not exists (select from edition_history as later
      where later.edition = line.edition and later.revision > line.revision)`)
    .orderBy('revision')
    .$if(limit !== undefined, (q) => q.limit(limit ?? 0))
    .execute()
  return rows.map(toPublication)
}
