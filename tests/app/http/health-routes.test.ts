import { afterEach, describe, expect, it, vi } from 'vitest'
import { registerHealth } from '#app/http/health-routes.ts'
import { createServer } from '#app/http/server.ts'
import { createLog } from '#app/log.ts'
import { OutdatedError } from '#storage/migrations/outdated-error.ts'

function aServer(ping: () => Promise<void>, now?: () => number) {
  const server = createServer(createLog('silent'))
  registerHealth(server, ping, now)
  return server
}

afterEach(() => {
  vi.useRealTimers()
})

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

  it('is not ready while its database is silent, and asks anew: the next answer counts', async () => {
    let isSilent = true
    let time = 0
    const ping = () => (isSilent ? new Promise<void>(() => undefined) : Promise.resolve())
    const server = aServer(ping, () => time)
    await server.ready()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const asked = server.inject('/readyz').then(({ statusCode }) => statusCode)
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
    await vi.advanceTimersByTimeAsync(4_000)
    expect(await asked).toBe(503)
    isSilent = false
    time = 1_000
    expect((await server.inject('/readyz')).statusCode).toBe(200)
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
