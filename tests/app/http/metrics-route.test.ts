import { describe, expect, it } from 'vitest'
import { type MetricsReaders, registerMetrics } from '#app/http/metrics-route.ts'
import { createServer } from '#app/http/server.ts'
import { createLog } from '#app/log.ts'

const TOKEN = 'a-token-of-more-than-32-characters!'

function asked(
  readers: MetricsReaders,
  headers: Readonly<Record<string, string>> = {},
  remoteAddress = '127.0.0.1',
) {
  const server = createServer(createLog('silent'))
  const text = async () => 'fristvagt_deliveries 1\n'
  registerMetrics(server, { text, contentType: 'text/plain; version=0.0.4' } as never, readers)
  return server.inject({ url: '/metrics', headers: { host: 'localhost:3978', ...headers }, remoteAddress })
}
const statusOf = async (...given: Parameters<typeof asked>) => (await asked(...given)).statusCode

describe('without a token, the metrics', () => {
  const readers = { behindProxy: false }

  it('are there for this machine, kept by nobody', async () => {
    const { statusCode, body, headers } = await asked(readers)
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: 'fristvagt_deliveries 1\n' })
    expect(headers).toMatchObject({
      'content-type': 'text/plain; version=0.0.4',
      'cache-control': 'no-store',
    })
  })

  it.each(['10.0.0.7', '203.0.113.9', '::ffff:10.0.0.7'])('are not there for %s', async (address) => {
    expect(await statusOf(readers, {}, address)).toBe(404)
  })

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])(
    'are not there for what a proxy on this machine passes on (%s)',
    async (header) => {
      expect(await statusOf(readers, { [header]: '127.0.0.1' })).toBe(404)
    },
  )

  it('are not there behind a proxy that was named, whatever it adds', async () => {
    expect(await statusOf({ behindProxy: true })).toBe(404)
  })

  it('are not there for a page that came to this machine by a name of its own', async () => {
    expect(await statusOf(readers, { host: 'rebound.example' })).toBe(404)
  })
})

describe('with a token, the metrics', () => {
  const readers = { token: () => TOKEN, behindProxy: true }

  it('are there for whoever has it, from anywhere', async () => {
    expect(await statusOf(readers, { authorization: `Bearer ${TOKEN}` }, '203.0.113.9')).toBe(200)
  })

  it.each([
    ['nothing', {}],
    ['another token', { authorization: `Bearer ${TOKEN}x` }],
    ['a part of it', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
    ['another scheme', { authorization: `Basic ${TOKEN}` }],
    ['an empty one', { authorization: 'Bearer ' }],
  ])('are refused to whoever sends %s, this machine too', async (_, headers) => {
    expect(await statusOf(readers, headers)).toBe(401)
  })
})
