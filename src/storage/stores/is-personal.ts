import { sql } from 'kysely'
import type { Tx } from '../transaction.ts'

/** Returns whether a conversation is somebody's own chat; one that is not known is none. */
export async function isPersonal(tx: Tx, conversation: string): Promise<boolean> {
  const row = await tx
    .selectFrom('conversation')
    .select(sql<string>`content ->> 'kind'`.as('kind'))
    .where('id', '=', conversation)
    .executeTakeFirst()
  return row?.kind === 'personal'
}
