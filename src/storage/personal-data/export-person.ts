import { sql } from 'kysely'
import type { PersonKey } from '#domain/person.ts'
import type { PersonalRecords } from '#domain/ports/personal-data.ts'
import type { Db } from '../transaction.ts'
import { HELD } from './held.ts'
import { ownConversations } from './own-conversations.ts'

/** Returns all rows that are about a person, by table, with what the audit trail has of them. */
export async function recordsOfPerson(db: Db, person: PersonKey): Promise<PersonalRecords> {
  const whose = { ...person, conversations: await ownConversations(db, person) }
  const records: Record<string, object[]> = {}
  for (const { table, where } of HELD) {
    const { rows } = await sql<{ row: object }>`
      select to_jsonb(held) as row from ${sql.table(table)} as held where ${where(whose)}`.execute(db)
    // A table that holds people in two ways may hold a row in both.
    records[table] = distinct([...(records[table] ?? []), ...rows.map(({ row }) => row)])
  }
  const { rows } = await sql<{ row: object }>`
    select to_jsonb(audit) as row from audit
    join audit_actor as who on who.municipality = audit.municipality and who.actor = audit.actor
    where who.by_tenant = ${person.tenant} and who.by_id = ${person.id}
    order by audit.at, audit.municipality, audit.seq`.execute(db)
  return { ...records, audit: rows.map(({ row }) => row) }
}

function distinct(rows: readonly object[]): object[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
}
