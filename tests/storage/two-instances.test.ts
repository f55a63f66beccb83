import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '#storage/open-store.ts'
import { stopBoss } from '#storage/queue/start-boss.ts'
import { openPostgres } from '#storage/server/open-postgres.ts'
import { inTransaction } from '#storage/transaction.ts'
import { anEdition, aPerson, aTask } from '#tests/support/factories.ts'
import { startPostgres, type TestPostgres, whyNoPostgres } from '#tests/support/postgres.ts'
import { aLog, aMunicipality } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import { type TestStore, withSystemStores } from '#tests/support/test-store.ts'

const change = (municipality: string, item = 'sapa') => ({
  municipality,
  item,
  state: 'fulfilled' as const,
  by: aPerson(),
  at: Temporal.Instant.from('2025-12-01T07:00:00Z'),
  via: 'tab',
})

describe.skipIf(whyNoPostgres)('two instances on one PostgreSQL', () => {
  let server: TestPostgres
  let url: string
  let stores: TestStore[]
  const one = () => stores[0]!
  const other = () => stores[1]!

  beforeAll(async () => {
    server = startPostgres()
    url = await server.createDatabase()
    // Four at once on an empty database: one brings it up to date, the others wait.
    const opening = Array.from({ length: 4 }, () =>
      openStore({ kind: 'postgres', url }, { log: aLog() }).then(withSystemStores),
    )
    stores = await Promise.all(opening)
    await Promise.all(stores.splice(2).map((store) => store.close()))
  })
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()))
    server.stop()
  })

  it('hear of each other what changed, and keep the rest', async () => {
    const [changed, untouched] = [aMunicipality(), aMunicipality()]
    expect((await other().standings.recordsOf(changed)).size).toBe(0)
    const kept = await other().standings.recordsOf(untouched)
    await one().standings.record(change(changed))
    await expect
      .poll(async () => (await other().standings.recordsOf(changed)).get('sapa')?.state)
      .toBe('fulfilled')
    expect(await other().standings.recordsOf(untouched)).toBe(kept)
  })

  it('hear of each other that a person was forgotten: neither keeps the name, nor what they chose', async () => {
    const [municipality, by] = [aMunicipality(), aPerson({ id: crypto.randomUUID() })]
    await one().standings.record({ ...change(municipality), by })
    await one().conversations.chooseForPerson(by, municipality, anOrigin({ by }))
    const named = async () => (await other().standings.recordsOf(municipality)).get('sapa')?.by.name
    const chosen = () => other().conversations.municipalityOfPerson(by)
    await expect.poll(named).toBe(by.name)
    await expect.poll(chosen).toBe(municipality)
    await one().personalData.forget(by, anOrigin())
    await expect.poll(named).toBe('')
    await expect.poll(chosen).toBeUndefined()
  })

  it('keep one unbroken audit chain while both write into it at once', async () => {
    const municipality = aMunicipality()
    const record = (store: TestStore, n: number) =>
      store.standings.record(change(municipality, `${stores.indexOf(store)}-${n}`))
    await Promise.all(stores.flatMap((store) => Array.from({ length: 15 }, (_, n) => record(store, n))))
    const { entries } = await one().audit.search({ municipality, limit: 100 })
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 30 }, (_, n) => 30 - n))
    expect(await other().audit.verify(municipality)).toBeUndefined()
  })

  it('hear of an edition that another has published', async () => {
    const task = aTask()
    expect((await other().editions.catalogue()).tasks.size).toBe(0)
    await one().editions.publish(anEdition({ tasks: [task] }), anOrigin())
    await expect.poll(async () => (await other().editions.catalogue()).tasks.get(task.id)).toEqual(task)
  })

  it('are not disturbed by the echo of their own change', async () => {
    const municipality = aMunicipality()
    await one().standings.record(change(municipality))
    const mine = await one().standings.recordsOf(municipality)
    const another = aMunicipality()
    await other().standings.recordsOf(another)
    await one().standings.record(change(another))
    // What the other has heard, this one has too: notifications come in the order of the commits.
    await expect.poll(async () => (await other().standings.recordsOf(another)).size).toBe(1)
    expect(await one().standings.recordsOf(municipality)).toBe(mine)
  })

  it('tell those who look at one what was changed through the other, and after a silence that anything may have', async () => {
    const looker = { municipality: aMunicipality(), person: aPerson({ id: crypto.randomUUID() }) }
    const told: string[] = []
    const stop = other().changes.watch(looker, (changed) => void told.push(changed))
    await one().standings.record(change(looker.municipality))
    await expect.poll(() => told).toEqual(['standings'])
    await server.cutConnections(url)
    await expect.poll(() => told).toEqual(['standings', 'everything'])
    stop()
  })

  it('do each job once between them', async () => {
    const handled: string[] = []
    const wanted = Array.from({ length: 200 }, (_, i) => `delivery-${i}`)
    // The refreshes of the other tests are waiting too.
    for (const store of stores) await store.jobs.work('refresh', async () => undefined)
    for (const store of stores)
      await store.jobs.work('deliver', async ({ delivery }) => void handled.push(delivery))
    await Promise.all(wanted.map((delivery, i) => stores[i % 2]!.jobs.enqueue('deliver', { delivery })))
    await one().jobs.idle()
    expect(handled.toSorted()).toEqual(wanted.toSorted())
  })

  it('take up the work of one that died, once its heartbeat is late', async () => {
    const dead = await openPostgres(url, aLog())
    const handled: string[] = []
    await one().jobs.enqueue('sweep', {})
    // Claimed, and never heard of again: as if the process had been killed in its handler.
    const [job] = await dead.boss.fetch('sweep')
    expect(job?.heartbeatSeconds).toBe(10)
    await stopBoss(dead.boss)
    await dead.close()
    await other().jobs.work('sweep', async () => void handled.push('sweep'))
    await expect.poll(() => handled, { timeout: 80_000, interval: 100 }).toEqual(['sweep'])
  })

  it('survive that the database closes a connection in the middle of a transaction', async () => {
    const crashes: unknown[] = []
    const note = (error: unknown) => void crashes.push(error)
    const log = aLog()
    const database = await openPostgres(url, log)
    process.on('uncaughtException', note)
    try {
      const working = inTransaction(database.db, async (tx) => {
        await server.cutConnections(url)
        await expect
          .poll(() => log.lines.map((line) => line.message))
          .toContain('the database closed a connection')
        await sql`select 1`.execute(tx)
      })
      await expect(working).rejects.toThrow('not queryable')
      await sql`select 1`.execute(database.db)
      expect(crashes).toEqual([])
    } finally {
      process.off('uncaughtException', note)
      await stopBoss(database.boss)
      await database.close()
    }
  })

  it('hear again after all their connections were cut', async () => {
    const municipality = aMunicipality()
    await other().standings.recordsOf(municipality)
    await server.cutConnections(url)
    await expect
      .poll(() =>
        one()
          .standings.record(change(municipality))
          .then(
            (o) => o.outcome,
            () => 'not yet',
          ),
      )
      .toMatch(/recorded|already/)
    await expect.poll(async () => (await other().standings.recordsOf(municipality)).size).toBe(1)
    // Kept anew, which it is only while changes are being heard.
    await expect
      .poll(async () => {
        const [first, second] = [
          other().standings.recordsOf(municipality),
          other().standings.recordsOf(municipality),
        ]
        return (await first) === (await second)
      })
      .toBe(true)
    await one().standings.record(change(municipality, 'flis'))
    await expect.poll(async () => (await other().standings.recordsOf(municipality)).size).toBe(2)
  })
})
