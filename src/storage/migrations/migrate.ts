import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { MIGRATIONS } from './migrations.ts'
import { TablesBeyondError } from './tables-beyond-error.ts'

/**
 * Brings the tables up to date, or to where they were after the migration `upTo`. Processes that start together wait for
 * each other, and one of them does it. Throws when a migration fails, and TablesBeyondError, having changed nothing.
 */
export async function migrate<T>(db: Kysely<T>, upTo?: string): Promise<void> {
  const migrations = Object.entries(MIGRATIONS).map(([name, statements]) => [name, migrationOf(statements)])
  const provider = { getMigrations: async () => Object.fromEntries(migrations) as Record<string, Migration> }
  const migrator = new Migrator({ db, provider })
  if (upTo !== undefined) await demandNotBeyond(migrator, upTo)
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
  if (error)
    throw new Error('the database could not be brought up to date; nothing was changed', { cause: error })
}

function migrationOf(statements: readonly string[]): Migration {
  return {
    async up(db) {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}

async function demandNotBeyond(migrator: Migrator, upTo: string): Promise<void> {
  const beyond = (await migrator.getMigrations()).find((m) => m.executedAt && m.name > upTo)
  if (beyond)
    throw new TablesBeyondError(
      `the tables are at ${beyond.name} already, and those wanted at ${upTo}: name a new folder, or a database without tables`,
    )
}
