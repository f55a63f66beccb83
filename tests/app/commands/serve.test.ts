import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_MARKS } from '#app/demo/marks.ts'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import { openStore } from '#storage/open-store.ts'
import { startCollector } from '#tests/support/otlp-collector.ts'
import { startPostgres, whyNoPostgres } from '#tests/support/postgres.ts'
import { aProductionEnvironment } from '#tests/support/production-environment.ts'
import { runCli } from '#tests/support/run-cli.ts'
import { type ServeProcess, startServe } from '#tests/support/serve-process.ts'
import { aLog } from '#tests/support/storage-backends.ts'

const folders: string[] = []
const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'fristvagt-serve-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('a production server', () => {
  /** Nobody's: the server has no business with it. */
  const stranger = createServer((_request, response) => response.setHeader('connection', 'close').end())
  let strangersPort: number
  let serving: ServeProcess
  beforeAll(async () => {
    await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening))
    strangersPort = (stranger.address() as AddressInfo).port
    const probe = `setInterval(() => fetch('http://127.0.0.1:${strangersPort}').catch(() => undefined), 50).unref()`
    serving = await startServe({
      DATA_DIR: aFolder(),
      LIMIT_ADDRESS: '5',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(probe)}`,
    })
  })
  afterAll(async () => {
    await serving?.[Symbol.asyncDispose]()
    stranger.close()
  })

  it('connects to no host that is not configured, whatever runs in it, and says that something tried', async () => {
    await expect.poll(() => serving.log()).toContain(`"host":"127.0.0.1:${strangersPort}"`)
    expect(serving.log()).toContain('a connection to a host that is not configured was refused')
  })

  it('tells browsers to come by https only', async () => {
    const { headers } = await fetch(`${serving.origin}/healthz`)
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
  })

  it('limits what an address may ask for, as it is configured', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => fetch(`${serving.origin}/tab`)))
    expect(answers.map(({ status }) => status)).toContain(429)
    expect(answers.find(({ status }) => status === 429)?.headers.get('ratelimit-limit')).toBe('5')
  })
})

it('a production server that is asked to stop ends well, tells the metrics to this machine until then, and its collector all that it has', async () => {
  const collector = await startCollector()
  const serving = await startServe({
    DATA_DIR: aFolder(),
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20of-the-collector',
  })
  const metrics = await fetch(`${serving.origin}/metrics`)
  expect(metrics.status).toBe(200)
  expect(await metrics.text()).toContain('fristvagt_deliveries{state="due"} 0')
  const asked = await fetch(`${serving.origin}/api/v1/me`)
  expect(await serving.stop()).toBe(0)
  await collector.close()
  const names = collector.spans().map(({ traceId, name }) => `${traceId} ${name}`)
  expect(names).toContain(`${asked.headers.get('x-correlation-id')} GET /api/v1/me`)
  expect(collector.metrics().map(({ name }) => name)).toContain('fristvagt_deliveries')
  expect(new Set(collector.bodies.map(({ authorization }) => authorization))).toEqual(
    new Set(['Bearer of-the-collector']),
  )
  expect(serving.log()).not.toContain('of-the-collector')
})

describe('a production server does not start', () => {
  it('on a database that was the demo’s, in a folder that does not look like it', async () => {
    const folder = aFolder()
    const location = { kind: 'folder', path: folder } as const
    const store = await openStore(location, { log: aLog(), template: DATABASE_TEMPLATE })
    await store.settings.set(DEMO_MARKS.clockSetting, '2025-12-01T06:45:00Z')
    await store.close()
    const { code, stdout, stderr } = await runCli(['serve'], aProductionEnvironment({ DATA_DIR: folder }))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain("was the demo's")
  })

  it('on a database that does not answer, and says so in a sentence', async () => {
    const url = 'postgres://x:geheim@127.0.0.1:1/d'
    const { code, stdout, stderr } = await runCli(['serve'], aProductionEnvironment({ DATABASE_URL: url }))
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toBe('the database could not be opened. The database: connect ECONNREFUSED 127.0.0.1:1\n')
  })

  it.skipIf(whyNoPostgres)('as a role of PostgreSQL that is above row-level security', async () => {
    const postgres = startPostgres()
    try {
      const url = postgres.superuserOf(await postgres.createDatabase())
      const { code, stdout, stderr } = await runCli(['serve'], aProductionEnvironment({ DATABASE_URL: url }))
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toContain('nosuperuser nobypassrls')
    } finally {
      postgres.stop()
    }
  })
})
