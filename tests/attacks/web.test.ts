import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAttackedServer } from '#tests/support/attacked-server.ts'
import { answersIn, rawCall } from '#tests/support/raw-http.ts'

let attacked: Awaited<ReturnType<typeof anAttackedServer>>
let port: number
let token: string
beforeAll(async () => {
  attacked = await anAttackedServer()
  await attacked.server.listen({ port: 0, host: '127.0.0.1' })
  port = (attacked.server.server.address() as AddressInfo).port
  token = (await attacked.asMette()).authorization
})
afterAll(() => attacked?.close())

/** Sends text as it is and returns what came back once the connection is closed. */
async function raw(text: string): Promise<string> {
  const call = rawCall(port)
  call.write(text)
  return await call.closed
}
const get = (target: string, headers = '', method = 'GET') =>
  raw(`${method} ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${headers}\r\n`)
const INTERNALS = /FST_|HPE_|ERR_|node_modules|\.ts:|\bat \/|root:/

describe('a target that means something else', () => {
  it.each([
    ['dot segments', '/tab/assets/../../../package.json'],
    ['encoded dots', '/tab/assets/%2e%2e/%2e%2e/%2e%2e/package.json'],
    ['encoded slashes', '/tab/assets/..%2f..%2f..%2fpackage.json'],
    ['encoded twice', '/tab/assets/%252e%252e%252f%252e%252e%252fpackage.json'],
    ['backslashes', '/tab/assets/..\\..\\..\\package.json'],
    ['encoded backslashes', '/tab/assets/..%5c..%5c..%5cpackage.json'],
    ['an absolute path', '/tab/assets//etc/passwd'],
    ['NUL', '/tab/assets/index.html%00.js'],
    ['overlong UTF-8', '/tab/assets/%c0%ae%c0%ae/package.json'],
    ['a hidden file', '/tab/assets/.env'],
    ['an encoding cut short', '/tab/assets/%'],
    ['the manifest of the build', '/tab/assets/../bundle-manifest.json'],
    ['the API by dot segments', '/healthz/../api/v1/me'],
    ['the API by an encoded slash', '/api%2fv1%2fme'],
    ['the API in capitals', '/API/V1/ME'],
    ['the API with two slashes', '//api/v1/me'],
    ['the API with a parameter', '/api/v1/me;x=y'],
    ['another server', 'http://169.254.169.254/metadata/instance'],
    ['another server, by name', 'https://login.microsoftonline.com/'],
    ['an overlong path', `/${'a/'.repeat(5000)}`],
    ['a part that is overlong', `/calendar/${'x'.repeat(5000)}.ics`],
  ])('%s reaches nothing', async (_what, target) => {
    const heard = await get(target, `authorization: ${token}\r\n`)
    expect(answersIn(heard).status).toBeGreaterThanOrEqual(400)
    expect(answersIn(heard).status).toBeLessThan(500)
    expect(heard).not.toMatch(INTERNALS)
    expect(heard).not.toMatch(/"dependencies"|Mette/)
  })

  it.each([
    ['our own address in full', 'http://x/api/v1/me'],
    ['another name’s', 'http://evil.example/api/v1/me'],
  ])('%s asks for a token as ever', async (_what, target) => {
    expect([401, 404]).toContain(answersIn(await get(target)).status)
  })

  it.each([
    ['a huge query', `/api/v1/tasks?limit=${'1'.repeat(10_000)}`],
    ['a thousand parameters', `/api/v1/tasks?${'a=1&'.repeat(1000)}limit=x`],
    ['the same parameter twice', '/api/v1/tasks?limit=1&limit=2'],
    ['the prototype as a parameter', '/api/v1/tasks?__proto__[limit]=1&limit=x'],
  ])('%s is refused', async (_what, target) => {
    const heard = await get(target, `authorization: ${token}\r\n`)
    expect(answersIn(heard).status).toBe(400)
    expect(heard).not.toMatch(INTERNALS)
  })
})

