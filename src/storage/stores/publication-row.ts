import { type Selectable, sql } from 'kysely'
import type { Origin } from '#domain/origin.ts'
import type { Publication, PublicationLine } from '#domain/ports/edition-store.ts'
import { fromInstant, fromPerson, toInstant, toPerson } from '../columns.ts'
import type { Tables } from '../tables.ts'
import type { Db, Tx } from '../transaction.ts'

type Row = Selectable<Tables['edition_history']>

/** Returns the publication that a row holds. */
export function toPublication(row: Row): Publication {
  const { revision, edition, content, undoes, draft } = row
  return {
    ...{ revision, edition, by: toPerson(row), at: toInstant(row.at) },
    ...(draft === null ? {} : { draft }),
    ...(undoes === null ? {} : { undoes }),
    ...(content === null ? {} : { content }),
  }
}

/** Adds a line to the history, and returns it. */
export async function writePublication(
  tx: Tx,
  { revision, edition, draft, undoes, content }: WrittenPublication,
  { by, at }: Origin,
): Promise<Publication> {
  const row = await tx
    .insertInto('edition_history')
    .values({
      ...{ revision, edition, draft: draft ?? null, undoes: undoes ?? null },
      ...{ ...fromPerson(by), at: fromInstant(at) },
      content: content === undefined ? null : JSON.stringify(content),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toPublication(row)
}

/** What a line of the history says, beside who and when. */
export type WrittenPublication = Pick<Publication, 'revision' | 'edition' | 'draft' | 'undoes' | 'content'>

/** Returns the latest publication of all, or of an edition, or of an edition before a revision. */
export async function latestPublication(
  db: Db,
  edition?: string,
  before?: number,
): Promise<Publication | undefined> {
  const row = await db
    .selectFrom('edition_history')
    .selectAll()
    .$if(edition !== undefined, (q) => q.where('edition', '=', edition ?? ''))
    .$if(before !== undefined, (q) => q.where('revision', '<', before ?? 0))
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toPublication(row)
}

/** Returns the lines of the history, newest first, each with its edition's title alone: an edition is large. */
export async function historyOf(db: Db, limit: number): Promise<readonly PublicationLine[]> {
  const rows = await db
    .selectFrom('edition_history')
    .select(['revision', 'edition', 'undoes', 'draft', 'by_tenant', 'by_id', 'by_name', 'at'])
    .select(sql<string | null>`content ->> 'title'`.as('title'))
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ title, ...row }) => ({
    ...toPublication({ ...row, content: null }),
    ...(title === null ? {} : { title }),
  }))
}
