import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobQueue } from '#storage/queue/job-queue.ts'
import type { Store } from '#storage/store.ts'
import { storeOn } from '#storage/store-on.ts'
import { aLog, BACKENDS, type Backend, useStore } from '#tests/support/storage-backends.ts'

describe.each(BACKENDS)('jobs on $name', (backend) => {
  const on = useStore(backend)
  const handled: string[] = []
  let failures = 0

  beforeAll(async () => {
    await on.store.jobs.work('deliver', async ({ delivery }) => {
      if (failures-- > 0) throw new Error('Teams is away')
      handled.push(delivery)
    })
  })

  it('hands a job over when it comes, not at the next poll: here that would be in an hour', async () => {
    let retained = 0
    const patient = jobQueue(on.database.boss, on.database.db, { log: on.log }, 3600)
    await patient.work('retain', async () => void retained++)
    for (let times = 1; times <= 5; times++) {
      await patient.enqueue('retain', {})
      await expect.poll(() => retained, { interval: 5 }).toBe(times)
    }
  })

  it('is idle exactly when all that was enqueued is done', async () => {
    const wanted = Array.from({ length: 40 }, (_, i) => `many-${i}`)
    await Promise.all(wanted.map((delivery) => on.store.jobs.enqueue('deliver', { delivery })))
    await on.store.jobs.idle()
    expect(new Set(handled)).toEqual(new Set([...handled, ...wanted]))
  })

  it('is idle while a job waits for a later time, and does it then', async () => {
    await on.store.jobs.enqueue('deliver', { delivery: 'later' }, { afterSeconds: 3600 })
    await on.store.jobs.idle()
    expect(handled).not.toContain('later')
    await sql`update pgboss.job set start_after = now() where data ->> 'delivery' = 'later'`.execute(
      on.database.db,
    )
    await expect.poll(() => handled).toContain('later')
  })

  it('tries a job again whose handler throws, and is not idle before', async () => {
    failures = 1
    await on.store.jobs.enqueue('deliver', { delivery: 'stubborn' })
    await on.store.jobs.idle()
    expect(handled.filter((delivery) => delivery === 'stubborn')).toHaveLength(1)
    expect(on.log.lines).toMatchObject([{ level: 'error', details: { queue: 'deliver', tries: 1 } }])
  })

  it('does the same thing once when it waits several times', async () => {
    const refreshed: string[] = []
    for (let i = 0; i < 5; i++) await on.store.jobs.enqueue('refresh', { municipality: '0751', item: 'sapa' })
    await on.store.jobs.enqueue('refresh', { municipality: '0751', item: 'flis' })
    await on.store.jobs.work('refresh', async ({ item }) => void refreshed.push(item))
    await on.store.jobs.idle()
    expect(refreshed.sort()).toEqual(['flis', 'sapa'])
  })

  it('has one schedule however often it is asked for', async () => {
    await on.store.jobs.everyMinute('sweep')
    await on.store.jobs.everyMinute('sweep')
    expect(await on.database.boss.getSchedules()).toMatchObject([{ name: 'sweep', cron: '* * * * *' }])
  })

  it('answers a ping', async () => {
    await expect(on.store.ping()).resolves.toBeUndefined()
  })
})

describe.each(BACKENDS)('closing on $name', (backend: Backend) => {
  let store: Store
  beforeAll(async () => {
    store = storeOn(await backend.open(), aLog())
  })
  afterAll(() => store.close())

  it('lets running handlers finish, then refuses', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    let finished = false
    await store.jobs.work('deliver', async () => {
      begin()
      await released
      await store.settings.set('finished', true)
      finished = true
    })
    await store.jobs.enqueue('deliver', { delivery: 'last' })
    await begun
    const closing = Promise.all([store.close(), store.close()])
    release()
    await closing
    expect(finished).toBe(true)
    await expect(store.ping()).rejects.toThrow()
    await expect(store.close()).resolves.toBeUndefined()
  })
})
