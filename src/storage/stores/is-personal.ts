import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../transaction.ts'

/** Returns, as part of a statement, whether a conversation is somebody's own chat; one that is not known is none. */
export function personalIn(conversation: string): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from conversation where id = ${conversation} and content ->> 'kind' = 'personal')`
}

/** Returns whether a conversation is somebody's own chat. */
export async function isPersonal(tx: Tx, conversation: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select ${personalIn(conversation)} as "is"`.execute(tx)
  return rows[0]?.is ?? false
}
