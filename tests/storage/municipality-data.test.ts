import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WholeMunicipality } from '#domain/ports/municipality-data.ts'
import { OWNED } from '#storage/municipality-data/owned.ts'
import { aPerson } from '#tests/support/factories.ts'
import { fillTables } from '#tests/support/fill-tables.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aConversation, anOrigin } from '#tests/support/storage-factories.ts'

/** Whose the rows of other tables are: no municipality's, and of no tenant's people. */
const OF_THE_DEPLOYMENT: Readonly<Record<string, string>> = {
  edition: 'the catalogue is for all',
  edition_history: 'the catalogue is for all',
  event_before: 'the catalogue is for all',
  draft: 'the catalogue is for all',
  service_health: 'Teams is the same for all',
  setting: 'of the installation',
}

type Row = Readonly<Record<string, unknown>>

describe.each(BACKENDS)('all that is kept of a municipality on $name', (backend) => {
  const on = useStore(backend)

  async function exported(whole: WholeMunicipality): Promise<Record<string, Row[]>> {
    const records: Record<string, Row[]> = {}
    for await (const { table, rows } of on.store.municipalityData.exportOf(whole, anOrigin()))
      records[table] = [...(records[table] ?? []), ...rows.map((row) => JSON.parse(row))]
    return records
  }
  async function tablesWith(column: string): Promise<readonly string[]> {
    const { rows } = await sql<{ name: string }>`
      select distinct table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name not like 'kysely%'
        and column_name like ${column}`.execute(on.database.db)
    return rows.map(({ name }) => name).sort()
  }
  async function rowsOf(table: string, column: string, value: string): Promise<Row[]> {
    const { rows } = await sql<{ row: Row }>`
      select to_jsonb(t) as row from ${sql.table(table)} t where ${sql.ref(column)} = ${value}`.execute(
      on.database.db,
    )
    return rows.map(({ row }) => row)
  }

  // The first rows of all tables are of one municipality and one tenant, the second of another's: each text is the same.
  let [ours, theirs] = ['', '']
  beforeAll(async () => {
    await fillTables(on.database, 2)
    const { rows } = await sql<{
      municipality: string
    }>`select municipality from standing order by 1`.execute(on.database.db)
    ;[ours = '', theirs = ''] = rows.map(({ municipality }) => municipality)
  })

  it('is looked for in every table there is, but those of the deployment', async () => {
    const looked = OWNED.map(({ table }) => table)
    expect(looked).toHaveLength(new Set(looked).size)
    expect([...looked, ...Object.keys(OF_THE_DEPLOYMENT)].sort()).toEqual(await tablesWith('%'))
    expect(OWNED.flatMap(({ table, where }) => (where ? [table] : []))).toEqual(
      expect.arrayContaining([...(await tablesWith('municipality'))]),
    )
    expect(looked).toEqual(expect.arrayContaining([...(await tablesWith('tenant'))]))
  })

  it('is every row of its own and of its tenant, but a secret, and none of another’s', async () => {
    const records = await exported({ municipality: ours, tenant: ours })
    for (const column of ['tenant', 'municipality'])
      for (const table of await tablesWith(column)) {
        const kept = await rowsOf(table, column, ours)
        expect(kept.length, table).toBeGreaterThan(0)
        const open = kept.map(({ token_hash: _, ...row }: Record<string, unknown>) => row)
        expect(new Set(records[table]), table).toEqual(new Set(open))
        expect(records[table], table).toHaveLength(open.length)
      }
    expect(theirs).not.toBe('')
    const all = Object.values(records).flat()
    expect(all.filter((row) => JSON.stringify(row).includes(JSON.stringify(theirs)))).toEqual([])
    expect(all.filter((row) => JSON.stringify(row).includes('"n":2'))).toEqual([])
    expect(records.calendar_feed).toEqual([expect.not.objectContaining({ token_hash: expect.anything() })])
  })

  it('has only chats of its own without a tenant, and no table of people as if it were empty', async () => {
    const records = await exported({ municipality: ours })
    expect(records.conversation).toEqual(await rowsOf('conversation', 'id', ours))
    expect(Object.keys(records)).not.toContain('calendar_feed')
  })

  it('has the channels of a team that chose it, and of a tenant that acts for two what the other did not choose', async () => {
    const [municipality, other] = [aMunicipality(), aMunicipality()]
    const tenant = crypto.randomUUID()
    const [by, elsewhere] = [aPerson({ tenant }), aPerson({ tenant, id: crypto.randomUUID() })]
    const chosen = aConversation({ tenant, team: { id: '19:ours', name: 'Digitalisering' } })
    const another = aConversation({ tenant, team: { id: '19:theirs', name: 'Løn' } })
    const undecided = aConversation({ tenant, kind: 'personal', person: by })
    const { conversations, languages } = on.store
    for (const conversation of [chosen, another, undecided]) await conversations.remember(conversation)
    await conversations.chooseMunicipality(chosen, municipality, anOrigin())
    await conversations.chooseMunicipality(another, other, anOrigin())
    await conversations.chooseForPerson(elsewhere, other, anOrigin())
    for (const person of [by, elsewhere])
      await languages.choose({ person, municipality }, 'en', anOrigin({ by: person }))
    const ids = ({ conversation = [] }: Record<string, Row[]>) => conversation.map(({ id }) => id).sort()
    expect(ids(await exported({ municipality }))).toEqual([chosen.id])
    const withTenant = await exported({ municipality, tenant })
    expect(ids(withTenant)).toEqual([chosen.id, undecided.id].sort())
    expect(withTenant.person_language).toMatchObject([{ person: by.id }])
  })

  it('holds its trail up to the entry of its own taking out, all at one moment, however many rows there are', async () => {
    const municipality = aMunicipality()
    await sql`insert into delivery (municipality, id, conversation, day, state, spec, created_at)
      select ${municipality}, n::text, n::text, '2026-01-05', 'sent', '{}', now()
      from generate_series(1, 1000) as n`.execute(on.database.db)
    const { delivery, audit, audit_head } = await exported({ municipality, tenant: 'no one' })
    expect(new Set(delivery?.map(({ id }) => id)).size).toBe(1000)
    expect(audit).toMatchObject([
      { seq: 1, action: 'municipality.exported', subject: 'municipality', details: { tenant: 'no one' } },
    ])
    expect(audit_head).toMatchObject([{ seq: 1, hash: audit?.[0]?.hash }])
  })
})
