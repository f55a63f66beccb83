import { FIRST_TABLES } from './001-first-tables.ts'
import { AUDIT_TRAIL } from './002-audit-trail.ts'

/** The statements of all migrations, by name, in order. A released one is never changed: a later one mends it. */
export const MIGRATIONS: Readonly<Record<string, readonly string[]>> = {
  '001-first-tables': FIRST_TABLES,
  '002-audit-trail': AUDIT_TRAIL,
}
