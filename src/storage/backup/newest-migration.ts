import { sql } from 'kysely'
import type { Tx } from '../transaction.ts'

/** Returns the name of the newest migration that the tables have had. */
export async function newestMigration(tx: Tx): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name desc limit 1`.execute(tx)
  return rows[0]?.name ?? ''
}
