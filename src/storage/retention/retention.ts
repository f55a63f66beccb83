import { sql } from 'kysely'
import type { Retention } from '#domain/ports/retention.ts'
import { fromInstant } from '../columns.ts'
import type { Db } from '../transaction.ts'
import { expireChain } from './expire-chain.ts'
import { EXPIRED, type Expired } from './expired-rows.ts'

/** More in one transaction would hold up the people who write meanwhile. */
const AT_ONCE = 1_000

/** Returns what lets go of old rows of the whole database, in batches of `atOnce`. */
export function retention(db: Db, atOnce = AT_ONCE): Retention {
  return {
    async expire(before, now) {
      const counts: Record<string, number> = { audit: 0 }
      const heads = await db.selectFrom('audit_head').select('municipality').orderBy('municipality').execute()
      for (const { municipality } of heads)
        counts.audit = (counts.audit ?? 0) + (await expireChain(db, municipality, { before, now, atOnce }))
      for (const expired of EXPIRED)
        counts[expired.table] = await deleteAll(db, expired, fromInstant(before), atOnce)
      return counts
    },
  }
}

async function deleteAll(db: Db, expired: Expired, before: string, atOnce: number): Promise<number> {
  let deleted = 0
  for (;;) {
    const batch = await deleteBatch(db, expired, before, atOnce)
    deleted += batch
    if (batch < atOnce) return deleted
  }
}

async function deleteBatch(db: Db, { table, key, where }: Expired, before: string, atOnce: number) {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const { numAffectedRows } = await sql`
    delete from ${sql.table(table)} where (${columns}) in (
      select ${columns} from ${sql.table(table)} as old where ${where(before)} limit ${atOnce})`.execute(db)
  return Number(numAffectedRows ?? 0)
}
