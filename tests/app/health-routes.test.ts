import { describe, expect, it } from 'vitest'
import { registerHealth } from '#app/health-routes.ts'
import { createLog } from '#app/log.ts'
import { createServer } from '#app/server.ts'

function aServer(ping: () => Promise<void>) {
  const server = createServer(createLog('silent'))
  registerHealth(server, ping)
  return server
}

describe('a process', () => {
  it('is well and ready while its database answers', async () => {
    const server = aServer(async () => undefined)
    expect((await server.inject('/healthz')).json()).toEqual({ status: 'ok' })
    expect((await server.inject('/readyz')).statusCode).toBe(200)
  })

  it('is well but not ready while its database does not, and keeps why to itself', async () => {
    const server = aServer(() => Promise.reject(new Error('no route to db.internal')))
    expect((await server.inject('/healthz')).statusCode).toBe(200)
    const ready = await server.inject('/readyz')
    expect(ready.statusCode).toBe(503)
    expect(ready.body).not.toContain('db.internal')
  })
})
