import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { MIGRATIONS } from './migrations.ts'

/**
 * Brings the tables up to date. Processes that start together wait for each other, and one of them does it.
 * Throws when a migration fails, having changed nothing.
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrations = Object.entries(MIGRATIONS).map(([name, statements]) => [name, migrationOf(statements)])
  const provider = { getMigrations: async () => Object.fromEntries(migrations) as Record<string, Migration> }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
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
