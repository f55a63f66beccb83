import type { AuditTrail } from '#domain/ports/audit-trail.ts'
import { toPerson } from '../columns.ts'
import { type Db, inTransaction } from '../transaction.ts'
import { endsOf, faultOf } from './audit-chain.ts'
import { writeAudit } from './audit-entry.ts'
import { searchAudit } from './audit-search.ts'

/** Returns the audit trail in the database. */
export function auditTrail(db: Db): AuditTrail {
  return {
    append: (note, origin) => inTransaction(db, (tx) => writeAudit(tx, note, origin)),
    search: (query) => searchAudit(db, query),
    async people(municipality, tenant) {
      const rows = await db
        .selectFrom('audit_actor')
        .select(['by_tenant', 'by_id', 'by_name'])
        .where('municipality', '=', municipality)
        .where('by_tenant', '=', tenant)
        .orderBy('by_name')
        .orderBy('by_id')
        .execute()
      return rows.map(toPerson)
    },
    verify: (municipality, noted) => faultOf(db, municipality, noted),
    heads: () => endsOf(db),
  }
}
