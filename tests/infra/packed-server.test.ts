import { spawn } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ended } from '#tests/support/ended.ts'
import { inProject } from '#tests/support/manifest.ts'
import { type PackedServer, packedServer } from '#tests/support/packed-server.ts'
import { whyNoPostgres } from '#tests/support/postgres.ts'
import { type ServeProcess, startServe } from '#tests/support/serve-process.ts'
import { anEmptyDatabase } from '#tests/support/shared-postgres.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import { LEFT_OUT } from '../../infra/container/left-out.ts'
import { packServer } from '../../infra/container/pack-server.ts'
import { serverPackages } from '../../infra/container/server-packages.ts'

let packed: PackedServer
beforeAll(() => {
  packed = packedServer()
})
afterAll(() => packed?.[Symbol.dispose]())

describe.skipIf(whyNoPostgres)('the server as it is shipped, with PostgreSQL', () => {
  let serving: ServeProcess
  beforeAll(async () => {
    serving = await startServe({ DATABASE_URL: await anEmptyDatabase(aLog()) }, packed.folder)
  })
  afterAll(() => serving?.[Symbol.asyncDispose]())

  it('is ready, and its health command says so', async () => {
    expect((await fetch(`${serving.origin}/readyz`)).status).toBe(200)
    const { port } = new URL(serving.origin)
    expect((await health({ PORT: port })).code).toBe(0)
  })

  it('serves the tab and the description of its API', async () => {
    const tab = await fetch(`${serving.origin}/tab/`)
    expect(await tab.text()).toContain('<div id="root">')
    const api = await fetch(`${serving.origin}/api/v1/openapi.json`)
    expect(await api.json()).toMatchObject({ openapi: '3.1.0' })
  })

  it('stops well when it is asked to', async () => {
    expect(await serving.stop()).toBe(0)
    const { port } = new URL(serving.origin)
    expect((await health({ PORT: port })).code).toBe(1)
  })
})

describe('what is shipped', () => {
  it('holds what it was made from, built, with licences, and no development tool', () => {
    for (const path of ['LICENSE', 'dist/tab/index.html', 'node_modules/fastify/LICENSE'])
      expect(existsSync(join(packed.folder, path)), path).toBe(true)
    for (const name of ['vite', 'typescript', 'vitest', ...LEFT_OUT])
      expect(existsSync(join(packed.folder, 'node_modules', name)), name).toBe(false)
  })

  it('leaves out only what package.json lists, and no source but a browser’s loads', () => {
    const { dependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
    expect(LEFT_OUT.filter((name) => !(name in dependencies))).toEqual([])
    const sources = globSync(join(packed.folder, 'src/**/*.ts'))
    expect(sources.length).toBeGreaterThan(200)
    const loads = new RegExp(`from '(?:${LEFT_OUT.join('|')})(?:/[^']*)?'`)
    expect(sources.filter((file) => loads.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it('holds a nested version of a package as well as the one beside it', () => {
    const lock = JSON.stringify({
      packages: {
        '': { dependencies: { a: '1', react: '1' }, devDependencies: { tool: '1' } },
        'node_modules/a': { dependencies: { b: '1' }, peerDependencies: { wish: '*' } },
        'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
        'node_modules/b': {},
        'node_modules/c': { optionalDependencies: { b: '2' } },
        'node_modules/react': {},
        'node_modules/tool': {},
      },
    })
    expect(serverPackages(lock)).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/b',
      'node_modules/c',
    ])
  })

  it('is not packed over another, and not before it is built', () => {
    const again = () => packServer({ project: inProject('.'), to: packed.folder })
    expect(again).toThrow('already holds a package')
    const unbuilt = () => packServer({ project: inProject('docs'), to: join(packed.folder, 'x') })
    expect(unbuilt).toThrow('npm run build')
  })
})

const health = (environment: Record<string, string>) =>
  ended(
    spawn(process.execPath, [join(packed.folder, 'infra/container/health.ts')], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
