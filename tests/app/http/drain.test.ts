import { Agent, get, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { registerHealth } from '#app/http/health-routes.ts'
import { createServer } from '#app/http/server.ts'
import { createLog } from '#app/log.ts'
import { rawCall } from '#tests/support/raw-http.ts'

let server: FastifyInstance
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
afterEach(() => server?.close())

/** Presses wait until they are let go. */
async function listening(drainMs?: number) {
  const begun = Promise.withResolvers<void>()
  const letGo = Promise.withResolvers<void>()
  server = createServer(createLog('silent'), drainMs === undefined ? {} : { patience: { drainMs } })
  registerHealth(server, async () => undefined)
  server.get('/press', async () => {
    begun.resolve()
    await letGo.promise
    return { recorded: true }
  })
  await server.listen({ port: 0, host: '127.0.0.1' })
  return { port: (server.server.address() as AddressInfo).port, begun: begun.promise, letGo: letGo.resolve }
}

const connections = () => new Promise((resolve) => server.server.getConnections((_, count) => resolve(count)))

function call(port: number, path: string, by?: Agent) {
  return new Promise<{ status?: number; connection?: string; body: string }>((resolve, reject) => {
    const asked = get({ port, host: '127.0.0.1', path, ...(by && { agent: by }) }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text) => {
        body += text
      })
      response.on('end', () => {
        const { statusCode: status, headers } = response
        resolve({
          ...(status && { status }),
          ...(headers.connection && { connection: headers.connection }),
          body,
        })
      })
    })
    asked.on('error', reject)
  })
}

describe('a server that is asked to stop', () => {
  it('answers what is under way, closes the connection behind it, and takes no new one', async () => {
    const { port, begun, letGo } = await listening()
    const pressed = call(port, '/press', agent)
    await begun
    const closed = server.close()
    await expect.poll(() => call(port, '/healthz').catch((error) => error.code)).toBe('ECONNREFUSED')
    letGo()
    expect(await pressed).toEqual({ status: 200, connection: 'close', body: '{"recorded":true}' })
    await closed
  })

  it('answers too whose sending was under way: a proxy sends a press to one instance alone', async () => {
    const { port } = await listening()
    const calls = ['/healthz', '/readyz'].map((path) => ({ path, proxy: rawCall(port) }))
    for (const { path, proxy } of calls) proxy.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n`)
    await expect.poll(() => connections()).toBe(2)
    const closed = server.close()
    await expect.poll(() => call(port, '/healthz').catch((error) => error.code)).toBe('ECONNREFUSED')
    for (const { proxy } of calls) proxy.write('\r\n')
    const [well, ready] = await Promise.all(calls.map(({ proxy }) => proxy.closed))
    expect(well).toMatch(/^HTTP\/1.1 200 OK/)
    expect(ready).toMatch(/^HTTP\/1.1 503 [\s\S]*"stopping"/)
    await closed
  })

  it('waits no longer than it may for who never ends', async () => {
    const { port, begun } = await listening(50)
    const hanging = request({ port, host: '127.0.0.1', path: '/press' })
    const ended = new Promise((resolve) => hanging.on('error', resolve))
    hanging.end()
    await begun
    await server.close()
    expect(await ended).toMatchObject({ code: 'ECONNRESET' })
  })
})
