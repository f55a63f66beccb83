import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { type Catalogue, catalogueOf } from '#domain/catalogue.ts'
import type { Edition } from '#domain/edition.ts'
import { raisedEditions, withRevisions } from '#domain/event-revisions.ts'
import type { Origin } from '#domain/origin.ts'
import type { Publication } from '#domain/ports/edition-store.ts'
import { standOtherwise } from '#domain/published-standings.ts'
import type { ChangeFeed } from '../change-feed.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import type { Db, Tx } from '../transaction.ts'
import { writeAudit } from './audit-entry.ts'
import { latestPublication, type WrittenPublication, writePublication } from './publication-row.ts'
import { publishMoved } from './publish-moved.ts'
import { refreshPublished } from './refresh-published.ts'

/** What instances call the catalogue when one tells the others that it has changed. */
export const CATALOGUE = 'catalogue'

/** Who is told of a publication. */
export interface Tellers {
  readonly changes: ChangeFeed
  readonly enqueueIn: EnqueueIn
}

/** An edition as it is to stand, or nothing where it is to be withdrawn, and why. */
export interface Writing {
  readonly id: string
  readonly edition: Edition | undefined
  readonly draft?: string
  readonly undoes?: number
}

/** One at a time: a revision that is taken later must also be seen later. */
export async function alone(tx: Tx): Promise<void> {
  await sql`lock table edition in share row exclusive mode`.execute(tx)
}

/** Returns what stands published. */
export async function loadCatalogue(db: Db): Promise<Catalogue> {
  // The number is of what was withdrawn, too: a catalogue that is newer must never have a lower one.
  const { rows } = await sql<{ content: Edition | null; latest: number | null }>`
    select content, latest from (select max(revision) as latest from edition_history) as history
    left join edition on true`.execute(db)
  return catalogueOf(
    rows.flatMap(({ content }) => content ?? []),
    rows[0]?.latest ?? 0,
  )
}

/**
 * Has an edition stand as it is given, with its history, its audit entry, and the jobs that refresh the cards of what
 * stands otherwise. The transaction must be `alone`. Returns undefined, and writes nothing, where it stands just so.
 */
export async function writeEdition(
  tx: Tx,
  { id, edition: given, draft, undoes }: Writing,
  origin: Origin,
  { changes, enqueueIn }: Tellers,
): Promise<Publication | undefined> {
  const before = await loadCatalogue(tx)
  const edition = given && withRevisions(given, before.events)
  const stood = await tx.selectFrom('edition').select('content').where('id', '=', id).executeTakeFirst()
  // As JSON carries it: what is undefined is not there.
  if (isDeepStrictEqual(stood?.content, edition && JSON.parse(JSON.stringify(edition)))) return undefined
  const why = { ...(draft === undefined ? {} : { draft }), ...(undoes === undefined ? {} : { undoes }) }
  const publication = await standAs(tx, { edition: id, content: edition, ...why }, origin)
  // What stands again of an earlier edition is a change, too, to those who have it in their calendars.
  for (const other of raisedEditions(before, await loadCatalogue(tx)))
    await standAs(
      tx,
      { edition: other.id, content: other, ...(undoes === undefined ? {} : { undoes }) },
      origin,
    )
  const after = await loadCatalogue(tx)
  await refreshPublished(tx, enqueueIn, standOtherwise(before, after))
  await publishMoved(tx, enqueueIn, before, after)
  await changes.announce(tx, CATALOGUE)
  const action = undoes === undefined && edition !== undefined ? 'edition.published' : 'edition.withdrawn'
  await writeAudit(
    tx,
    { municipality: '', action, subject: id, details: { revision: publication.revision, ...why } },
    origin,
  )
  return publication
}

async function standAs(
  tx: Tx,
  {
    edition,
    content,
    ...why
  }: Omit<WrittenPublication, 'revision' | 'content'> & { content: Edition | undefined },
  origin: Origin,
): Promise<Publication> {
  const revision = ((await latestPublication(tx))?.revision ?? 0) + 1
  if (content === undefined) {
    await tx.deleteFrom('edition').where('id', '=', edition).execute()
    return writePublication(tx, { revision, edition, ...why }, origin)
  }
  const row = { revision, content: JSON.stringify(content), published_by: origin.by.id }
  await tx
    .insertInto('edition')
    .values({ id: edition, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...row, published_at: sql<string>`now()` }))
    .execute()
  return writePublication(tx, { revision, edition, content, ...why }, origin)
}
