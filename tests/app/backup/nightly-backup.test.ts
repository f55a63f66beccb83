import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backupsIn, lastBackupIn } from '#app/backup/backup-folder.ts'
import { nightlyBackup } from '#app/backup/nightly-backup.ts'
import { linesOf } from '#app/commands/restore.ts'
import { checkBackup } from '#app/doctor/check-backup.ts'
import { backupLines } from '#storage/backup/backup-lines.ts'
import { restoreLines } from '#storage/backup/restore-lines.ts'
import type { Database } from '#storage/database.ts'
import { fillTables } from '#tests/support/fill-tables.ts'
import { aLog, aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'

const place = mkdtempSync(join(tmpdir(), 'fristvagt-nightly-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
let folders = 0
const aFolder = () => {
  const folder = join(place, String(++folders))
  mkdirSync(folder)
  return folder
}
const NIGHT = Temporal.Instant.from('2026-01-05T00:40:00.250Z')

async function all(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const held: string[] = []
  for await (const line of lines) held.push(line)
  return held
}
const linesFrom = (database: Database) => all(backupLines(database))

function ports(folder: string, lines: () => AsyncIterable<string>, now = NIGHT, keep = 14) {
  const told: string[] = []
  return {
    folder,
    keep,
    lines,
    clock: () => now,
    log: aLog(),
    told: (outcome: string) => void told.push(outcome),
    outcomes: told,
  }
}

describe.each(BACKENDS)('a nightly backup of $name', (backend) => {
  const on = useStore(backend)
  beforeAll(() => fillTables(on.database, 3))

  it('holds every row as it was when it began, though people press meanwhile', async () => {
    const folder = aFolder()
    const before = await linesFrom(on.database)
    const municipality = aMunicipality()
    let pressed = 0
    async function* withPresses() {
      for await (const line of on.store.backup()) {
        yield line
        if (pressed >= 20) continue
        pressed++
        const change = { municipality, item: `item-${pressed}`, state: 'fulfilled', ...anOrigin() } as const
        await on.store.standings.record(change)
      }
    }
    await nightlyBackup(ports(folder, withPresses), {})
    expect((await on.store.standings.recordsOf(municipality)).size).toBe(20)
    const [kept] = await backupsIn(folder)
    expect(kept?.file).toBe(join(folder, 'fristvagt-20260105T004000Z.backup'))
    expect(statSync(kept?.file ?? '').mode & 0o777).toBe(0o600)
    const [header = '', ...lines] = await all(linesOf(kept?.file ?? ''))
    expect(lines.toSorted()).toEqual(before.slice(1).toSorted())
    const target = await backend.open()
    await restoreLines(
      target,
      JSON.parse(header),
      (async function* () {
        yield* lines
      })(),
    )
    expect((await linesFrom(target)).slice(1).toSorted()).toEqual(lines.toSorted())
    await target.boss.stop()
    await target.close()
  })
})

describe('the folder of backups', () => {
  const whole = async function* () {
    yield JSON.stringify({ format: 'fristvagt-backup-1', migration: 'm', at: '', tables: {}, jobs: 0 })
    yield '["end"]'
  }
  const later = (days: number) => NIGHT.add({ hours: 24 * days })

  it('keeps as many as it is to, and what others put there', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'fristvagt-monday.backup'), '')
    writeFileSync(join(folder, 'fristvagt-20250101T000000Z.backup.part'), 'half')
    for (const days of [0, 1, 2, 3]) await nightlyBackup(ports(folder, whole, later(days), 2), {})
    expect(readdirSync(folder).toSorted()).toEqual([
      'fristvagt-20260107T004000Z.backup',
      'fristvagt-20260108T004000Z.backup',
      'fristvagt-monday.backup',
    ])
    expect(await lastBackupIn(folder)()).toEqual(Temporal.Instant.from('2026-01-08T00:40:00Z'))
  })

  it('gets none at a start when there is one of the last day', async () => {
    const folder = aFolder()
    const soon = { unlessRecent: true } as const
    for (const hours of [0, 23, 25]) {
      const now = NIGHT.add({ hours })
      await nightlyBackup(ports(folder, whole, now), soon)
    }
    expect(await backupsIn(folder)).toHaveLength(2)
  })

  it('never has one that is not whole: that is told, and tried again', async () => {
    const folder = aFolder()
    const broken = async function* () {
      yield JSON.stringify({
        format: 'fristvagt-backup-1',
        migration: 'm',
        at: '',
        tables: { setting: 2 },
        jobs: 0,
      })
      yield '["setting",{}]'
      yield '["end"]'
    }
    const given = ports(folder, broken)
    await expect(nightlyBackup(given, {})).rejects.toThrow('not written whole: 3 lines in place of 4')
    expect(readdirSync(folder)).toEqual([])
    expect(given.outcomes).toEqual(['failed'])
    expect(given.log.lines).toMatchObject([{ level: 'error', message: 'no backup could be written' }])
    const gone = ports(join(folder, 'not-there'), whole)
    await expect(nightlyBackup(gone, {})).rejects.toThrow('ENOENT')
    expect(gone.outcomes).toEqual(['failed'])
    expect(existsSync(join(folder, 'not-there'))).toBe(false)
  })

  it('is looked at by the doctor', async () => {
    const folder = aFolder()
    const look = async (days: number, at: string | undefined = folder) =>
      (await checkBackup(at, later(days)))[0]
    expect(await look(0)).toMatchObject({ state: 'ill', what: `there is no backup in ${folder}` })
    await nightlyBackup(ports(folder, whole), {})
    expect(await look(1)).toMatchObject({ state: 'well' })
    expect(await look(2)).toMatchObject({ state: 'ill', what: expect.stringMatching(/more than a day old$/) })
    expect(await checkBackup(undefined, NIGHT)).toMatchObject([{ state: 'warn' }])
  })
})
