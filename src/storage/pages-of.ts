import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './transaction.ts'

/** So many rows are in memory at once. */
const PAGE = 500

/** Returns what a query finds in its column `row`, page by page; the last page may be empty. */
export async function* pagesOf(tx: Tx, query: RawBuilder<unknown>): AsyncGenerator<readonly string[]> {
  await sql`declare pages no scroll cursor for ${query}`.execute(tx)
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(PAGE)} from pages`.execute(tx)
    yield rows.map(({ row }) => row)
    if (rows.length < PAGE) break
  }
  await sql`close pages`.execute(tx)
}
