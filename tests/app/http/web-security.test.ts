import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '#app/demo/start-demo.ts'
import { aMessage } from '#tests/support/activities.ts'
import { anAttackedServer } from '#tests/support/attacked-server.ts'

let attacked: Awaited<ReturnType<typeof anAttackedServer>>
let demo: Demo
beforeAll(async () => {
  attacked = await anAttackedServer()
  demo = await startDemo({ port: 0 })
})
afterAll(async () => {
  await demo?.close()
  await attacked?.close()
})

const EVERYWHERE = [
  '/tab',
  '/tab/agreements/x',
  '/tab/sign-in.json',
  '/pane/read',
  '/pane/write',
  '/pane/nothing',
  '/api/v1/me',
  '/api/v1/openapi.json',
  '/api/v1/nothing',
  '/calendar/x.ics',
  '/healthz',
  '/readyz',
  '/',
  '/local/chat',
  '/nothing',
  '/%',
  `/calendar/${'x'.repeat(500)}`,
]
const framers = (policy: unknown) => /frame-ancestors ([^;]*)/.exec(String(policy))?.[1]?.split(' ') ?? []

describe('every answer in production', () => {
  it.each(EVERYWHERE)('to GET %s keeps to https, to its type and to itself', async (path) => {
    const { headers } = await attacked.server.inject(path)
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['permissions-policy']).toMatch(/camera=\(\).*microphone=\(\)/)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; /)
    expect(headers['content-security-policy']).toContain("base-uri 'none'")
    expect(headers).not.toHaveProperty('server')
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  it.each([
    ['an answer of the bot', () => attacked.toBot(aMessage('hjælp'), {})],
    ['a refusal', () => attacked.toApi({})],
    ['data', async () => attacked.toApi(await attacked.asMette())],
    ['a method that is not there', () => attacked.server.inject({ method: 'DELETE', url: '/api/v1/me' })],
  ])('%s is kept by nobody, framed by nobody and runs nothing', async (_what, ask) => {
    const { headers } = await ask()
    expect(headers['cache-control']).toBe('no-store')
    expect(framers(headers['content-security-policy'])).toEqual(["'none'"])
    expect(headers['content-security-policy']).not.toContain('script-src')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  })
})

describe('the tab', () => {
  it('is framed by Microsoft’s hosts only, and runs no scripts but its own', async () => {
    const { headers } = await attacked.server.inject('/tab')
    const policy = String(headers['content-security-policy'])
    const hosts = framers(policy)
    expect(hosts).toContain('https://teams.microsoft.com')
    expect(hosts).toContain('https://*.cloud.microsoft')
    const microsoft =
      /^https:\/\/[^/]*\.?(microsoft|microsoft\.com|microsoft365\.com|office\.com|office365\.com)$/
    expect(hosts.filter((host) => !microsoft.test(host))).toEqual([])
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'")
    expect(policy).toContain("object-src 'none'")
    expect(headers).not.toHaveProperty('x-frame-options')
  })

  it('takes style elements by a nonce that no other answer has', async () => {
    const nonceOf = async () => {
      const { body, headers } = await attacked.server.inject('/tab')
      const nonce = /style-src 'self' 'nonce-([\w+/=]{24})'(;|$)/.exec(
        String(headers['content-security-policy']),
      )?.[1]
      expect(body).toContain(`nonce="${nonce}"`)
      return nonce
    }
    expect(await nonceOf()).not.toBe(await nonceOf())
  })

  it('has no script, style or handler within its page', async () => {
    const { body } = await attacked.server.inject('/tab')
    expect(body).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|<style|\son\w+=|javascript:/i)
  })

  it('has files that are kept for a year, and a page that is asked for each time', async () => {
    const { body, headers } = await attacked.server.inject('/tab')
    expect(headers['cache-control']).toBe('no-store')
    const file = /src="(\/tab\/assets\/[^"]+\.js)"/.exec(body)?.[1] ?? ''
    const asset = await attacked.server.inject(file)
    expect(asset.statusCode).toBe(200)
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(asset.headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('Outlook’s pane', () => {
  const partOf = (policy: unknown, name: string) => new RegExp(`${name} ([^;]*)`).exec(String(policy))?.[1]

  it.each(['/pane/read', '/pane/write'])(
    'is framed by Microsoft’s hosts at %s, and runs no scripts but its own and office.js',
    async (path) => {
      const { headers, body } = await attacked.server.inject(path)
      const policy = headers['content-security-policy']
      expect(framers(policy)).toEqual(
        expect.arrayContaining(['https://outlook.office.com', 'https://*.cloud.microsoft']),
      )
      expect(partOf(policy, 'script-src')).toBe(
        "'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
      )
      expect(partOf(policy, 'style-src')).toBe("'self'")
      expect(partOf(policy, 'connect-src')).toBe("'self'")
      expect(headers).not.toHaveProperty('set-cookie')
      expect(headers).not.toHaveProperty('x-frame-options')
      expect(body).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|<style|\son\w+=|javascript:/i)
    },
  )

  it('has icons of which it is not said whether they are kept: Outlook would show its own', async () => {
    const { statusCode, headers } = await attacked.server.inject('/pane/icons/ribbon32.png')
    expect([statusCode, headers['content-type']]).toEqual([200, 'image/png'])
    expect(headers).not.toHaveProperty('cache-control')
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
  })

  it('loads office.js from Microsoft before its own scripts', async () => {
    const { body } = await attacked.server.inject('/pane/read')
    const scripts = [...body.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, address]) => address)
    expect(scripts[0]).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js')
    expect(scripts[1]).toMatch(/^\/pane\/assets\/.+\.js$/)
    const asset = await attacked.server.inject(scripts[1] ?? '')
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })
})

describe('the demo', () => {
  it.each(['/', '/tab', '/local/chat', '/local/api/world', '/nothing'])(
    'keeps http possible and sets the rest at %s',
    async (path) => {
      const { headers } = await fetch(demo.origin + path)
      expect(headers.get('strict-transport-security')).toBeNull()
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain('frame-ancestors')
    },
  )

  it.each([
    '/local/api/events?person=mette',
    '/local/token',
    '/local/office.js',
    '/local/api/clock',
    '/local/assets/nothing.js',
    '/local/entra/common/discovery/v2.0/keys',
    '/local/graph/v1.0/me/events',
    '/local/connector/v3/teams/nothing',
  ])('says of its stand-ins what every answer says of itself, at %s', async (path) => {
    const leave = new AbortController()
    const { headers } = await fetch(demo.origin + path, { signal: leave.signal })
    leave.abort()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  it('is framed by itself alone', async () => {
    for (const path of ['/tab', '/pane/read']) {
      const { headers } = await fetch(demo.origin + path)
      expect(framers(headers.get('content-security-policy')), path).toEqual(["'self'"])
    }
  })

  it('plays office.js itself, and asks nobody else for a script', async () => {
    const answer = await fetch(`${demo.origin}/pane/read`)
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(await answer.text()).not.toContain('microsoft.com')
  })
})
