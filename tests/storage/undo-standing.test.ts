import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { StandingChange } from '#domain/ports/standing-store.ts'
import { aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'

const at = Temporal.Instant.from('2025-12-01T07:12:34.567Z')
const sofie = aPerson({ id: 'sofie', name: 'Sofie Krogh' })

describe.each(BACKENDS)('taking back a standing on $name', (backend) => {
  const on = useStore(backend)

  function inOne() {
    const base = { municipality: aMunicipality(), item: 'sapa', by: aPerson(), at, via: 'tab' }
    const { standings } = on.store.system
    return {
      standings,
      base,
      say: async (change: Pick<StandingChange, 'state'> & Partial<StandingChange>) =>
        (await standings.record({ ...base, ...change })).record,
      undo: (change = '') => standings.undo({ ...base, change, at: at.add({ minutes: 1 }) }),
      now: async () => (await standings.recordsNow(base.municipality)).get('sapa'),
    }
  }

  it('makes stand again what stood before, with its day and whose it was', async () => {
    const { say, undo, now } = inOne()
    const signed = await say({ state: 'fulfilled', by: sofie })
    const { change } = await say({ state: 'open', at: at.add({ minutes: 5 }) })
    expect(await undo(change)).toBe('undone')
    expect(await now()).toEqual(signed)
    expect(await undo(change)).toBe('already')
    expect(await undo(signed.change)).toBe('undone')
    expect(await now()).toBeUndefined()
  })

  it('leaves alone what has been said since, and what it does not know', async () => {
    const { say, undo, now } = inOne()
    const { change } = await say({ state: 'fulfilled' })
    await say({ state: 'withdrawn' })
    expect(await undo(change)).toBe('changed-since')
    expect(await undo('none')).toBe('unknown')
    expect(await now()).toMatchObject({ state: 'withdrawn' })
  })

  it('leaves alone what was said more than ten minutes ago', async () => {
    const { say, undo, now } = inOne()
    const { change } = await say({ state: 'fulfilled', at: at.subtract({ minutes: 9 }) })
    expect(await undo(change)).toBe('too-late')
    expect(await now()).toMatchObject({ state: 'fulfilled' })
  })

  it('is a change of its own: in the history, the audit trail and the cards', async () => {
    const { say, undo, standings, base } = inOne()
    const { change } = await say({ state: 'fulfilled' })
    await undo(change)
    const history = await standings.historyOf(base.municipality, 'sapa')
    expect(history).toMatchObject([{ state: 'withdrawn', undone: true }, { state: 'fulfilled' }])
    const { entries } = await on.store.system.audit.search({ municipality: base.municipality, limit: 5 })
    expect(entries[0]).toMatchObject({
      action: 'standing.recorded',
      details: { state: 'withdrawn', undo: true },
    })
  })

  it('keeps why something is not the municipality’s, and takes another reason for a change', async () => {
    const { say, undo, now, standings, base } = inOne()
    const first = await say({ state: 'not-ours', reason: 'vi bruger ikke SAPA' })
    expect(first).toMatchObject({ state: 'not-ours', reason: 'vi bruger ikke SAPA' })
    const again = await standings.record({ ...base, state: 'not-ours', reason: 'vi bruger ikke SAPA' })
    expect(again.outcome).toBe('already')
    const { change } = await say({ state: 'not-ours', reason: 'nabokommunen har den' })
    expect(await undo(change)).toBe('undone')
    expect(await now()).toEqual(first)
    expect((await say({ state: 'fulfilled' })).reason).toBeUndefined()
  })
})
