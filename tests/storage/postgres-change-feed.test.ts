import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { postgresChangeFeed } from '#storage/server/postgres-change-feed.ts'
import { aLog } from '#tests/support/storage-backends.ts'

afterEach(() => {
  vi.useRealTimers()
})

it('a server that takes the connection and is silent is given up, so that it can be tried again', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const taken = once(silent, 'connection')
  const { port } = silent.address() as AddressInfo
  const feed = postgresChangeFeed(`postgres://x:y@127.0.0.1:${port}/d`, aLog(), 1)
  const given = expect(feed).rejects.toThrow('timeout expired')
  await taken
  vi.advanceTimersByTime(10_000)
  await given
  await new Promise((closed) => silent.close(closed))
})
