import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { createServer, type ServerOptions } from '#app/http/server.ts'
import { createLog } from '#app/log.ts'
import { answersIn, rawCall } from '#tests/support/raw-http.ts'

let server: FastifyInstance
afterEach(() => server?.close())

const SOON = { headersMs: 60, requestMs: 120, lookEveryMs: 20 }
async function listening(options: ServerOptions = {}): Promise<number> {
  server = createServer(createLog('silent'), options)
  server.post('/', async (request) => ({ read: request.body }))
  server.get('/ip', async (request) => ({ ip: request.ip, host: request.host }))
  await server.listen({ port: 0, host: '127.0.0.1' })
  return (server.server.address() as AddressInfo).port
}
const HEAD = 'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n'

describe('who is slow', () => {
  it.each([
    ['with the headers', 'POST / HTTP/1.1\r\nhost: x\r\nx-a: 1'],
    ['with the first line', 'POST /'],
    ['with the body', `${HEAD}content-length: 100\r\n\r\n{"a":`],
    ['with a body in chunks', `${HEAD}transfer-encoding: chunked\r\n\r\n5\r\n{"a":\r\n`],
  ])('%s is answered 408 with a problem, and the connection is closed', async (_what, start) => {
    const call = rawCall(await listening({ patience: SOON }))
    call.write(start)
    const heard = await call.closed
    expect(answersIn(heard)).toEqual({ status: 408, answers: 1 })
    expect(heard).toContain('application/problem+json')
    expect(heard).not.toMatch(/ERR_|\bat \//)
  })

  it('and goes on sending a little now and then is answered no later', async () => {
    const call = rawCall(await listening({ patience: SOON }))
    call.write(`${HEAD}content-length: 100000\r\n\r\n`)
    const drip = setInterval(() => call.write(' '), 10)
    expect(answersIn(await call.closed).status).toBe(408)
    clearInterval(drip)
  })

  it('to say anything at all is not waited for either', async () => {
    expect(answersIn(await rawCall(await listening({ patience: SOON })).closed).status).toBe(408)
  })

  it('leaves nothing behind', async () => {
    const port = await listening({ patience: SOON })
    const calls = Array.from({ length: 50 }, () => rawCall(port))
    for (const call of calls) call.write(`${HEAD}content-length: 1000\r\n\r\n{`)
    await Promise.all(calls.map((call) => call.closed))
    const open = () =>
      new Promise((resolve) => server.server.getConnections((_error, count) => resolve(count)))
    await expect.poll(open).toBe(0)
  })
})

it('who hangs up half-way harms nobody else', async () => {
  const port = await listening()
  for (let i = 0; i < 20; i++) {
    const call = rawCall(port)
    call.write(`${HEAD}content-length: 1000\r\n\r\n{`)
    call.drop()
  }
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"a":1}',
  })
  expect(await answer.json()).toEqual({ read: { a: 1 } })
})

describe('the address of a caller', () => {
  const claimed = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-host': 'evil.example' }
  const ask = async (options: ServerOptions) => {
    const port = await listening(options)
    return (await (await fetch(`http://127.0.0.1:${port}/ip`, { headers: claimed })).json()) as object
  }

  it('is the one they call from, whatever they write', async () => {
    expect(await ask({})).toEqual({ ip: '127.0.0.1', host: expect.stringContaining('127.0.0.1:') })
  })

  it('is what a trusted proxy says', async () => {
    expect(await ask({ trustedProxies: ['loopback'] })).toMatchObject({ ip: '203.0.113.7' })
    await server.close()
    expect(await ask({ trustedProxies: ['127.0.0.0/8'] })).toMatchObject({ ip: '203.0.113.7' })
  })

  it('is not what a proxy elsewhere would say', async () => {
    expect(await ask({ trustedProxies: ['10.0.0.0/8', 'linklocal'] })).toMatchObject({ ip: '127.0.0.1' })
  })
})
