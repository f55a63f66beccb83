import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neededBy, numberOf } from '#storage/migrations/compatibility.ts'
import { MIGRATIONS } from '#storage/migrations/migrations.ts'
import { leanedOn, lockedTables, stumblingStones } from '#tests/support/leaned-on.ts'

/** The oldest tables that are brought up to date while instances run on them. */
const SINCE = 22
const entries = Object.entries(MIGRATIONS)

let db: PGlite
const query = async (text: string) => (await db.query<Record<string, unknown>>(text)).rows
beforeAll(async () => {
  db = await PGlite.create()
  for (const [, statements] of entries.filter(([name]) => numberOf(name) <= SINCE))
    for (const statement of statements) await db.exec(statement)
})
afterAll(() => db.close())

/** Makes a migration and returns what would trouble who runs meanwhile. */
async function troubles(statements: readonly string[], { keep }: { keep: boolean }) {
  const before = await leanedOn(query)
  await db.exec('begin')
  try {
    for (const statement of statements) await db.exec(statement)
    const locked = await lockedTables(query, before)
    const stones = stumblingStones(before, await leanedOn(query))
    if (keep) await db.exec('commit')
    return { stones, locked }
  } finally {
    await db.exec('rollback')
  }
}

describe('a migration', () => {
  it('has a number of its own in its name, in order; and one that takes away says which it waits for', () => {
    const names = entries.map(([name]) => name)
    expect(names.filter((name) => !/^\d{3}-[a-z\d-]+$/.test(name))).toEqual([])
    expect(new Set(names.map(numberOf)).size).toBe(names.length)
    expect(names.toSorted()).toEqual(names)
    for (const name of names.filter(neededBy)) {
      expect(names.map(numberOf)).toContain(neededBy(name))
      expect(neededBy(name)).toBeLessThan(numberOf(name))
    }
  })

  it('only adds, unless it says which version it waits for; and locks one table that is in use at most', async () => {
    for (const [name, statements] of entries.filter(([name]) => numberOf(name) > SINCE)) {
      const { stones, locked } = await troubles(statements, { keep: true })
      if (!neededBy(name)) expect(stones, name).toEqual([])
      // Holding one and waiting for another, it could wait for a press that waits for it: one of the two fails.
      expect(locked.length, `${name} locks ${locked.join(', ')}`).toBeLessThanOrEqual(1)
    }
  })
})

it('the tables of pg-boss are of the version that was looked at: old instances go on with those of a new one', () => {
  const file = join(dirname(createRequire(import.meta.url).resolve('pg-boss')), '..', 'package.json')
  expect(JSON.parse(readFileSync(file, 'utf8')).pgboss.schema).toBe(46)
})

describe('what an instance of before would stumble on is seen:', () => {
  it.each<[string, string, RegExp]>([
    ['a column that is gone', 'alter table standing drop column reason', /^column standing.reason is gone$/],
    ['one with another name', 'alter table standing rename item to thing', /^column standing.item is gone$/],
    ['of another type', 'alter table delivery alter attempts type text', /delivery.attempts was "int/],
    ['that must be filled in', 'alter table standing alter reason set not null', /is "text text not null"$/],
    ['that nobody fills in any more', 'alter table draft alter steps drop default', /filled" and is/],
    ['a new one that must be', 'alter table setting add by text not null', /setting.by is new, and must/],
    ['a table that is gone', 'drop table person_language', /^table person_language is gone$/],
    ['a new rule', `alter table setting add check (key <> '')`, /constraint setting .* may refuse/],
    ['that there be one alone', 'create unique index one on standing (item)', /unique standing one is new/],
    ['another policy', 'drop policy within_scope on delivery', /^policy delivery within_scope is gone$/],
    [
      'a function that is gone',
      'drop function audit_only_grows cascade',
      /^function audit_only_grows\(\) is gone$/,
    ],
  ])('%s', async (_what, statement, seen) => {
    const { stones } = await troubles([statement], { keep: false })
    expect(stones).toContainEqual(expect.stringMatching(seen))
  })

  it('and what only adds is let through', async () => {
    const adds = [
      'alter table standing add column colour text, add column size integer not null default 1',
      'create index standing_colour on standing (colour)',
      'create table brand_new (id text primary key, size integer not null check (size > 0))',
    ]
    expect(await troubles(adds, { keep: false })).toEqual({ stones: [], locked: ['standing'] })
  })

  it('two tables that are locked at once', async () => {
    const both = ['alter table standing add column a text', 'alter table delivery add column a text']
    expect((await troubles(both, { keep: false })).locked.toSorted()).toEqual(['delivery', 'standing'])
  })
})
