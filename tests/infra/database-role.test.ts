import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '#storage/open-store.ts'
import { inProject } from '#tests/support/manifest.ts'
import { startPostgres, type TestPostgres, whyNoPostgres } from '#tests/support/postgres.ts'
import { whyNoPsql } from '#tests/support/psql.ts'
import { aLog } from '#tests/support/storage-backends.ts'

describe.skipIf(whyNoPostgres ?? whyNoPsql)('role.sql', () => {
  let postgres: TestPostgres
  let folder: string
  /** The address of a database, for a role. */
  let urlOf: (role: string, database: string) => string
  const ask = async (role: string, database: string, statement: string) => {
    const client = new pg.Client({ connectionString: urlOf(role, database) })
    await client.connect()
    try {
      return (await client.query(statement)).rows
    } finally {
      await client.end()
    }
  }
  const makeRole = () =>
    execFileSync(
      'psql',
      ['--no-psqlrc', '--file', inProject('infra/database/role.sql'), urlOf('administrating', 'postgres')],
      {
        env: { ...process.env, FRISTVAGT_PASSWORD_FILE: join(folder, 'password') },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fristvagt-role-'))
    writeFileSync(join(folder, 'password'), "it's a 'secret'\n", { mode: 0o600 })
    postgres = startPostgres()
    const made = await postgres.createDatabase('begun')
    urlOf = (role, database) => made.replace('//fristvagt@', `//${role}@`).replace(/\/begun$/, `/${database}`)
    // As a new server of Azure's: its administrator may make roles and databases, and is no superuser.
    await ask('postgres', 'postgres', 'drop database begun')
    await ask('postgres', 'postgres', 'drop role fristvagt')
    await ask('postgres', 'postgres', 'create role administrating login createrole createdb')
  })
  afterAll(() => {
    postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('makes a role that owns its database and is above nothing, as often as it is run', async () => {
    makeRole()
    makeRole()
    expect(
      await ask(
        'fristvagt',
        'fristvagt',
        `select pg_get_userbyid(datdba) as owner, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb
         from pg_database, pg_roles where datname = 'fristvagt' and rolname = 'fristvagt'`,
      ),
    ).toEqual([
      { owner: 'fristvagt', rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    ])
  })

  it('gives it the password of the file, whatever is in it', async () => {
    const [row] = await ask(
      'postgres',
      'postgres',
      "select rolpassword from pg_authid where rolname = 'fristvagt'",
    )
    expect(row.rolpassword).toMatch(/^SCRAM-SHA-256\$/)
  })

  it('makes what production starts on', async () => {
    const store = await openStore(
      { kind: 'postgres', url: urlOf('fristvagt', 'fristvagt') },
      { log: aLog(), requireRowSecurity: true },
    )
    await store.close()
  })
})
