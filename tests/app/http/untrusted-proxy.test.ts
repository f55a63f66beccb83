import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { warnOfUntrustedProxy } from '#app/http/untrusted-proxy.ts'

let server: FastifyInstance | undefined
afterEach(() => server?.close())

/** Returns what was warned of by a server with these proxies, and what asks it from an address at a time (in hours). */
function aServer(trustProxy: string[] | false = false) {
  const warned: object[] = []
  let now = 0
  const made = Fastify({ trustProxy })
  server = made
  const log = { warn: (details: object) => void warned.push(details), error: () => undefined }
  warnOfUntrustedProxy(made, log, () => now)
  made.get('/', async () => 'ok')
  const ask = async (remoteAddress: string, headers: Record<string, string> = {}, hours = 0) => {
    now = hours * 3_600_000
    expect((await made.inject({ url: '/', remoteAddress, headers })).statusCode).toBe(200)
  }
  return { warned, ask }
}
const HANDED_ON = { 'x-forwarded-for': '203.0.113.7' }

describe('a request with X-Forwarded-For', () => {
  it.each([
    '10.1.2.3',
    '172.16.0.9',
    '192.168.1.1',
    '100.100.0.5',
    '127.0.0.1',
    '169.254.129.1',
    '::1',
    'fd00::7',
    '::ffff:10.0.0.1',
  ])('from %s, which is not trusted, is warned of', async (proxy) => {
    const { warned, ask } = aServer()
    await ask(proxy, HANDED_ON)
    expect(warned).toEqual([{ proxy }])
  })

  it.each(['203.0.113.9', '172.32.0.1', '2001:db8::1'])(
    'from %s is not: anybody may write it',
    async (address) => {
      const { warned, ask } = aServer()
      await ask(address, HANDED_ON)
      expect(warned).toEqual([])
    },
  )

  it('from a trusted proxy is not, nor is one without the header', async () => {
    const { warned, ask } = aServer(['10.0.0.0/8'])
    await ask('10.1.2.3', HANDED_ON)
    await ask('192.168.1.1')
    expect(warned).toEqual([])
    await ask('192.168.1.1', HANDED_ON)
    expect(warned).toHaveLength(1)
  })

  it('is warned of once an hour', async () => {
    const { warned, ask } = aServer()
    for (const hours of [0, 0.5, 0.99]) await ask('10.1.2.3', HANDED_ON, hours)
    expect(warned).toHaveLength(1)
    await ask('10.1.2.3', HANDED_ON, 1)
    expect(warned).toHaveLength(2)
  })
})
