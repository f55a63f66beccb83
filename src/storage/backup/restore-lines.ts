import { sql } from 'kysely'
import { fromKysely, type PgBoss } from 'pg-boss'
import type { Database } from '../database.ts'
import { JOB_NAMES } from '../queue/queues.ts'
import { inTransaction, type Tx } from '../transaction.ts'
import { BackupError } from './backup-error.ts'
import type { BackupHeader, KeptJob } from './backup-header.ts'
import { type Column, columnsOf, ownTables } from './own-tables.ts'

/** So many rows are written at once. */
const PAGE = 500

/**
 * Writes what a backup holds into a database without a row, whose tables are those of the backup's header; `lines` are
 * those after the header. One transaction: all of it or nothing. Throws BackupError when the database is not empty, or
 * when the backup is damaged or not whole.
 */
export async function restoreLines(
  { db, boss }: Pick<Database, 'db' | 'boss'>,
  header: BackupHeader,
  lines: AsyncIterable<string>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await demandEmpty(tx)
    const counted = await takeUp(tx, boss, lines)
    for (const [table, rows] of Object.entries({ ...header.tables, job: header.jobs }))
      if ((counted.get(table) ?? 0) !== rows)
        throw new BackupError(
          `the backup is damaged: of ${table} it holds ${counted.get(table) ?? 0} of ${rows} rows. Take another one`,
        )
  })
}

async function demandEmpty(tx: Tx): Promise<void> {
  for (const table of await ownTables(tx)) {
    const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(tx)
    if (rows.length > 0)
      throw new BackupError(
        `the database is not empty (${table} has rows), and a backup is never mixed with what is there: name a new folder or database`,
      )
  }
}

/** Returns how many rows of each table, and how many jobs, were written. */
async function takeUp(tx: Tx, boss: PgBoss, lines: AsyncIterable<string>) {
  const counted = new Map<string, number>()
  const known = new Set(await ownTables(tx))
  let table: Awaited<ReturnType<typeof writerOf>> | undefined
  let waiting: unknown[] = []
  let name = ''
  const flush = async () => {
    if (waiting.length === 0) return
    if (name === 'job') await enqueue(tx, boss, waiting as KeptJob[])
    else await table?.write(waiting)
    counted.set(name, (counted.get(name) ?? 0) + waiting.length)
    waiting = []
  }
  for await (const line of lines) {
    const [of, row] = entryOf(line)
    if (of !== name) {
      await flush()
      await table?.end()
      if (of === 'end') return counted
      if (of !== 'job' && !known.has(of)) throw new BackupError(`the backup is damaged: what is "${of}"?`)
      table = of === 'job' ? undefined : await writerOf(tx, of)
      name = of
    }
    waiting.push(row)
    if (waiting.length === PAGE) await flush()
  }
  throw new BackupError('the backup is not whole: its end is missing. Take another one')
}

function entryOf(line: string): readonly [string, unknown] {
  try {
    return JSON.parse(line) as [string, unknown]
  } catch (cause) {
    throw new BackupError('the backup is damaged: a line of it cannot be read. Take another one', { cause })
  }
}

async function writerOf(tx: Tx, table: string) {
  const columns = await columnsOf(tx, table)
  const names = sql.join(columns.map(({ name }) => sql.ref(name)))
  return {
    write: (rows: readonly unknown[]) =>
      sql`insert into ${sql.table(table)} (${names}) overriding system value
        select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
        tx,
      ),
    end: () => countOn(tx, table, columns),
  }
}

/** Otherwise the next row would get a number that is taken. */
async function countOn(tx: Tx, table: string, columns: readonly Column[]): Promise<void> {
  for (const { name } of columns.filter(({ numbers }) => numbers))
    await sql`select setval(pg_get_serial_sequence(${table}, ${name}), max(${sql.ref(name)}))
      from ${sql.table(table)}`.execute(tx)
}

async function enqueue(tx: Tx, boss: PgBoss, jobs: readonly KeptJob[]): Promise<void> {
  for (const [name, group] of Map.groupBy(jobs, (job) => job.name)) {
    if (!JOB_NAMES.includes(name))
      throw new BackupError(
        `a newer Fristvagt took this backup (it holds "${name}" jobs): install that version first`,
      )
    await boss.insert(
      name,
      group.map(({ data, startAfter, singletonKey }) => ({
        data,
        startAfter,
        ...(singletonKey === null ? {} : { singletonKey }),
      })),
      { db: fromKysely(tx) },
    )
  }
}
