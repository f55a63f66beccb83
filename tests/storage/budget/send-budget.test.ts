import { setTimeout as passing } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { BUCKETS } from '#storage/budget/buckets.ts'
import { forgetEmptyBuckets, sendBudget } from '#storage/budget/send-budget.ts'
import { aLog, BACKENDS, useStore } from '#tests/support/storage-backends.ts'

/** Teams' limits: so many in so many seconds. */
const LIMITS = {
  conversation: [
    [7, 1],
    [8, 2],
    [60, 30],
    [1_800, 3_600],
  ],
  tenant: [[50, 1]],
} as const

let made = 0
const aPlace = (overrides: { tenant?: string } = {}) => {
  made++
  return { conversation: `19:place-${made}`, tenant: `tenant-${made}`, ...overrides }
}

describe('the buckets', () => {
  it.each(Object.entries(LIMITS).flatMap(([of, limits]) => limits.map((limit) => [of, ...limit] as const)))(
    'of a %s keep below %i in any %i s, and in a third of a second more',
    (of, most, seconds) => {
      const allowed = BUCKETS.filter((bucket) => bucket.of === of).map(
        ({ rate, burst }) => burst + rate * (seconds + 1 / 3),
      )
      expect(Math.min(...allowed)).toBeLessThanOrEqual(most)
    },
  )

  it('leave room for nudges when refreshes have taken all they may', () => {
    for (const { burst, reserve } of BUCKETS) {
      expect(reserve).toBeGreaterThan(0)
      expect(burst - reserve).toBeGreaterThanOrEqual(1)
    }
  })
})

describe.each(BACKENDS)('the budget on $name', (backend) => {
  const on = useStore(backend)
  const take = async (place: ReturnType<typeof aPlace>, kind: 'nudge' | 'refresh' = 'nudge') =>
    on.store.sendBudget.take(place, kind)
  const takeMany = async (count: number, place: () => ReturnType<typeof aPlace>, kind?: 'refresh') => {
    const waits: number[] = []
    for (let n = 0; n < count; n++) waits.push(await take(place(), kind))
    return waits
  }

  it('lets a burst into a conversation, and then asks to wait for about a second', async () => {
    const place = aPlace()
    const waits = await takeMany(6, () => place)
    expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
    expect(waits[5]).toBeGreaterThan(0)
    expect(waits[5]).toBeLessThanOrEqual(1_000)
  })

  it('gives a slot again once the time is over that it asked to wait', async () => {
    const place = aPlace()
    const wait = (await takeMany(6, () => place)).at(-1) ?? 0
    // The time of the database is what is tested: no clock can be moved on.
    await passing(wait)
    expect(await take(place)).toBe(0)
  })

  it('takes nothing where it asks to wait: of the tenant’s share neither', async () => {
    const place = aPlace()
    await takeMany(40, () => place)
    // Had each of the forty taken some of it, a second and a half.
    expect(await take(aPlace({ tenant: place.tenant }))).toBeLessThan(500)
  })

  it('holds for all instances at once, and for all conversations of a tenant', async () => {
    const tenant = `tenant-of-many-${backend.name}`
    const instances = [on.store.sendBudget, sendBudget(on.database.db, aLog())]
    const began = performance.now()
    const waits = await Promise.all(
      Array.from({ length: 60 }, (_, n) => instances[n % 2]?.take(aPlace({ tenant }), 'nudge')),
    )
    const seconds = (performance.now() - began) / 1000
    const taken = waits.filter((wait) => wait === 0).length
    expect(taken).toBeGreaterThanOrEqual(5)
    expect(taken).toBeLessThanOrEqual(5 + 25 * seconds + 1)
  })

  it('has refreshes leave some to the nudges', async () => {
    const place = aPlace()
    expect((await takeMany(4, () => place, 'refresh')).map((wait) => wait > 0)).toEqual([
      false,
      false,
      false,
      true,
    ])
    expect(await takeMany(2, () => place)).toEqual([0, 0])
  })

  it('counts answers to people without holding them back', async () => {
    const place = aPlace()
    for (let n = 0; n < 9; n++) on.store.sendBudget.note(place)
    await on.store.sendBudget.flush()
    expect(await take(place)).toBeGreaterThan(3_000)
    expect(on.log.lines).toEqual([])
  })

  it('forgets what has long been unused, and nothing else', async () => {
    const [old, fresh] = [aPlace(), aPlace()]
    await take(old)
    await take(fresh)
    const longAgo = new Date(Date.now() - 2 * 3_600_000).toISOString()
    await on.database.db
      .updateTable('send_budget')
      .set({ empty_on: longAgo })
      .where('tenant', '=', old.tenant)
      .execute()
    await forgetEmptyBuckets(on.database.db)
    const left = await on.database.db.selectFrom('send_budget').select('tenant').distinct().execute()
    expect(left.map(({ tenant }) => tenant)).toContain(fresh.tenant)
    expect(left.map(({ tenant }) => tenant)).not.toContain(old.tenant)
  })
})
