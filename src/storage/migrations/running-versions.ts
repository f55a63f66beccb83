import { type Kysely, sql } from 'kysely'

/** The first half of the key of the lock; the second is a migration's number. */
export const VERSION_LOCK = 41_728_003

/**
 * Returns the number of the newest migration that the oldest instance on a PostgreSQL knows; undefined when none runs.
 * Each instance holds a lock of that number for as long as it is connected, however it ends.
 */
export async function oldestRunning<T>(db: Kysely<T>): Promise<number | undefined> {
  const { rows } = await sql<{ oldest: number | null }>`
    select min(objid::bigint)::int as oldest from pg_locks
    where locktype = 'advisory' and classid = ${VERSION_LOCK}::oid
      and database = (select oid from pg_database where datname = current_database())`.execute(db)
  return rows[0]?.oldest ?? undefined
}
