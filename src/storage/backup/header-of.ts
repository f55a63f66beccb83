import { sql } from 'kysely'
import type { Tx } from '../transaction.ts'
import { type BackupHeader, FORMAT, type KeptJob } from './backup-header.ts'
import { newestMigration } from './newest-migration.ts'
import { ownTables } from './own-tables.ts'

/** Returns what stands before the rows of a backup, as a transaction sees the database. */
export async function headerOf(tx: Tx): Promise<BackupHeader> {
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

/** What is running now was begun by a process that may not live to end it: it is waiting work. Of a newer version's queues too. */
export async function waitingJobs(tx: Tx): Promise<readonly KeptJob[]> {
  const { rows } = await sql<KeptJob>`
    select name, data, to_json(start_after) #>> '{}' as "startAfter", singleton_key as "singletonKey"
    from pgboss.job
    where name not like '\\_\\_pgboss%' and state in ('created', 'retry', 'active')
    order by created_on, id`.execute(tx)
  return rows
}
