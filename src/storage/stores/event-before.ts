import type { Event } from '#domain/edition.ts'
import type { Db } from '../transaction.ts'

/** Returns a meeting as it was published in an earlier revision of it; undefined where nobody knows any more. */
export async function eventBefore(db: Db, id: string, revision: number): Promise<Event | undefined> {
  const row = await db
    .selectFrom('event_before')
    .select('content')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row?.content
}
