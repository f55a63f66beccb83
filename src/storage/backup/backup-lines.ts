import { sql } from 'kysely'
import { atOneMoment } from '../at-one-moment.ts'
import type { Database } from '../database.ts'
import { pagesOf } from '../pages-of.ts'
import type { Tx } from '../transaction.ts'
import type { BackupHeader } from './backup-header.ts'
import { copiedRows } from './copied-rows.ts'
import { headerOf, waitingJobs } from './header-of.ts'

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
  return yield* oneConnection ? copiedRows(db) : atOneMoment(db, linesOf)
}

async function* linesOf(tx: Tx): AsyncGenerator<string, BackupHeader> {
  const header = await headerOf(tx)
  yield JSON.stringify(header)
  for (const table of Object.keys(header.tables)) yield* rowsOf(tx, table)
  for (const job of await waitingJobs(tx)) yield JSON.stringify(['job', job])
  yield JSON.stringify(['end'])
  return header
}

async function* rowsOf(tx: Tx, table: string): AsyncGenerator<string> {
  const name = JSON.stringify(table)
  const all = sql`select to_json(t)::text as row from ${sql.table(table)} t`
  for await (const rows of pagesOf(tx, all)) for (const row of rows) yield `[${name},${row}]`
}
