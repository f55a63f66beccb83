import { spawn } from 'node:child_process'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whyNoCertificates } from '#tests/support/certificate.ts'
import { ended } from '#tests/support/ended.ts'
import { inProject } from '#tests/support/manifest.ts'
import { KAREN, MADS } from '#tests/support/microsoft-stand-ins.ts'
import { type PackedServer, packedServer } from '#tests/support/packed-server.ts'
import { whyNoPostgres } from '#tests/support/postgres.ts'
import { shippedServer } from '#tests/support/shipped-server.ts'
import { LEFT_OUT } from '../../infra/container/left-out.ts'
import { packServer } from '../../infra/container/pack-server.ts'
import { serverPackages } from '../../infra/container/server-packages.ts'

let packed: PackedServer
beforeAll(() => {
  packed = packedServer()
})
afterAll(() => packed?.[Symbol.dispose]())

/** Monday 1 December 2025 in Denmark. */
const BEFORE_EIGHT = '2025-12-01T06:50:00Z'
const AT_EIGHT = '2025-12-01T07:00:05Z'
const EDITION = [
  'Type;Løsning;Titel;Aftaletype;Udsendt;Udsendt til;Frist;Starttidspunkt;Sluttidspunkt;Online',
  'Aftale;FLIS;Databehandleraftale - ny skabelon;databehandleraftale;10.11.2025;FLIS-ejere;05.12.2025;;;',
  'Aftale;SAPA;Serviceaftale;serviceaftale;10.11.2025;SAPA systemansvarlige;15.12.2025;;;',
  'Møde;SAPA;Dialogmøde om skattedata i SAPA;;;;;2026-01-08 09:30;2026-01-08 11:00;Teams',
].join('\n')

describe.skipIf(whyNoPostgres ?? whyNoCertificates)('the server as it is shipped, with PostgreSQL', () => {
  const world = shippedServer(() => packed.folder, [BEFORE_EIGHT, AT_EIGHT])

  it('is ready, and its health command says so', async () => {
    expect((await fetch(`${world.serving.origin}/readyz`)).status).toBe(200)
    const { port } = new URL(world.serving.origin)
    expect((await health({ PORT: port })).code).toBe(0)
  })

  it('serves the tab and the description of its API', async () => {
    const tab = await fetch(`${world.serving.origin}/tab/`)
    expect(await tab.text()).toContain('<div id="root">')
    const api = await fetch(`${world.serving.origin}/api/v1/openapi.json`)
    expect(await api.json()).toMatchObject({ openapi: '3.1.0' })
  })

  it('is given an edition by its own command line', async () => {
    const sheet = join(packed.folder, 'december.csv')
    writeFileSync(sheet, EDITION)
    const run = await world.cli('import', sheet, '--meeting-date', '2025-12-01', '--publish')
    expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('published') })
  })

  it('reminds a team that has seen the preview and said yes, at eight and not before, and keeps its card true', async () => {
    await world.teams.install('channel')
    const preview = await world.teams.card('subscribe-yes', 'Det ville jeg skrive for Aarhus')
    await world.teams.press('channel', preview, 'subscribe-yes')
    await world.aMinuteBegins()
    expect(JSON.stringify(world.microsoft.written)).not.toContain('Frister i Aarhus')

    world.moveOn()
    await world.aMinuteBegins()
    const morning = await world.teams.card(
      'Frister i Aarhus',
      'Databehandleraftale - ny skabelon',
      'Serviceaftale',
    )
    const { stdout } = await world.cli('deliveries', '--municipality', '0751', '--json')
    expect(JSON.parse(stdout)).toMatchObject([{ day: '2025-12-01', state: 'sent', attempts: 1 }])

    await world.teams.press('channel', morning, 'fulfil', { item: 'flis-dba' })
    const signed = await world.teams.card('Frister i Aarhus', 'Underskrevet af Karen Holm')
    expect(signed.id).toBe(morning.id)
    expect(await world.asKaren('/api/v1/agreements?municipality=0751')).toMatchObject({
      items: [
        { id: 'flis-dba', standing: { state: 'signed', by: 'Karen Holm' } },
        { id: 'sapa-service', standing: { state: 'unknown' } },
      ],
    })
  })

  it('answers which agreements are unsigned, in Danish and in English', async () => {
    await world.teams.install('chat')
    await world.teams.say('hvilke aftaler er ikke underskrevet?')
    await world.teams.card('Ikke underskrevne aftaler · Aarhus · pr. 1. december 2025', 'Serviceaftale')
    await world.teams.say('which agreements are unsigned', 'en-GB')
    const answer = await world.teams.card('Unsigned agreements · Aarhus', 'Serviceaftale')
    expect(JSON.stringify(answer.card)).not.toContain('Databehandleraftale')
  })

  it('puts a meeting into the calendar of whoever presses, once', async () => {
    await world.teams.say('dialogmødet')
    const meeting = await world.teams.card('add-to-calendar', 'Dialogmøde om skattedata')
    for (let presses = 0; presses < 2; presses++) await world.teams.press('chat', meeting, 'add-to-calendar')
    const posts = world.microsoft.graph.requests().filter(({ method }) => method === 'POST')
    expect(posts).toMatchObject([
      { path: '/v1.0/me/events', status: 201, body: { transactionId: expect.any(String) } },
    ])
    expect(world.microsoft.graph.entriesOf(KAREN)).toMatchObject([
      { body: { subject: 'Dialogmøde om skattedata i SAPA', start: { dateTime: '2026-01-08T09:30:00' } } },
    ])
    expect(world.microsoft.graph.entriesOf(MADS)).toEqual([])
  })

  it('takes out evidence, the audit trail and what is kept of a person, by its command line', async () => {
    const out = (name: string) => join(packed.folder, name)
    const karen = ['--tenant', KAREN.tenant, '--person', KAREN.id]
    const [evidence, trail, kept] = await Promise.all([
      world.cli('evidence', '--municipality', '0751', '--item', 'flis-dba', '--out', out('evidence.pdf')),
      world.cli('audit', '--csv', out('audit.csv')),
      world.cli('export', ...karen),
    ])
    for (const { code, stderr } of [evidence, trail, kept]) expect(code, stderr).toBe(0)
    expect(readFileSync(out('evidence.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(readFileSync(out('audit.csv'), 'utf8')).toContain('Karen Holm')
    const { records } = JSON.parse(kept.stdout)
    expect(records.standing).toHaveLength(1)
    expect(records.calendar_entry).toHaveLength(1)
  })

  it('stops well when it is asked to, and has complained of nothing', async () => {
    expect(await world.serving.stop()).toBe(0)
    const { port } = new URL(world.serving.origin)
    expect((await health({ PORT: port })).code).toBe(1)
    expect(world.serving.log()).toContain('"level":30')
    expect(complaintsIn(world.serving.log())).toEqual([])
  })
})

describe('what is shipped', () => {
  it('holds what it was made from, built, with licences, and no development tool', () => {
    for (const path of [
      'LICENSE',
      'dist/tab/index.html',
      'dist/pane/icons/ribbon80.png',
      'node_modules/fastify/LICENSE',
    ])
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

/** Returns the warnings and worse of a log, but for those of the queue: that its clock is not the database's, or that all is slow. */
const complaintsIn = (log: string) =>
  log.split('\n').filter((line) => /"level":[4-6]0/.test(line) && !line.includes('the job queue warns'))
const health = (environment: Record<string, string>) =>
  ended(
    spawn(process.execPath, [join(packed.folder, 'infra/container/health.ts')], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
