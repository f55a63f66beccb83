import { type Kysely, sql } from 'kysely'
import { beyond, type Migrations, newestOf } from './compatibility.ts'
import { OutdatedError } from './outdated-error.ts'

/** Returns the names of the migrations that a database has had, in their order; none when it has no tables. */
export async function madeMigrations<T>(db: Kysely<T>): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ has: boolean }>`
    select to_regclass('kysely_migration') is not null as has`.execute(db)
  if (!tables[0]?.has) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** Throws OutdatedError where a version that knows these migrations may not work on the tables. */
export function demandReadable(migrations: Migrations, made: readonly string[]): void {
  const first = beyond(migrations, made)
  if (first === undefined) return
  const known = String(newestOf(migrations)).padStart(3, '0')
  throw new OutdatedError(
    `a newer Fristvagt has changed the tables (${first}), and this one, which knows them up to ${known}, could harm what is kept: start the newer version, or restore a backup of before into a new database`,
  )
}
