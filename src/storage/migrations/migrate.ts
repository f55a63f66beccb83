import { type Kysely, sql, type Transaction } from 'kysely'
import type { Log } from '#domain/ports/log.ts'
import { type Migrations, neededBy } from './compatibility.ts'
import { demandReadable, madeMigrations } from './demand-readable.ts'
import { MIGRATIONS } from './migrations.ts'
import { OldInstancesError } from './old-instances-error.ts'
import { oldestRunning } from './running-versions.ts'
import { TablesBeyondError } from './tables-beyond-error.ts'
import { LOCK_WITHIN_MS, unlessHeld } from './unless-held.ts'

/** As Kysely has it, which read it once. */
const LIST = `create table if not exists kysely_migration (
  name varchar(255) not null primary key,
  timestamp varchar(255) not null)`

/** How tables are brought up to date. */
export interface MigrateOptions {
  readonly log: Pick<Log, 'warn'>
  /** What this version knows: all there are, but in a test of versions side by side. */
  readonly migrations?: Migrations
  /** The migration to stop at; the newest when absent. */
  readonly upTo?: string | undefined
}

/** The key of the lock by which processes that start together take turns. */
const TURN = '3853314791062309107'

/**
 * Brings the tables up to date, or to where they were after the migration `upTo`. Processes that start together wait for
 * each other, and one of them does it. Tables in use are changed one migration at a time, so that nothing is locked for
 * long; what takes something away waits until no instance runs that needs it. Throws when a migration fails, which leaves
 * nothing behind; OutdatedError, OldInstancesError, TablesBeyondError and HeldTablesError, having changed nothing.
 */
export async function migrate<T>(db: Kysely<T>, options: MigrateOptions): Promise<void> {
  const next = () => db.transaction().execute((tx) => makeNext(tx, options))
  let more = true
  while (more) more = await unlessHeld(next)
}

/** Makes the next migration, or all of them where there is no table yet. Returns whether there may be another. */
async function makeNext<T>(tx: Transaction<T>, options: MigrateOptions): Promise<boolean> {
  const { migrations = MIGRATIONS, upTo, log } = options
  await sql`select pg_advisory_xact_lock(${TURN}::bigint)`.execute(tx)
  await sql.raw(`set local lock_timeout = ${LOCK_WITHIN_MS}`).execute(tx)
  const made = await madeMigrations(tx)
  demandReadable(migrations, made)
  if (upTo !== undefined) demandNotBeyond(made, upTo)
  const wanted = Object.keys(migrations)
    .toSorted()
    .filter((name) => upTo === undefined || name <= upTo)
  const waiting = wanted.filter((name) => !made.includes(name))
  const [next] = waiting
  if (next === undefined || (await mustWait(tx, waiting, log))) return false
  const isNew = made.length === 0
  if (isNew) await sql.raw(LIST).execute(tx)
  for (const name of isNew ? waiting : [next]) await make(tx, name, migrations[name] ?? [])
  return !isNew && waiting.length > 1
}

async function make<T>(tx: Transaction<T>, name: string, statements: readonly string[]): Promise<void> {
  try {
    for (const statement of statements) await sql.raw(statement).execute(tx)
    await sql`insert into kysely_migration (name, timestamp) values (${name}, ${new Date().toISOString()})`.execute(
      tx,
    )
  } catch (cause) {
    throw new Error(`the tables could not be brought up to date (${name}); they are as they were before it`, {
      cause,
    })
  }
}

/** Throws OldInstancesError where more than what takes away is held up: this version could not work without the rest. */
async function mustWait<T>(
  tx: Transaction<T>,
  [next = '', ...rest]: readonly string[],
  log: MigrateOptions['log'],
): Promise<boolean> {
  const needed = neededBy(next)
  const oldest = needed === 0 ? undefined : await oldestRunning(tx)
  if (oldest === undefined || oldest >= needed) return false
  if (rest.length > 0)
    throw new OldInstancesError(
      `instances of an older version still run, which cannot work after ${next}: end them, then start this one`,
    )
  log.warn(
    { migration: next, oldest },
    'a migration waits until no older instance runs: the next start makes it',
  )
  return true
}

function demandNotBeyond(made: readonly string[], upTo: string): void {
  const further = made.find((name) => name > upTo)
  if (further !== undefined)
    throw new TablesBeyondError(
      `the tables are at ${further} already, and those wanted at ${upTo}: name a new folder, or a database without tables`,
    )
}
