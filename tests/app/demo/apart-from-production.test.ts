import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEMO_MARKS } from '#app/demo/marks.ts'
import { refuseDemoDatabase, refuseDemoFolder } from '#app/demo/refuse-demo-data.ts'
import { refuseProduction } from '#app/demo/refuse-production.ts'
import { startDemo } from '#app/demo/start-demo.ts'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import { isServed, markAsServed } from '#app/production-mark.ts'
import { openStore, type Store } from '#storage/open-store.ts'
import { BEFORE_EIGHT } from '#tests/support/bot-door.ts'
import { aProductionEnvironment } from '#tests/support/production-environment.ts'
import { runCli } from '#tests/support/run-cli.ts'
import { startServe } from '#tests/support/serve-process.ts'
import { aLog } from '#tests/support/storage-backends.ts'

const SRC = new URL('../../../src/', import.meta.url).pathname
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fristvagt-apart-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the demo', () => {
  it.each(['BOT_APP_ID', 'TENANTS', 'DATABASE_URL', 'LINK_SECRET_FILE', 'TAB_CLIENT_SECRET', 'PUBLIC_URL'])(
    'does not start beside %s',
    (key) =>
      expect(() => refuseProduction({ [key]: 'x', PATH: '/bin' })).toThrow(`(${key}). Run "fristvagt serve"`),
  )

  it('starts where the environment is anybody’s', () => {
    expect(() => refuseProduction({ PORT: '8080', PATH: '/bin', LOG_LEVEL: 'debug' })).not.toThrow()
  })

  it('says so at the command line, repeats no secret, and exits 1', async () => {
    const { code, stdout, stderr } = await runCli(['demo', '--no-open', '--port', '0'], {
      DATABASE_URL: 'postgres://u:hunter2@db/f',
      BOT_APP_ID: 'x',
    })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('(BOT_APP_ID, DATABASE_URL)')
    expect(stderr).not.toContain('hunter2')
  })
})

describe('the demo on a folder of production', () => {
  const settingsOf = async <T>(work: (settings: Store['settings']) => Promise<T>) => {
    const store = await openStore(
      { kind: 'folder', path: folder },
      { log: aLog(), template: DATABASE_TEMPLATE },
    )
    return work(store.settings).finally(() => store.close())
  }

  it('does not start, and writes no mark of its own into it', async () => {
    await settingsOf((settings) => markAsServed(settings, BEFORE_EIGHT))
    await expect(startDemo({ port: 0, folder })).rejects.toThrow('name another one, or none (--data)')
    await settingsOf(async (settings) => {
      expect(await settings.get(DEMO_MARKS.clockSetting)).toBeUndefined()
    })
  })

  it('says so at the command line once "serve" has run on it, and exits 1', async () => {
    await (await startServe({ DATA_DIR: folder }))[Symbol.asyncDispose]()
    const { code, stdout, stderr } = await runCli(['demo', '--no-open', '--port', '0', '--data', folder])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(folder)
  })

  it('knows by when it began to serve, however often it is started', async () => {
    await settingsOf(async (settings) => {
      expect(await isServed(settings)).toBe(false)
      await markAsServed(settings, BEFORE_EIGHT)
      await markAsServed(settings, BEFORE_EIGHT.add({ hours: 1 }))
      expect(await settings.get('serves-since')).toBe(BEFORE_EIGHT.toString())
    })
  })
})

describe('production', () => {
  it('takes no data that the demo wrote, whether it is looked at or opened', async () => {
    const demo = await startDemo({ port: 0, folder })
    await demo.close()
    expect(() => refuseDemoFolder(folder)).toThrow('name an empty one (DATA_DIR or DATABASE_URL)')
    for (const name of ['local-entra.json', 'local-graph.json', 'local-teams.json'])
      rmSync(join(folder, name), { force: true })
    expect(() => refuseDemoFolder(folder)).not.toThrow()
    const store = await openStore(
      { kind: 'folder', path: folder },
      { log: aLog(), template: DATABASE_TEMPLATE },
    )
    try {
      await expect(refuseDemoDatabase(store.settings)).rejects.toThrow('was the demo’s'.replace('’', "'"))
    } finally {
      await store.close()
    }
  })

  it('refuses the folder at the command line', async () => {
    writeFileSync(join(folder, 'local-entra.json'), '{}')
    const { code, stdout, stderr } = await runCli(['serve'], aProductionEnvironment({ DATA_DIR: folder }))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(folder)
  })

  it('does not load the stand-ins', () => {
    const loaded = graphOf(join(SRC, 'app/commands/serve.ts'))
    expect(loaded.size).toBeGreaterThan(100)
    expect([...loaded].filter((file) => file.startsWith(join(SRC, 'local/')))).toEqual([])
    expect([...loaded]).not.toContain(join(SRC, 'app/demo/start-demo.ts'))
    expect([...graphOf(join(SRC, 'app/commands/demo.ts'))].some((file) => file.includes('/local/'))).toBe(
      true,
    )
  })
})

/** Returns the files that a file of ours loads, and what these load. */
function graphOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([#.][^']+)'/g))
    graphOf(name.startsWith('#') ? join(SRC, name.slice(1)) : resolve(dirname(file), name), seen)
  return seen
}
