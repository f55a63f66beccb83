import { sql } from 'kysely'
import type { Tx } from '../transaction.ts'

/** Returns the names of the tables that hold what Fristvagt keeps; not the queue's, nor the list of migrations. */
export async function ownTables(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'
      and table_name not in ('kysely_migration', 'kysely_migration_lock')
    order by table_name`.execute(tx)
  return rows.map(({ name }) => name)
}

/** A column of a table: one that numbers its rows goes on counting after the highest number there is. */
export interface Column {
  readonly name: string
  readonly numbers: boolean
}

/** Returns the columns of a table that a row is written to. */
export async function columnsOf(tx: Tx, table: string): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select column_name as name, is_identity = 'YES' as numbers from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER'
    order by ordinal_position`.execute(tx)
  return rows
}
