import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { ToldEditions } from '#domain/told-editions.ts'
import type { Db, Tx } from '../transaction.ts'

interface Channel {
  readonly municipality: string
  readonly conversation: string
}

/** Returns the editions that a channel knows, as what it follows today. */
export async function toldEditions(db: Db, conversation: string): Promise<ToldEditions> {
  const rows = await db
    .selectFrom('told_edition as t')
    .innerJoin('subscription as s', (join) =>
      join.onRef('s.municipality', '=', 't.municipality').onRef('s.conversation', '=', 't.conversation'),
    )
    .select(['t.edition', 't.day'])
    .where('t.conversation', '=', conversation)
    .execute()
  const ids = (of: typeof rows) => new Set(of.map(({ edition }) => edition))
  return { before: ids(rows.filter((r) => r.day === null)), told: ids(rows.filter((r) => r.day !== null)) }
}

/** Remembers which editions the digest of a conversation and day tells of. */
export async function rememberEditions(
  tx: Tx,
  of: Channel & { readonly day: Day },
  editions: readonly string[],
): Promise<void> {
  if (editions.length === 0) return
  await tx
    .insertInto('told_edition')
    .values(editions.map((edition) => ({ ...of, edition })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Has a channel that begins to follow a municipality know all that was published before. */
export async function beginWithEditions(tx: Tx, { municipality, conversation }: Channel): Promise<void> {
  await tx.deleteFrom('told_edition').where('conversation', '=', conversation).execute()
  await sql`insert into told_edition (municipality, conversation, edition)
    select ${municipality}, ${conversation}, id from edition on conflict do nothing`.execute(tx)
}
