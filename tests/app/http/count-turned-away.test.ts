import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { answerBroken } from '#app/http/broken-requests.ts'
import { countTurnedAway } from '#app/http/count-turned-away.ts'
import { refusalCounter } from '#app/refusals.ts'
import { rawCall } from '#tests/support/raw-http.ts'
import { aLog } from '#tests/support/storage-backends.ts'

let server: FastifyInstance
afterEach(() => server.close())

/** Returns what is counted of what callers write to a server. */
async function countsAfter(...calls: string[]) {
  server = Fastify({ clientErrorHandler: answerBroken, http: { maxHeaderSize: 1024 } })
  const lines: object[] = []
  const refusals = refusalCounter({ ...aLog(), warn: (line) => void lines.push(line) })
  countTurnedAway(server, refusals)
  server.get('/', async () => 'ok')
  await server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.server.address() as AddressInfo
  for (const words of calls) {
    const call = rawCall(port)
    call.write(words)
    await call.closed
  }
  return { counts: refusals.counts(), lines }
}

describe('what is no HTTP', () => {
  it('is counted by what is wrong with it, without a line of the log', async () => {
    const long = `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(2000)}\r\n\r\n`
    expect(await countsAfter('nonsense\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', long)).toEqual({
      counts: { 'http broken': 2, 'http headers-too-large': 1 },
      lines: [],
    })
  })

  it('is counted only where it is none', async () => {
    const good = 'GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'
    expect((await countsAfter(good)).counts).toEqual({})
  })
})
