import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db, Tx } from '../transaction.ts'
import type { BackupHeader } from './backup-header.ts'
import { headerOf, waitingJobs } from './header-of.ts'

/** So many blocks of 8 kB are read at once: others wait for as long. */
const BLOCKS = 16

/**
 * Returns the lines of a backup of a database with one connection. All tables are copied at one moment, which is quick;
 * their rows are written as JSON from the copies, piece by piece, and others have their turn in between.
 */
export async function* copiedRows(guarded: Db): AsyncGenerator<string, BackupHeader> {
  // Whoever reads the lines may do so inside a transaction of another database, as a move does.
  const db = guarded.withoutPlugins()
  const { header, jobs } = await db.transaction().execute(copyAll)
  try {
    yield JSON.stringify(header)
    for (const table of Object.keys(header.tables)) yield* rowsOf(db, table)
    for (const job of jobs) yield JSON.stringify(['job', job])
    yield JSON.stringify(['end'])
    return header
  } finally {
    for (const table of Object.keys(header.tables)) await drop(db, table)
  }
}

const copyOf = (table: string) => sql.table(`pg_temp.copy_of_${table}`)

async function copyAll(tx: Tx) {
  const header = await headerOf(tx)
  for (const table of Object.keys(header.tables)) {
    // Of a backup that was broken off.
    await drop(tx, table)
    await sql`create temporary table ${sql.ref(`copy_of_${table}`)} as table ${sql.table(table)}`.execute(tx)
  }
  return { header, jobs: await waitingJobs(tx) }
}

async function drop(db: Db, table: string): Promise<void> {
  await sql`drop table if exists ${copyOf(table)}`.execute(db)
}

async function* rowsOf(db: Db, table: string): AsyncGenerator<string> {
  const name = JSON.stringify(table)
  const { rows: sizes } = await sql<{ blocks: number }>`
    select pg_relation_size(${`pg_temp.copy_of_${table}`}::regclass) / 8192 as blocks`.execute(db)
  const blocks = Number(sizes[0]?.blocks ?? 0)
  for (let block = 0; block < blocks; block += BLOCKS) {
    const { rows } = await sql<{ row: string }>`
      select to_json(t)::text as row from ${copyOf(table)} t
      where ctid >= ${`(${block},0)`}::tid and ctid < ${`(${block + BLOCKS},0)`}::tid`.execute(db)
    for (const { row } of rows) yield `[${name},${row}]`
    // The database is in this process: without this, nothing that comes in from outside would have a turn.
    await setImmediate()
  }
}
