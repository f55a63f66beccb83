import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '#app/demo/start-demo.ts'
import type { Day } from '#domain/day.ts'
import { runCli } from '#tests/support/run-cli.ts'

describe('the demo', () => {
  let demo: Demo
  beforeAll(async () => {
    demo = await startDemo({ port: 0 })
  })
  afterAll(() => demo?.close())
  const get = (path: string) => fetch(`${demo.origin}${path}`)

  it.each([
    ['/', 'text/html'],
    ['/tab', 'text/html'],
    ['/tab/agreements', 'text/html'],
    ['/healthz', 'application/json'],
    ['/readyz', 'application/json'],
    ['/tab/sign-in.json', 'application/json'],
    ['/api/v1/openapi.json', 'application/json'],
  ])('serves %s', async (path, type) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
  })

  it('serves the files of its pages', async () => {
    for (const page of ['/', '/tab']) {
      const html = await (await get(page)).text()
      const [, script = ''] = /<script[^>]+src="([^"]+)"/.exec(html) ?? []
      expect((await get(script)).status, `${page} → ${script}`).toBe(200)
    }
  })

  it('says what its pages may load and who may frame them', async () => {
    const policy = (await get('/tab')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self'(;|$)/)
    expect(policy).toMatch(/frame-ancestors 'self'(;|$)/)
    expect(policy).toContain("object-src 'none'")
  })

  it('answers an unknown address and a stranger with problems', async () => {
    expect((await get('/nothing')).status).toBe(404)
    expect((await get('/api/v1/me')).status).toBe(401)
  })

  it('lets its people into the API with the token that the tab asks for', async () => {
    const { token } = (await (await get('/local/token?person=mette')).json()) as { token: string }
    const me = await fetch(`${demo.origin}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })
    expect(await me.json()).toMatchObject({ name: 'Mette Holm', today: '2025-12-01' })
  })

  it('gives out a published meeting as a file, and nothing for an address it did not sign', async () => {
    const { token } = (await (await get('/local/token')).json()) as { token: string }
    const headers = { authorization: `Bearer ${token}` }
    const list = await fetch(`${demo.origin}/api/v1/events`, { headers })
    const { items } = (await list.json()) as { items: { links: { ics: string } }[] }
    const file = await fetch(items[0]?.links.ics ?? '')
    expect(file.headers.get('content-type')).toContain('text/calendar')
    expect(await file.text()).toContain('BEGIN:VEVENT')
    expect((await get(`/calendar/${'A'.repeat(80)}.ics`)).status).toBe(404)
  })

  it('is not served beyond this machine', () => {
    expect(new URL(demo.origin).hostname).toBe('localhost')
  })
})

describe('a port that is taken', () => {
  let other: Server
  beforeAll(async () => {
    other = createServer()
    await new Promise<void>((listening) => other.listen(0, 'localhost', listening))
  })
  afterAll(() => new Promise((closed) => other.close(closed)))

  it('is told with what to do, and the command exits 1', async () => {
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { code, stdout, stderr } = await runCli(['demo', '--no-open', '--port', String(port)])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('another program uses that port; choose one with --port')
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe('a folder of one’s own', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fristvagt-kept-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('keeps what was done between runs, serves the other commands, and belongs to one process at a time', async () => {
    const first = await startDemo({ port: 0, folder, today: '2025-12-03' as Day })
    try {
      const { code, stdout, stderr } = await runCli(['demo', '--no-open', '--port', '0', '--data', folder])
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toContain(folder)
      expect(stderr).toContain('--data')
      await sign(first)
    } finally {
      await first.close()
    }
    const asked = ['ask', '--municipality', '0751', '--today', '2025-12-03', '--json', '--data', folder]
    const { stdout } = await runCli([...asked, 'hvilke aftaler er ikke underskrevet?'])
    const { items } = JSON.parse(stdout) as { items: string[] }
    expect(items).toContain('3x-datastandarder')
    expect(items).not.toContain('flis-dba')
    const second = await startDemo({ port: 0, folder })
    try {
      const { body } = await call(second, '/api/v1/agreements/flis-dba?municipality=0751')
      expect(body).toMatchObject({ standing: { state: 'signed', by: 'Mette Holm' } })
    } finally {
      await second.close()
    }
  })
})

async function call(demo: Demo, path: string, change?: object) {
  const { token } = (await (await fetch(`${demo.origin}/local/token`)).json()) as { token: string }
  const response = await fetch(`${demo.origin}${path}`, {
    headers: { authorization: `Bearer ${token}`, ...(change ? { 'content-type': 'application/json' } : {}) },
    ...(change ? { method: 'PUT', body: JSON.stringify(change) } : {}),
  })
  return { status: response.status, body: (await response.json()) as object }
}

async function sign(demo: Demo): Promise<void> {
  const change = { municipality: '0751', state: 'signed' }
  expect(await call(demo, '/api/v1/agreements/flis-dba/standing', change)).toMatchObject({ status: 200 })
}
