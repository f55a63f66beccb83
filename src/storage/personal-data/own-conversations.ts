import { sql } from 'kysely'
import type { PersonKey } from '#domain/person.ts'
import type { Db } from '../transaction.ts'

/** Returns the ids of the person's own chats with Fristvagt. */
export async function ownConversations(db: Db, { tenant, id }: PersonKey): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from conversation
    where content -> 'person' ->> 'tenant' = ${tenant} and content -> 'person' ->> 'id' = ${id}`.execute(db)
  return rows.map((row) => row.id)
}
