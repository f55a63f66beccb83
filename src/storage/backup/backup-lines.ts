import { sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Tx } from '../transaction.ts'
import type { BackupHeader } from './backup-header.ts'
import { copiedRows } from './copied-rows.ts'
import { headerOf, waitingJobs } from './header-of.ts'

/** So many rows are in memory at once. */
const PAGE = 500

/**
 * Returns all that the database holds, as it stands at one moment, line by line: the header, `[table, row]` for each row
 * as JSON, `["job", job]` for each job that is not done, and `["end"]`. Rows are written by PostgreSQL itself, so that
 * times keep their microseconds and numbers their digits. Others go on meanwhile; where there is one connection for all,
 * they wait while the tables are copied.
 */
export async function* backupLines({
  db,
  oneConnection,
}: Pick<Database, 'db' | 'oneConnection'>): AsyncGenerator<string, BackupHeader> {
  if (oneConnection) return yield* copiedRows(db)
  const running = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute()
  // Whoever reads the lines may do so inside a transaction of another database, as a move does.
  const tx = running.withoutPlugins()
  try {
    const header = await headerOf(tx)
    yield JSON.stringify(header)
    for (const table of Object.keys(header.tables)) yield* rowsOf(tx, table)
    for (const job of await waitingJobs(tx)) yield JSON.stringify(['job', job])
    yield JSON.stringify(['end'])
    return header
  } finally {
    await running.rollback().execute()
  }
}

async function* rowsOf(tx: Tx, table: string): AsyncGenerator<string> {
  const name = JSON.stringify(table)
  await sql`declare backup no scroll cursor for
    select to_json(t)::text as row from ${sql.table(table)} t`.execute(tx)
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(PAGE)} from backup`.execute(tx)
    for (const { row } of rows) yield `[${name},${row}]`
    if (rows.length < PAGE) break
  }
  await sql`close backup`.execute(tx)
}
