import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { JOB_NAMES } from '../queue/queues.ts'
import type { Tx } from '../transaction.ts'
import { type BackupHeader, FORMAT, type KeptJob } from './backup-header.ts'
import { newestMigration } from './newest-migration.ts'
import { ownTables } from './own-tables.ts'

/** So many rows are in memory at once. */
const PAGE = 500

/**
 * Returns all that the database holds, as it stands at one moment, line by line: the header, `[table, row]` for each row
 * as JSON, `["job", job]` for each job that is not done, and `["end"]`. Rows are written by PostgreSQL itself, so that
 * times keep their microseconds and numbers their digits. Other connections go on meanwhile.
 */
export async function* backupLines({ db }: Pick<Database, 'db'>): AsyncGenerator<string, BackupHeader> {
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

async function headerOf(tx: Tx): Promise<BackupHeader> {
  const tables: Record<string, number> = {}
  for (const table of await ownTables(tx)) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)
    tables[table] = rows[0]?.n ?? 0
  }
  const { rows } = await sql<{ at: string }>`
    select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`.execute(tx)
  return {
    format: FORMAT,
    at: rows[0]?.at ?? '',
    migration: await newestMigration(tx),
    tables,
    jobs: (await waitingJobs(tx)).length,
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

/** What is running now was begun by a process that may not live to end it: it is waiting work. */
async function waitingJobs(tx: Tx): Promise<readonly KeptJob[]> {
  const { rows } = await sql<KeptJob>`
    select name, data, to_json(start_after) #>> '{}' as "startAfter", singleton_key as "singletonKey"
    from pgboss.job
    where name = any(${[...JOB_NAMES]}::text[]) and state in ('created', 'retry', 'active')
    order by created_on, id`.execute(tx)
  return rows
}