describe('a method', () => {
  it.each(['TRACE', 'OPTIONS', 'DELETE', 'PATCH', 'PROPFIND', 'CONNECT'])(
    '%s does nothing',
    async (method) => {
      const heard = await get('/api/v1/me', `authorization: ${token}\r\nx-secret: seen\r\n`, method)
      // Node closes a CONNECT that nobody handles, without an answer.
      expect([0, 404]).toContain(answersIn(heard).status)
      expect(heard).not.toContain('seen')
    },
  )

  it.each(['x-http-method-override', 'x-http-method', 'x-method-override'])(
    'in %s is not the method',
    async (name) => {
      const heard = await get('/api/v1/me', `authorization: ${token}\r\n${name}: DELETE\r\n`)
      expect(answersIn(heard).status).toBe(200)
    },
  )

  it('HEAD is answered as GET is, without the body, and asks for a token too', async () => {
    expect(answersIn(await get('/api/v1/me', '', 'HEAD')).status).toBe(401)
    const heard = await get('/api/v1/me', `authorization: ${token}\r\n`, 'HEAD')
    expect(answersIn(heard).status).toBe(200)
    expect(heard.split('\r\n\r\n')[1]).toBe('')
  })

  it('OPTIONS invites no other origin', async () => {
    const heard = await get(
      '/api/v1/me',
      'origin: https://evil.example\r\naccess-control-request-method: PUT\r\n',
      'OPTIONS',
    )
    expect(heard).not.toMatch(/access-control-allow/i)
  })
})

describe('headers', () => {
  it.each([
    ['by the thousand', Array.from({ length: 3000 }, (_, i) => `x-${i}: 1\r\n`).join('')],
    ['larger than sixteen kilobytes', `x-a: ${'a'.repeat(20_000)}\r\n`],
  ])('%s are refused with 431', async (_what, headers) => {
    const heard = await get('/healthz', headers)
    expect(answersIn(heard)).toEqual({ status: 431, answers: 1 })
    expect(heard).toContain('application/problem+json')
    expect(heard).not.toMatch(INTERNALS)
  })

  it('with two tokens are no sign-in', async () => {
    const heard = await get('/api/v1/me', `authorization: Bearer x\r\nauthorization: ${token}\r\n`)
    expect(answersIn(heard).status).toBe(400)
  })
})

describe('a request within a request', () => {
  const inner = 'GET /api/v1/me HTTP/1.1\r\nhost: x\r\n\r\n'
  const post = (headers: string, body: string) =>
    raw(`POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${headers}\r\n${body}`)

  it.each([
    ['two lengths', 'content-length: 5\r\ncontent-length: 6\r\n', `hello${inner}`],
    ['a length and chunks', 'content-length: 4\r\ntransfer-encoding: chunked\r\n', `0\r\n\r\n${inner}`],
    ['chunks and a length', 'transfer-encoding: chunked\r\ncontent-length: 4\r\n', `0\r\n\r\n${inner}`],
    ['chunks that are not quite', 'transfer-encoding: xchunked\r\n', `0\r\n\r\n${inner}`],
    ['chunks twice', 'transfer-encoding: chunked, identity\r\n', `0\r\n\r\n${inner}`],
    ['chunks behind a space', 'transfer-encoding : chunked\r\n', `0\r\n\r\n${inner}`],
    ['a length with a sign', 'content-length: +5\r\n', `hello${inner}`],
    ['a length below nothing', 'content-length: -1\r\n', inner],
    ['a length that is none', 'content-length: 5x\r\n', `hello${inner}`],
    ['a folded header', 'x-a: 1\r\n transfer-encoding: chunked\r\n', inner],
    ['a bare line feed', 'x-a: 1\ntransfer-encoding: chunked\r\n', `0\r\n\r\n${inner}`],
    ['NUL in a header', 'x-a: a\u0000b\r\n', inner],
    ['a chunk of no size', 'transfer-encoding: chunked\r\n', `zz\r\n${inner}`],
    ['a chunk larger than numbers', 'transfer-encoding: chunked\r\n', `ffffffffffffffffff\r\n${inner}`],
  ])('by %s is refused, and what follows is not heard', async (_what, headers, body) => {
    const heard = await post(headers, body)
    expect(answersIn(heard)).toEqual({ status: 400, answers: 1 })
    expect(heard).not.toMatch(INTERNALS)
  })

  it.each([
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n'],
    ['no HTTP', 'hello\r\n\r\n'],
    ['TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a target with spaces', 'GET /a b HTTP/1.1\r\nhost: x\r\n\r\n'],
  ])('%s is refused', async (_what, text) => {
    const heard = await raw(text)
    expect(answersIn(heard)).toEqual({ status: 400, answers: 1 })
    expect(heard).not.toMatch(INTERNALS)
  })
})
