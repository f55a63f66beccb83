import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backUp } from '#storage/backup/back-up.ts'
import { backupLines } from '#storage/backup/backup-lines.ts'
import { restore } from '#storage/backup/restore.ts'
import { restoreLines } from '#storage/backup/restore-lines.ts'
import type { Database } from '#storage/database.ts'
import { MIGRATIONS } from '#storage/migrations/migrations.ts'
import type { StoreLocation } from '#storage/open-store.ts'
import { stopBoss } from '#storage/queue/start-boss.ts'
import { fillTables } from '#tests/support/fill-tables.ts'
import { whyNoPostgres } from '#tests/support/postgres.ts'
import { anEmptyDatabase } from '#tests/support/shared-postgres.ts'
import { aLog, BACKENDS, type Backend } from '#tests/support/storage-backends.ts'

const ROWS = 3
const ways = BACKENDS.flatMap((from) => BACKENDS.map((to) => ({ from, to })))

async function linesOf(database: Database): Promise<string[]> {
  const lines: string[] = []
  for await (const line of backupLines(database)) lines.push(line)
  return lines
}
async function* each(lines: readonly string[]) {
  yield* lines
}
const open: Database[] = []
async function opened(backend: Backend): Promise<Database> {
  const database = await backend.open()
  open.push(database)
  return database
}
afterAll(async () => {
  for (const database of open) {
    await stopBoss(database.boss)
    await database.close()
  }
})

const full = new Map<Backend, { database: Database; lines: readonly string[] }>()
beforeAll(async () => {
  for (const backend of BACKENDS) {
    const database = await opened(backend)
    await fillTables(database, ROWS)
    await database.boss.send('deliver', { id: 'æ' }, { startAfter: '2030-01-01T00:00:00.000Z' })
    await database.boss.send('redraw', { card: 1 }, { singletonKey: 'card 1' })
    full.set(backend, { database, lines: await linesOf(database) })
  }
})

describe.each(ways)('a backup of $from.name restored into $to.name', ({ from, to }) => {
  it('holds every row of every table as it was, and the jobs that were still to be done', async () => {
    const { lines } = full.get(from)!
    const header = JSON.parse(lines[0]!)
    expect(Object.keys(header.tables).length).toBeGreaterThan(25)
    expect(new Set(Object.values(header.tables))).toEqual(new Set([ROWS]))
    const target = await opened(to)
    await restoreLines(target, header, each(lines.slice(1)))
    expect((await linesOf(target)).slice(1).sort()).toEqual(lines.slice(1).sort())
  })
})

describe.each(BACKENDS)('a restore into $name', (backend) => {
  let target: Database
  beforeAll(async () => {
    target = await opened(backend)
  })
  const restored = (lines: readonly string[]) =>
    restoreLines(target, JSON.parse(lines[0]!), each(lines.slice(1)))

  it.each<[string, RegExp, (lines: readonly string[]) => readonly string[]]>([
    ['whose end is missing', /not whole/, (lines) => lines.slice(0, -1)],
    ['that lost a row', /holds 2 of 3 rows/, (lines) => lines.toSpliced(3, 1)],
    ['with a line that cannot be read', /cannot be read/, (lines) => lines.with(5, '["standing",{')],
    ['with a table that nobody knows', /what is "wages"/, (lines) => lines.with(5, '["wages",{}]')],
  ])('refuses one %s, and writes nothing', async (_, why, damage) => {
    await expect(restored(damage(full.get(backend)!.lines))).rejects.toThrow(why)
    const [header] = await linesOf(target)
    expect(new Set(Object.values(JSON.parse(header!).tables))).toEqual(new Set([0]))
  })

  it('goes on numbering rows after those that it brought, and refuses to be done twice', async () => {
    const { lines } = full.get(backend)!
    await restored(lines)
    const { seq } = await target.db
      .insertInto('standing_history')
      .values({
        ...{ municipality: '0751', item: 'new', state: 'open', at: '2026-01-01T00:00:00Z', via: 'cli' },
        ...{ by_tenant: 't', by_id: 'i', by_name: 'n', reason: null, change: null, undoes: null },
      })
      .returning('seq')
      .executeTakeFirstOrThrow()
    expect(seq).toBe(ROWS + 1)
    await expect(restored(lines)).rejects.toThrow(/is not empty/)
  })
})

describe('a backup into a place without tables', () => {
  const folders = mkdtempSync(join(tmpdir(), 'fristvagt-restore-'))
  afterAll(() => rmSync(folders, { recursive: true, force: true }))
  // To begin an embedded database without its template takes many times as long.
  const aPlace = async (): Promise<StoreLocation> =>
    whyNoPostgres
      ? { kind: 'folder', path: mkdtempSync(join(folders, 'new-')) }
      : { kind: 'postgres', url: await anEmptyDatabase(aLog()) }
  const HEADER = { format: 'fristvagt-backup-1', at: '2025-12-01T00:00:00Z', jobs: 0 }

  it('is brought up to date where an older version took it, and never taken back', async () => {
    const place = await aPlace()
    const old = JSON.stringify({ ...HEADER, migration: '001-first-tables', tables: { setting: 1 } })
    const into = (rows: readonly string[]) => restore(place, { log: aLog() }, each([old, ...rows]))
    await into(['["setting",{"key":"k","value":{"æ":1}}]', '["end"]'])
    const lines: string[] = []
    for await (const line of backUp(place, { log: aLog() })) lines.push(line)
    expect(JSON.parse(lines[0]!).migration).toBe(Object.keys(MIGRATIONS).at(-1))
    expect(lines.slice(1)).toEqual(['["setting",{"key":"k","value":{"æ": 1}}]', '["end"]'])
    await expect(into(['["end"]'])).rejects.toThrow(/name a new folder, or a database without tables/)
  })

  it.each([
    ['a newer version took it', /a newer Fristvagt/, { ...HEADER, migration: '999-future', tables: {} }],
    ['it is another file', /not a backup of Fristvagt/, { name: 'package.json' }],
  ])('is refused when %s', async (_, why, header) => {
    const place = { kind: 'memory' } as const
    await expect(restore(place, { log: aLog() }, each([JSON.stringify(header)]))).rejects.toThrow(why)
  })
})
