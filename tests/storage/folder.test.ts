import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DATABASE_TEMPLATE as template } from '#app/folders.ts'
import { DurableNodeFs } from '#storage/embedded/durable-node-fs.ts'
import { FolderInUseError } from '#storage/embedded/folder-in-use-error.ts'
import { openEmbedded } from '#storage/embedded/open-embedded.ts'
import { openFolder } from '#storage/embedded/open-folder.ts'
import { readTemplate } from '#storage/embedded/template.ts'
import { keepUp } from '#storage/embedded/upkeep.ts'
import { openStore } from '#storage/open-store.ts'
import { stopBoss } from '#storage/queue/start-boss.ts'
import { aLog } from '#tests/support/storage-backends.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fristvagt-folder-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const openAt = (path: string, file = template) =>
  openStore({ kind: 'folder', path }, { log: aLog(), template: file })

describe('a store in a folder', () => {
  it('keeps what was written for the next opening', async () => {
    const path = join(folder, 'kept', 'deep')
    const first = await openAt(path)
    await first.settings.set('secret', 'abc')
    await first.close()
    const second = await openAt(path)
    expect(await second.settings.get('secret')).toBe('abc')
    await second.close()
  })

  it('lets nobody else on the machine look into the folder', async () => {
    const path = join(folder, 'open-to-all')
    mkdirSync(path, { mode: 0o755 })
    const store = await openAt(path)
    expect(statSync(path).mode & 0o777).toBe(0o700)
    await store.close()
  })

  it('is refused a second time within a process, and the first goes on working', async () => {
    const path = join(folder, 'twice')
    const store = await openAt(path)
    await expect(openAt(path)).rejects.toThrow(FolderInUseError)
    await store.settings.set('still', 'works')
    expect(await store.settings.get('still')).toBe('works')
    await store.close()
  })

  it('whose lock cannot be taken for another reason is not said to be in use', async () => {
    const path = join(folder, 'no-lock')
    mkdirSync(path)
    writeFileSync(join(path, 'in-use.lock'), 'this is no lock'.repeat(100))
    await expect(openAt(path)).rejects.toThrow('not a database')
  })

  it('whose tables a newer Fristvagt has changed beyond this one is refused, and says why', async () => {
    const path = join(folder, 'newer')
    const first = await openFolder(path, aLog(), template)
    await sql`insert into kysely_migration values ('999-later-needs-998', '2030-01-01')`.execute(first.db)
    await stopBoss(first.boss)
    await first.close()
    await expect(openAt(path)).rejects.toThrow(/999-later-needs-998.*start the newer version/)
  })

  it('begins anew where a process died before its database was made', async () => {
    const path = join(folder, 'begun')
    mkdirSync(join(path, 'database'), { recursive: true })
    writeFileSync(join(path, 'database', 'PG_VERSION'), '18\n')
    writeFileSync(join(path, 'database.begun'), '')
    const store = await openAt(path)
    await expect(store.ping()).resolves.toBeUndefined()
    await store.close()
  })

  it('takes up the work of a process that died as soon as it is opened again', async () => {
    const path = join(folder, 'orphan')
    const first = await openFolder(path, aLog(), template)
    await first.boss.send('deliver', { delivery: 'orphan' })
    // Claimed, and never settled: as if the process had been killed in its handler.
    expect(await first.boss.fetch('deliver')).toHaveLength(1)
    await first.boss.stop({ graceful: false })
    await first.close()
    const second = await openAt(path)
    const handled: string[] = []
    await second.jobs.work('deliver', async ({ delivery }) => void handled.push(delivery))
    await second.jobs.idle()
    expect(handled).toEqual(['orphan'])
    await second.close()
  })

  it('reaches the disk with each commit: the file system is asked to sync, except while the database is made', async () => {
    let synced = 0
    const dumped = await readTemplate(template)
    const fs = new DurableNodeFs(join(folder, 'synced'), () => synced++, true)
    const { pglite, boss, close } = await openEmbedded({
      log: aLog(),
      fs,
      ...(dumped ? { template: dumped } : {}),
    })
    await stopBoss(boss)
    const commitsTen = async (to: PGlite) => {
      const before = synced
      for (let i = 0; i < 10; i++) await to.query(`insert into setting values (gen_random_uuid(), '1')`)
      return synced - before
    }
    expect(await commitsTen(pglite)).toBe(0)
    fs.syncFromNowOn()
    expect(await commitsTen(pglite)).toBeGreaterThanOrEqual(10)
    await close()
    const again = await openEmbedded({
      log: aLog(),
      fs: new DurableNodeFs(join(folder, 'synced'), () => synced++),
    })
    await stopBoss(again.boss)
    expect(await commitsTen(again.pglite)).toBeGreaterThanOrEqual(10)
    await again.close()
  })

  it('that is new syncs from the moment that it can be written to', async () => {
    const syncs = vi.spyOn(DurableNodeFs.prototype, 'syncFromNowOn')
    try {
      for (const times of [1, 1]) {
        await (await openAt(join(folder, 'new'))).close()
        expect(syncs).toHaveBeenCalledTimes(times)
      }
    } finally {
      syncs.mockRestore()
    }
  })
})

describe('a template', () => {
  it('is recognised by its first line, and fits', async () => {
    expect(await readTemplate(template)).toBeInstanceOf(Blob)
  })

  it('is ignored when it is not there or another version made it', async () => {
    expect(await readTemplate(join(folder, 'absent'))).toBeUndefined()
    const stale = join(folder, 'stale')
    const content = readFileSync(template)
    writeFileSync(stale, Buffer.concat([Buffer.from('fristvagt template, PGlite 0.0.1'), content]))
    expect(await readTemplate(stale)).toBeUndefined()
    const store = await openAt(join(folder, 'without'), stale)
    await expect(store.ping()).resolves.toBeUndefined()
    await store.close()
  })
})

describe('the upkeep of an embedded database', () => {
  it('checkpoints and vacuums again and again, and logs a failure without ending', async () => {
    const log = aLog()
    const done: string[] = []
    const exec = async (statement: string) => {
      done.push(statement)
      if (done.length === 1) throw new Error('disk full')
      return []
    }
    const stop = keepUp({ exec }, log, 5)
    await expect.poll(() => done.slice(0, 3)).toEqual(['checkpoint', 'checkpoint', 'vacuum (analyze)'])
    await stop()
    expect(log.lines).toMatchObject([
      { level: 'error', message: 'the upkeep of the embedded database failed' },
    ])
  })

  it('says statements that the embedded database accepts', async () => {
    const log = aLog()
    const dumped = await readTemplate(template)
    const { pglite, boss, close } = await openEmbedded({ log, ...(dumped ? { template: dumped } : {}) })
    let times = 0
    const stop = keepUp({ exec: (statement) => pglite.exec(statement).finally(() => times++) }, log, 5)
    await expect.poll(() => times).toBeGreaterThanOrEqual(2)
    await stop()
    expect(log.lines).toEqual([])
    await stopBoss(boss)
    await close()
  })
})
