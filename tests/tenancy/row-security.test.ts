import { CompiledQuery, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPostgres } from '#storage/server/open-postgres.ts'
import { RowSecurityBypassedError } from '#storage/server/row-security-bypassed-error.ts'
import { storeOn } from '#storage/store-on.ts'
import type { Db } from '#storage/transaction.ts'
import { startPostgres, type TestPostgres, whyNoPostgres } from '#tests/support/postgres.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import { aParty, live, type OwnedTable, ownedTables, type Party, rowsOf, scopeOfParty } from './world.ts'

/** What is the same for everybody, or of the deployment itself. */
const OPEN_TO_ALL = ['edition', 'event_before', 'kysely_migration', 'service_health', 'setting']
/** What is the deployment's own, and shown to no tenant. */
const DEPLOYMENTS = ['draft', 'edition_history']

const A = aParty('alfa', 'tenant-a', '0751')
const B = aParty('bravo', 'tenant-b', '0730')

describe.skipIf(whyNoPostgres)('row-level security', () => {
  let server: TestPostgres
  let url: string
  let database: Awaited<ReturnType<typeof openPostgres>>
  let store: ReturnType<typeof storeOn>
  let tables: readonly OwnedTable[]
  let asA: Db
  beforeAll(async () => {
    server = startPostgres()
    url = await server.createDatabase()
    database = await openPostgres(url, aLog(), { requireRowSecurity: true })
    store = storeOn(database, aLog())
    for (const party of [A, B]) {
      await live(store.system, party)
      await store.sendBudget.take({ conversation: party.conversation.id, tenant: party.tenant }, 'nudge')
    }
    tables = await ownedTables(database.db)
    asA = database.within(scopeOfParty(A))
  })
  afterAll(async () => {
    await store?.close()
    server?.stop()
  })

  const raw = (db: Db, text: string, values: unknown[] = []) =>
    db.executeQuery(CompiledQuery.raw(text, values))
  const ownedBy = (table: OwnedTable, { municipality, tenant }: Party) =>
    table.columns.includes('municipality') ? `municipality = '${municipality}'` : `tenant = '${tenant}'`

  it('is forced on every table that says whose its rows are, and the others are known', async () => {
    const { rows } = await sql<{ name: string; forced: boolean }>`
      select relname::text as name, relrowsecurity and relforcerowsecurity as forced
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`.execute(
      database.db,
    )
    expect(rows.filter((row) => !row.forced).map((row) => row.name)).toEqual(OPEN_TO_ALL)
    expect(rows.filter((row) => row.forced).map((row) => row.name)).toEqual(
      [...DEPLOYMENTS, ...tables.map((table) => table.name)].toSorted(),
    )
  })

  it('is tried on tables that all hold rows of both', async () => {
    for (const party of [A, B])
      expect(
        Object.entries(await rowsOf(database.db, party)).filter(([, rows]) => rows.length === 0),
      ).toEqual([])
  })

  it('shows a scope its own rows, and none of another’s', async () => {
    const seen = await rowsOf(asA, B)
    expect(Object.values(seen).flat()).toEqual([])
    expect(await rowsOf(asA, A)).toEqual(await rowsOf(database.db, A))
    for (const { name } of tables) {
      const { rows } = await raw(asA, `select to_jsonb(t)::text as row from ${name} t`)
      expect(JSON.stringify(rows)).not.toContain(B.mark)
    }
  })

  it('keeps the deployment’s own audit trail from a tenant that acts for all municipalities', async () => {
    await store.system.audit.append(
      { municipality: '', action: 'list.read', subject: 'question' },
      anOrigin(),
    )
    const asAll = database.within({ tenant: A.tenant, municipalities: 'all' })
    for (const table of ['audit', 'audit_head', 'audit_actor']) {
      const chains = async (db: Db) =>
        (await raw(db, `select distinct municipality from ${table}`)).rows.map(
          (row) => Object.values(row ?? {})[0],
        )
      expect(await chains(database.db)).toContain('')
      expect((await chains(asAll)).toSorted()).toEqual([B.municipality, A.municipality])
    }
  })

  it('changes and deletes no row of another', async () => {
    const before = await rowsOf(database.db, B)
    for (const table of tables) {
      const [column] = table.columns
      for (const statement of [
        `update ${table.name} set ${column} = ${column} where ${ownedBy(table, B)}`,
        `delete from ${table.name} where ${ownedBy(table, B)}`,
      ])
        expect((await raw(asA, statement)).numAffectedRows, statement).toBe(0n)
    }
    expect(await rowsOf(database.db, B)).toEqual(before)
  })

  it('takes in no row of another, be it new or made of one’s own', async () => {
    const before = await rowsOf(database.db, B)
    for (const { name, columns } of tables) {
      const [row] = before[name] ?? []
      const insert = `insert into ${name} overriding system value
        select (jsonb_populate_record(null::${name}, $1::jsonb)).*`
      await expect(raw(asA, insert, [JSON.stringify(row)]), name).rejects.toMatchObject({ code: '42501' })
      for (const column of columns) {
        const move = `update ${name} set ${column} = '${column === 'tenant' ? B.tenant : B.municipality}'`
        await expect(raw(asA, move), move).rejects.toMatchObject({ code: '42501' })
      }
    }
    expect(await rowsOf(database.db, B)).toEqual(before)
  })

  it('shows nothing to a connection that was never told a scope', async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      for (const { name } of tables)
        expect((await client.query(`select from ${name}`)).rowCount, name).toBe(0)
    } finally {
      await client.end()
    }
  })

  it('shows nothing to a tenant that is bound to nothing but its own conversations', async () => {
    const unbound = database.within({ tenant: A.tenant, municipalities: new Set() })
    const seen = Object.entries(await rowsOf(unbound, A)).filter(([, rows]) => rows.length > 0)
    expect(seen.map(([name]) => name)).toEqual([
      'calendar_entry',
      'calendar_feed',
      'chosen_municipality',
      'conversation',
      'person_language',
      'person_roles',
      'recent_question',
      'send_budget',
      'team',
    ])
  })

  it('is told anew when a connection goes from one scope to another, with many at once', async () => {
    const asB = database.within(scopeOfParty(B))
    const mine = async (db: Db) =>
      (await db.selectFrom('standing').select('municipality').execute()).map((row) => row.municipality)
    const seen = await Promise.all(
      Array.from({ length: 60 }, (_, i) => mine([asA, asB, database.db][i % 3]!)),
    )
    expect(seen.every((codes, i) => codes.length === (i % 3 === 2 ? 2 : 1))).toBe(true)
    expect(seen.filter((_, i) => i % 3 === 0).flat()).toEqual(Array(20).fill(A.municipality))
    expect(seen.filter((_, i) => i % 3 === 1).flat()).toEqual(Array(20).fill(B.municipality))
  })

  it('refuses names that would be read as another scope', () => {
    for (const scope of [
      { tenant: '*', municipalities: new Set(['0751']) },
      { tenant: A.tenant, municipalities: new Set(['0751,0730']) },
      { tenant: A.tenant, municipalities: new Set(['*']) },
    ])
      expect(() => database.within(scope)).toThrow('plain characters')
  })

  it('does not hold for a superuser, who is refused with what to do about it', async () => {
    const opening = openPostgres(server.superuserOf(url), aLog(), { requireRowSecurity: true })
    await expect(opening).rejects.toThrow(RowSecurityBypassedError)
    await expect(opening).rejects.toThrow(/create role fristvagt login .* nosuperuser nobypassrls/)
  })
})
