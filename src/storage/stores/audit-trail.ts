import type { AuditTrail } from '#domain/ports/audit-trail.ts'
import { type Db, inTransaction } from '../transaction.ts'
import { endsOf, faultOf } from './audit-chain.ts'
import { writeAudit } from './audit-entry.ts'
import { searchAudit } from './audit-search.ts'

/** Returns the audit trail in the database. */
export function auditTrail(db: Db): AuditTrail {
  return {
    append: (note, origin) => inTransaction(db, (tx) => writeAudit(tx, note, origin)),
    search: (query) => searchAudit(db, query),
    verify: (municipality, noted) => faultOf(db, municipality, noted),
    heads: () => endsOf(db),
  }
}
