import { type RawBuilder, sql } from 'kysely'
import type { KeptRows, MunicipalityData, WholeMunicipality } from '#domain/ports/municipality-data.ts'
import { atOneMoment } from '../at-one-moment.ts'
import { pagesOf } from '../pages-of.ts'
import { writeAudit } from '../stores/audit-entry.ts'
import { type Db, inTransaction } from '../transaction.ts'
import { OWNED, type Owned } from './owned.ts'

/** Returns what takes out municipalities; `flush` writes what waits to be written. */
export function municipalityData(db: Db, flush: () => Promise<void>): MunicipalityData {
  return {
    async *exportOf(whole, origin) {
      await flush()
      const { municipality, tenant } = whole
      const details = tenant === undefined ? {} : { tenant }
      const note = {
        municipality,
        action: 'municipality.exported',
        subject: 'municipality',
        details,
      } as const
      await inTransaction(db, (tx) => writeAudit(tx, note, origin))
      yield* atOneMoment(db, async function* (tx): AsyncGenerator<KeptRows> {
        for (const owned of OWNED) {
          const query = queryOf(owned, whole)
          if (query) for await (const rows of pagesOf(tx, query)) yield { table: owned.table, rows }
        }
      })
    },
  }
}

/** Returns undefined for a table that holds rows of tenants only, where none was named: empty would mean that nothing is kept. */
function queryOf(owned: Owned, whole: WholeMunicipality): RawBuilder<unknown> | undefined {
  const conditions = conditionsOf(owned, whole)
  if (conditions.length === 0) return undefined
  const { table, by, secret } = owned
  const row = secret === undefined ? sql`to_jsonb(held)` : sql`to_jsonb(held) - ${sql.lit(secret)}`
  const order = by === undefined ? sql`` : sql` order by ${sql.ref(`held.${by}`)}`
  return sql`select (${row})::text as row from ${sql.table(table)} as held
    where ${sql.join(conditions, sql` or `)}${order}`
}

function conditionsOf({ where, ofTenant }: Owned, { municipality, tenant }: WholeMunicipality) {
  return [
    ...(where ? [sql`(${where({ municipality })})`] : []),
    ...(ofTenant && tenant !== undefined ? [sql`(${ofTenant({ municipality, tenant })})`] : []),
  ]
}
