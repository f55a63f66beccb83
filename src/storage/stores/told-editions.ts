import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { ToldEditions } from '#domain/told-editions.ts'
import { anyOf } from '../columns.ts'
import type { Db, Tx } from '../transaction.ts'

interface Channel {
  readonly municipality: string
  readonly conversation: string
}

/** Returns the editions that channels know which follow a municipality today, by conversation. */
export async function toldEditions(
  db: Db,
  municipality: string,
  conversations: readonly string[],
): Promise<ReadonlyMap<string, ToldEditions>> {
  const rows = await db
    .selectFrom('told_edition as t')
    .innerJoin('subscription as s', (join) =>
      join.onRef('s.municipality', '=', 't.municipality').onRef('s.conversation', '=', 't.conversation'),
    )
    .select(['t.conversation', 't.edition', 't.day'])
    .where('t.municipality', '=', municipality)
    .where('t.conversation', '=', anyOf(conversations))
    .execute()
  const ids = (of: typeof rows) => new Set(of.map(({ edition }) => edition))
  const known = (of: typeof rows) => ({
    before: ids(of.filter(({ day }) => day === null)),
    told: ids(of.filter(({ day }) => day !== null)),
  })
  const grouped = Map.groupBy(rows, ({ conversation }) => conversation)
  return new Map([...grouped].map(([conversation, of]) => [conversation, known(of)]))
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
