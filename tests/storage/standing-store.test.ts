import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { StandingChange } from '#domain/ports/standing-store.ts'
import { keptRecords, standingStore } from '#storage/stores/standing-store.ts'
import { aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'

const at = Temporal.Instant.from('2025-12-01T07:12:34.567Z')

function aChange(overrides: Partial<StandingChange> = {}): StandingChange {
  return {
    municipality: '0751',
    item: 'sapa',
    state: 'fulfilled',
    by: aPerson(),
    at,
    via: 'tab',
    ...overrides,
  }
}

describe.each(BACKENDS)('standings on $name', (backend) => {
  const on = useStore(backend)

  it('records a change and returns it as it stands', async () => {
    const change = aChange({ municipality: aMunicipality() })
    const { outcome, record } = await on.store.standings.record(change)
    expect(outcome).toBe('recorded')
    const { change: id, ...said } = record
    expect(said).toEqual({ item: 'sapa', state: 'fulfilled', by: change.by, at: record.at })
    expect(id).toBeDefined()
    expect(record.at.equals(at)).toBe(true)
    const records = await on.store.standings.recordsOf(change.municipality)
    expect(records.get('sapa')).toEqual(record)
  })

  it('writes nothing when the same is said again, and returns who said it first', async () => {
    const change = aChange({ municipality: aMunicipality() })
    const first = await on.store.standings.record(change)
    const before = await on.store.standings.recordsOf(change.municipality)
    const again = await on.store.standings.record({ ...change, by: aPerson({ id: 'another' }) })
    expect(again).toEqual({ outcome: 'already', record: first.record })
    expect(await on.store.standings.historyOf(change.municipality, 'sapa')).toHaveLength(1)
    expect(await on.store.standings.recordsOf(change.municipality)).toBe(before)
  })

  it('tells the history of all items of a municipality, newest first', async () => {
    const municipality = aMunicipality()
    for (const item of ['sapa', 'flis']) await on.store.standings.record(aChange({ municipality, item }))
    await on.store.standings.record(aChange({ municipality: aMunicipality() }))
    const items = (await on.store.standings.wholeHistory(municipality)).map(({ item }) => item)
    expect(items).toEqual(['flis', 'sapa'])
  })

  it('tells the history newest first, with where it was said', async () => {
    const change = aChange({ municipality: aMunicipality() })
    await on.store.standings.record(change)
    await on.store.standings.record({ ...change, state: 'open', via: 'bot:19:abc' })
    const history = await on.store.standings.historyOf(change.municipality, 'sapa')
    expect(history.map((entry) => [entry.state, entry.via])).toEqual([
      ['open', 'bot:19:abc'],
      ['fulfilled', 'tab'],
    ])
  })

  it('keeps municipalities apart', async () => {
    const [one, other] = [aMunicipality(), aMunicipality()]
    const untouched = await on.store.standings.recordsOf(other)
    await on.store.standings.record(aChange({ municipality: one }))
    expect(await on.store.standings.recordsOf(other)).toBe(untouched)
    expect(untouched.size).toBe(0)
    expect(await on.store.standings.historyOf(other, 'sapa')).toEqual([])
  })

  it('returns the same records until one changes, then new ones', async () => {
    const municipality = aMunicipality()
    const empty = await on.store.standings.recordsOf(municipality)
    expect(await on.store.standings.recordsOf(municipality)).toBe(empty)
    await on.store.standings.record(aChange({ municipality }))
    const one = await on.store.standings.recordsOf(municipality)
    expect(one.size).toBe(1)
    expect(empty.size).toBe(0)
    expect(await on.store.standings.recordsOf(municipality)).toBe(one)
  })

  it('lets concurrent writers of one item take turns: its history alternates', async () => {
    const municipality = aMunicipality()
    const states = Array.from({ length: 24 }, (_, i) => (i % 2 ? ('open' as const) : ('fulfilled' as const)))
    const outcomes = await Promise.all(
      states.map((state) => on.store.standings.record(aChange({ municipality, state }))),
    )
    const history = await on.store.standings.historyOf(municipality, 'sapa')
    expect(history).toHaveLength(outcomes.filter((o) => o.outcome === 'recorded').length)
    for (const [i, entry] of history.slice(1).entries()) expect(entry.state).not.toBe(history[i]?.state)
    const records = await on.store.standings.recordsOf(municipality)
    expect(records.get('sapa')?.state).toBe(history[0]?.state)
  })

  it('queues a refresh of the item for a change, and none for saying the same again', async () => {
    const municipality = aMunicipality()
    await on.store.standings.record(aChange({ municipality }))
    await on.store.standings.record(aChange({ municipality }))
    const jobs = await on.database.boss.findJobs('refresh', { data: { municipality } })
    expect(jobs.map((job) => job.data)).toEqual([{ municipality, item: 'sapa' }])
  })

  it('writes nothing at all when the refresh cannot be queued', async () => {
    const municipality = aMunicipality()
    const broken = standingStore(on.database.db, keptRecords(on.database), on.database.changes, () =>
      Promise.reject(new Error('the queue is gone')),
    )
    await expect(broken.record(aChange({ municipality }))).rejects.toThrow('the queue is gone')
    expect((await broken.recordsOf(municipality)).size).toBe(0)
    expect(await broken.historyOf(municipality, 'sapa')).toEqual([])
  })

  it('agrees with a plain map, whatever is said in whatever order', async () => {
    const changes = fc.array(
      fc.record({ item: fc.constantFrom('a', 'b', 'ø'), state: fc.constantFrom('fulfilled', 'open') }),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(changes, async (said) => {
        const municipality = aMunicipality()
        const model = new Map<string, string>()
        let recorded = 0
        for (const { item, state } of said) {
          const { outcome } = await on.store.standings.record(aChange({ municipality, item, state }))
          expect(outcome).toBe(model.get(item) === state ? 'already' : 'recorded')
          if (outcome === 'recorded') recorded++
          model.set(item, state)
        }
        const records = await on.store.standings.recordsOf(municipality)
        expect(new Map([...records].map(([item, r]) => [item, r.state]))).toEqual(model)
        const histories = await Promise.all(
          ['a', 'b', 'ø'].map((item) => on.store.standings.historyOf(municipality, item)),
        )
        expect(histories.flat()).toHaveLength(recorded)
      }),
      { numRuns: 15 },
    )
  })
})
