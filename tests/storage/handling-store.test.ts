import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import type { HandlingChange } from '#domain/ports/handling-store.ts'
import { handlingStore, keptHandlings } from '#storage/stores/handling-store.ts'
import { aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'

const at = Temporal.Instant.from('2025-12-01T07:12:34.567Z')
const jens = aPerson({ id: 'jens', name: 'Jens Holm' })
const sofie = aPerson({ id: 'sofie', name: 'Sofie Krogh' })
const friday = day('2025-12-12')

describe.each(BACKENDS)('who handles what on $name', (backend) => {
  const on = useStore(backend)

  function inOne(municipality = aMunicipality()) {
    const base = { municipality, item: 'sapa', by: jens, at, via: 'tab' }
    const { handlings } = on.store.system
    const now = async () => (await handlings.now(municipality)).get('sapa')
    return {
      municipality,
      base,
      handlings,
      now,
      assign: (to = sofie) => handlings.change({ ...base, kind: 'assign', to }),
      snooze: (until = friday, why = 'afventer jurist') =>
        handlings.change({ ...base, kind: 'snooze', until, why }),
      end: (kind: 'unassign' | 'wake') => handlings.change({ ...base, kind }),
      async undoLatest() {
        const change = (await now())?.latest?.change ?? ''
        return { change, outcome: await handlings.undo({ ...base, change }) }
      },
    }
  }

  it('keeps who is responsible and until when the item rests, each with who said so', async () => {
    const { assign, snooze, now } = inOne()
    expect(await assign()).toBe('changed')
    expect(await snooze()).toBe('changed')
    const handling = await now()
    expect(handling?.assignment).toMatchObject({ to: sofie, by: jens })
    expect(handling?.snooze).toMatchObject({ until: friday, why: 'afventer jurist', by: jens })
    expect(handling?.snooze?.at.equals(at)).toBe(true)
    expect(handling?.latest).toMatchObject({ did: 'snoozed' })
  })

  it('keeps for which deadline it was put off, also where that stands again', async () => {
    const { base, handlings, now, undoLatest } = inOne()
    const putOff = (deadlineKey: string) =>
      handlings.change({ ...base, kind: 'snooze', until: friday, why: '', deadlineKey })
    expect([await putOff('first'), await putOff('first'), await putOff('second')]).toEqual([
      ...['changed', 'already', 'changed'],
    ])
    expect((await now())?.snooze?.deadlineKey).toBe('second')
    await undoLatest()
    expect((await now())?.snooze?.deadlineKey).toBe('first')
  })

  it('writes nothing when it stands so already, also not an end of nothing', async () => {
    const { assign, snooze, end, handlings, municipality } = inOne()
    for (const kind of ['unassign', 'wake'] as const) expect(await end(kind)).toBe('already')
    await assign()
    await snooze()
    expect(await assign()).toBe('already')
    expect(await snooze()).toBe('already')
    expect(await snooze(friday, 'en anden grund')).toBe('changed')
    expect(await handlings.historyOf(municipality, 'sapa')).toHaveLength(3)
  })

  it('lets an assignment and a snooze end', async () => {
    const { assign, snooze, end, now } = inOne()
    await assign()
    await snooze()
    expect(await end('unassign')).toBe('changed')
    expect(await end('wake')).toBe('changed')
    const handling = await now()
    expect(handling).not.toHaveProperty('assignment')
    expect(handling).not.toHaveProperty('snooze')
  })

  it('tells the history newest first', async () => {
    const { assign, snooze, end, handlings, municipality } = inOne()
    await assign()
    await snooze()
    await end('unassign')
    expect(await handlings.historyOf(municipality, 'sapa')).toMatchObject([
      { did: 'unassigned', by: jens, via: 'tab' },
      { did: 'snoozed', until: friday, why: 'afventer jurist' },
      { did: 'assigned', to: sofie },
    ])
  })

  it('takes back a change: what stood before stands again, with whose it was', async () => {
    const { assign, now, undoLatest, handlings, municipality } = inOne()
    await assign(sofie)
    const before = (await now())?.assignment
    await assign(jens)
    expect((await undoLatest()).outcome).toBe('undone')
    expect((await now())?.assignment).toEqual(before)
    const [newest] = await handlings.historyOf(municipality, 'sapa')
    expect(newest).toMatchObject({ did: 'assigned', to: sofie, by: jens, undone: true })
  })

  it('takes back the first change to nothing, and an end to what it ended', async () => {
    const { snooze, end, now, undoLatest } = inOne()
    await snooze()
    await end('wake')
    expect((await undoLatest()).outcome).toBe('undone')
    expect((await now())?.snooze).toMatchObject({ until: friday, why: 'afventer jurist' })
    expect((await undoLatest()).outcome).toBe('undone')
    expect(await now()).toBeUndefined()
  })

  it('takes back each change once, however often it is asked, and one change after another', async () => {
    const { assign, now, base, undoLatest, handlings } = inOne()
    await assign(sofie)
    await assign(jens)
    const { change } = await undoLatest()
    expect(await handlings.undo({ ...base, change })).toBe('already')
    expect((await now())?.assignment?.to).toEqual(sofie)
    await assign(jens)
    await undoLatest()
    await undoLatest()
    expect(await now()).toBeUndefined()
  })

  it('does not take back what another change has replaced, nor what never was', async () => {
    const { assign, now, base, handlings } = inOne()
    await assign(sofie)
    const change = (await now())?.latest?.change ?? ''
    await assign(jens)
    expect(await handlings.undo({ ...base, change })).toBe('changed-since')
    expect(await handlings.undo({ ...base, change: 'none' })).toBe('unknown')
    expect((await now())?.assignment?.to).toEqual(jens)
  })

  it('does not take back what was done more than ten minutes ago, also where another thing was done since', async () => {
    const { assign, now, base, handlings } = inOne()
    await assign(sofie)
    const change = (await now())?.latest?.change ?? ''
    const later = at.add({ hours: 2 })
    await handlings.change({ ...base, at: later, kind: 'snooze', until: friday, why: '' })
    expect(await handlings.undo({ ...base, at: later, change })).toBe('too-late')
    expect((await now())?.assignment?.to).toEqual(sofie)
  })

  it('lets two who undo the same change at once do it once', async () => {
    const { assign, now, base, handlings } = inOne()
    await assign(sofie)
    await assign(jens)
    const change = (await now())?.latest?.change ?? ''
    const outcomes = await Promise.all([1, 2, 3].map(() => handlings.undo({ ...base, change })))
    expect(outcomes.sort()).toEqual(['already', 'already', 'undone'])
    expect((await now())?.assignment?.to).toEqual(sofie)
  })

  it('queues a refresh and writes into the audit trail, with neither names nor words', async () => {
    const { assign, snooze, undoLatest, municipality } = inOne()
    await assign(sofie)
    await assign(jens)
    await snooze()
    await undoLatest()
    const jobs = await on.database.boss.findJobs('refresh', { data: { municipality } })
    expect(jobs.length).toBeGreaterThan(0)
    const { entries } = await on.store.system.audit.search({ municipality, limit: 10 })
    expect(entries.map(({ action, subject, details }) => [action, subject, details])).toEqual([
      ['handling.woken', 'sapa', { undo: true }],
      ['handling.snoozed', 'sapa', { until: friday }],
      ['handling.assigned', 'sapa', { to: 'self' }],
      ['handling.assigned', 'sapa', { to: 'colleague' }],
    ])
  })

  it('writes nothing at all when the refresh cannot be queued', async () => {
    const { base, now, handlings, municipality } = inOne()
    const broken = handlingStore(on.database.db, keptHandlings(on.database), on.database.changes, () =>
      Promise.reject(new Error('the queue is gone')),
    )
    const change: HandlingChange = { ...base, kind: 'assign', to: sofie }
    await expect(broken.change(change)).rejects.toThrow('the queue is gone')
    expect(await now()).toBeUndefined()
    expect(await handlings.historyOf(municipality, 'sapa')).toEqual([])
  })

  it('returns the same handlings until one changes', async () => {
    const { assign, handlings, municipality } = inOne()
    const empty = await handlings.of(municipality)
    expect(await handlings.of(municipality)).toBe(empty)
    await assign()
    const one = await handlings.of(municipality)
    expect(one.size).toBe(1)
    expect(await handlings.of(municipality)).toBe(one)
  })
})
