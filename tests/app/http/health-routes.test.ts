import { describe, expect, it } from 'vitest'
import { registerHealth } from '#app/http/health-routes.ts'
import { createServer } from '#app/http/server.ts'
import { createLog } from '#app/log.ts'
import { OutdatedError } from '#storage/migrations/outdated-error.ts'

function aServer(ping: () => Promise<void>, now?: () => number) {
  const server = createServer(createLog('silent'))
  registerHealth(server, ping, now)
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

  it('is not ready once a newer version has changed the tables beyond it, and says so', async () => {
    const server = aServer(() => Promise.reject(new OutdatedError('start the newer version')))
    const ready = await server.inject('/readyz')
    expect({ status: ready.statusCode, body: ready.json() }).toEqual({
      status: 503,
      body: { status: 'outdated' },
    })
  })

  it('asks its database once, however many ask it, and again a second later', async () => {
    let [asked, time] = [0, 0]
    const ping = async () => {
      asked++
      if (time > 0) throw new Error('gone')
    }
    const server = aServer(ping, () => time)
    const flood = () => Promise.all(Array.from({ length: 200 }, () => server.inject('/readyz')))
    expect(new Set((await flood()).map((answer) => answer.statusCode))).toEqual(new Set([200]))
    await flood()
    expect(asked).toBe(1)
    time = 1_000
    expect(new Set((await flood()).map((answer) => answer.statusCode))).toEqual(new Set([503]))
    expect(asked).toBe(2)
  })
})
