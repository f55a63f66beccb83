import { sql } from 'kysely'
import type { Db } from '../transaction.ts'
import { RowSecurityBypassedError } from './row-security-bypassed-error.ts'

/** Throws RowSecurityBypassedError where PostgreSQL would show every municipality's rows whatever the scope. */
export async function demandRowSecurity(db: Db): Promise<void> {
  const { rows } = await sql<{ role: string; database: string; above: boolean }>`
    select rolname as role, current_database() as database, rolsuper or rolbypassrls as above
    from pg_roles where rolname = current_user`.execute(db)
  const [{ role, database, above } = { role: '', database: '', above: true }] = rows
  if (!above) return
  throw new RowSecurityBypassedError(
    `PostgreSQL does not hold the role "${role}" to row-level security, so it could not keep municipalities apart. ` +
      `Make a role that it does, and name that in DATABASE_URL:\n` +
      `  create role fristvagt login password '…' nosuperuser nobypassrls;\n` +
      `  alter database "${database}" owner to fristvagt;\n` +
      `Tables that are there already go to it with: reassign owned by "${role}" to fristvagt;`,
  )
}
