import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { HeldTablesError } from '#storage/migrations/held-tables-error.ts'
import { migrate } from '#storage/migrations/migrate.ts'
import { MIGRATIONS } from '#storage/migrations/migrations.ts'
import { OldInstancesError } from '#storage/migrations/old-instances-error.ts'
import { OutdatedError } from '#storage/migrations/outdated-error.ts'
import { unlessHeld } from '#storage/migrations/unless-held.ts'
import { postgresChangeFeed } from '#storage/server/postgres-change-feed.ts'
import type { Tables } from '#storage/tables.ts'
import { fillTables } from '#tests/support/fill-tables.ts'
import { whyNoPostgres } from '#tests/support/postgres.ts'
import { aMigratedDatabase, anEmptyDatabase } from '#tests/support/shared-postgres.ts'
import { aLog } from '#tests/support/storage-backends.ts'

const ADDS = { '901-colour': ['alter table standing add column colour text'] }
const ADDS_MORE = { '902-size': ['alter table standing add column size integer not null default 1'] }
const TAKES_AWAY = { '903-no-reason-needs-901': ['alter table standing drop column reason'] }

const pools: pg.Pool[] = []
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.end()
})
function handleOn(url: string): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    // Row-level security shows the rows to who acts for all.
    options: '-c fristvagt.tenant=* -c fristvagt.municipalities=*',
  })
  pools.push(pool)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

async function opened(url?: string) {
  const db = handleOn(url ?? (await aMigratedDatabase(aLog())))
  const log = aLog()
  return {
    ...{ db, log },
    upTo: (...more: Record<string, readonly string[]>[]) =>
      migrate(db, { log, migrations: Object.assign({}, MIGRATIONS, ...more) }),
    columns: async () => {
      const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_name = 'standing'`.execute(db)
      return rows.map(({ name }) => name)
    },
  }
}

/** Returns every row as JSON, of those columns alone that are named, by table. */
async function allRows(db: Kysely<Tables>, columns?: ReadonlyMap<string, readonly string[]>) {
  const { rows: found } = await sql<{ table: string; names: string[] }>`
    select c.table_name as table, array_agg(column_name::text order by column_name) as names
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name not like 'kysely%'
    group by c.table_name`.execute(db)
  const shown = columns ?? new Map(found.map(({ table, names }) => [table, names]))
  const held = new Map<string, readonly string[]>()
  for (const [table, names] of shown) {
    const { rows } = await sql<{ row: string }>`
      select to_json(t)::text as row from (
        select ${sql.join(names.map((name) => sql.ref(name)))} from ${sql.table(table)}) t`.execute(db)
    held.set(table, rows.map(({ row }) => row).sort())
  }
  return { columns: shown, held }
}

describe.skipIf(whyNoPostgres)(`bringing tables up to date ${whyNoPostgres ?? ''}`, () => {
  it.each(['007-handling', '009-pauses-and-closing-days', '022-person-language'])(
    'from %s on keeps every row of every table as it was',
    async (from) => {
      const { db, log, upTo } = await opened(await anEmptyDatabase(aLog()))
      await migrate(db, { log, upTo: from })
      await fillTables({ db }, 3)
      const before = await allRows(db)
      await upTo(ADDS, ADDS_MORE)
      const after = await allRows(db, before.columns)
      expect(after.held).toEqual(before.held)
      expect(before.held.size).toBeGreaterThan(10)
    },
  )

  it('lets a version go on that does not know what was only added, and not one that needs what was taken away', async () => {
    const { upTo, columns } = await opened()
    await upTo(ADDS)
    await upTo()
    expect(await columns()).toContain('colour')
    await upTo(ADDS, TAKES_AWAY)
    expect(await columns()).not.toContain('reason')
    await upTo(ADDS)
    await expect(upTo()).rejects.toThrow(OutdatedError)
    await expect(upTo()).rejects.toThrow(/903-no-reason-needs-901.*knows them up to 0\d\d/)
  })

  it('waits with what takes away until no instance runs that needs it', async () => {
    const url = await aMigratedDatabase(aLog())
    const { upTo, columns, log } = await opened(url)
    const old = await postgresChangeFeed(url, aLog(), 22)
    const young = await postgresChangeFeed(url, aLog(), 901)
    await upTo(ADDS, TAKES_AWAY)
    expect(await columns()).toEqual(expect.arrayContaining(['colour', 'reason']))
    expect(log.lines).toMatchObject([{ details: { migration: '903-no-reason-needs-901', oldest: 22 } }])
    const later = { '904-later': ['create table later (id text)'] }
    await expect(upTo(ADDS, TAKES_AWAY, later)).rejects.toThrow(OldInstancesError)
    await old.close()
    await upTo(ADDS, TAKES_AWAY, later)
    expect(await columns()).not.toContain('reason')
    await young.close()
  })

  it('stands in nobody’s way while somebody holds a table, and is done once they let go', async () => {
    const url = await aMigratedDatabase(aLog())
    const { upTo, columns } = await opened(url)
    const reader = handleOn(url)
    const holder = new pg.Client({ connectionString: url })
    await holder.connect()
    const waits: number[] = []
    try {
      await holder.query('begin; lock table standing in access share mode')
      const migrating = upTo(ADDS)
      for (let i = 0; i < 8; i++) {
        const asked = performance.now()
        await sql`select count(*) from standing`.execute(reader)
        waits.push(performance.now() - asked)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      expect(await columns()).not.toContain('colour')
      await holder.query('rollback')
      await migrating
    } finally {
      await holder.end()
    }
    expect(await columns()).toContain('colour')
    expect(Math.max(...waits)).toBeLessThan(5_000)
  })

  it('says what to look for when it is held for ever, and gives up at once on any other fault', async () => {
    let tried = 0
    const held = async () => {
      tried++
      throw Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' })
    }
    await expect(unlessHeld(held, 2)).rejects.toThrow(HeldTablesError)
    expect(tried).toBe(2)
    const { upTo, columns } = await opened()
    const broken = { '902-broken': ['alter table standing add column half text', 'nonsense'] }
    await expect(upTo(ADDS, broken)).rejects.toThrow(/could not be brought up to date \(902-broken\)/)
    expect(await columns()).toContain('colour')
    expect(await columns()).not.toContain('half')
  })
})
