import { existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import { lockFolder } from '#storage/embedded/folder-lock.ts'
import { openStore } from '#storage/open-store.ts'
import { whyNoPostgres } from '#tests/support/postgres.ts'
import { runCli } from '#tests/support/run-cli.ts'
import { anEmptyDatabase } from '#tests/support/shared-postgres.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import { withSystemStores } from '#tests/support/test-store.ts'

const place = mkdtempSync(join(tmpdir(), 'fristvagt-backup-'))
const folder = join(place, 'data')
const file = join(place, 'monday.backup')
const opened = async (location: Parameters<typeof openStore>[0]) =>
  withSystemStores(await openStore(location, { log: aLog(), template: DATABASE_TEMPLATE }))

beforeAll(async () => {
  const store = await opened({ kind: 'folder', path: folder })
  await store.standings.record({ municipality: '0751', item: 'sapa', state: 'fulfilled', ...anOrigin() })
  await store.close()
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

async function expectRecordIn(location: Parameters<typeof openStore>[0]) {
  const store = await opened(location)
  expect((await store.standings.recordsOf('0751')).get('sapa')?.state).toBe('fulfilled')
  await store.close()
}

describe('the command line', () => {
  it('writes a backup for its owner alone, never over another, and restores it into a new folder', async () => {
    const made = await runCli(['backup', file, '--data', folder, '--json'])
    expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining(`the backup is in ${file}`) })
    expect(JSON.parse(made.stdout)).toMatchObject({ tables: { standing: 1 }, jobs: 1 })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(existsSync(`${file}.part`)).toBe(false)
    const again = await runCli(['backup', file, '--data', folder])
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('choose another name') })
    const restored = join(place, 'restored')
    expect(await runCli(['restore', file, '--data', restored])).toMatchObject({ code: 0 })
    await expectRecordIn({ kind: 'folder', path: restored })
  })

  it('says what to do instead where a server runs on the folder', async () => {
    const unlock = lockFolder(folder)
    const refused = await runCli(['backup', join(place, 'busy.backup'), '--data', folder])
    unlock()
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/each night \(BACKUP_FOLDER.*or stop it/),
    })
    expect(existsSync(join(place, 'busy.backup.part'))).toBe(false)
  })

  it('refuses a file that breaks off, and one that is no backup, and says so', async () => {
    const half = join(place, 'half.backup')
    await copyFile(file, half)
    truncateSync(half, Math.floor(statSync(half).size * 0.8))
    const text = join(place, 'text.backup')
    await writeFile(text, 'hej')
    const into = ['--data', join(place, 'refused')]
    expect(await runCli(['restore', half, ...into])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('half.backup cannot be read to its end'),
    })
    expect(await runCli(['restore', text, ...into])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('text.backup cannot be read'),
    })
  })

  it.skipIf(whyNoPostgres)(`moves a folder to PostgreSQL, once ${whyNoPostgres ?? ''}`, async () => {
    const url = await anEmptyDatabase(aLog())
    const move = () => runCli(['move', '--data', folder], { DATABASE_URL: url })
    expect(await move()).toMatchObject({ code: 0, stderr: expect.stringContaining('is moved: ') })
    await expectRecordIn({ kind: 'postgres', url })
    expect(await move()).toMatchObject({ code: 1, stderr: expect.stringContaining('is not empty') })
    expect(await runCli(['move', '--data', folder])).toMatchObject({ code: 2 })
  })
})
