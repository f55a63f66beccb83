import { describe, expect, it } from 'vitest'
import { type Catalogue, catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import { inPeriod, onDay, undecided, unreadable } from '#domain/deadline.ts'
import { morningOf } from '#domain/morning.ts'
import { nudgesDue, type PlanInput, previewNudges } from '#domain/nudge-plan.ts'
import type { Standing } from '#domain/standing.ts'
import type { ToldEditions } from '#domain/told-editions.ts'
import { anAgreement, anEdition, anEvent, aTask } from '#tests/support/factories.ts'
import { aPlan, aSnooze, noted, remembered, someSettings } from '#tests/support/plans.ts'

const december = anEdition({
  id: 'december',
  date: day('2025-12-05'),
  agreements: [
    anAgreement({ id: 'same', deadline: onDay('2026-06-01') }),
    anAgreement({ id: 'later', deadline: onDay('2026-03-02') }),
    anAgreement({ id: 'open', solution: 'sapa', deadline: undecided('Uafklaret') }),
    anAgreement({ id: 'garbled', deadline: unreadable('50.10', 'ingen dag') }),
    anAgreement({ id: 'withdrawn', deadline: onDay('2026-05-01') }),
    anAgreement({ id: 'left-out', deadline: onDay('2026-05-01') }),
  ],
  events: [
    anEvent({ id: 'dialog', start: '2026-03-10T09:30' }),
    anEvent({ id: 'hour', start: '2026-03-11T09:30' }),
  ],
})
const february = anEdition({
  id: 'february',
  date: day('2026-02-06'),
  agreements: [
    anAgreement({ id: 'same', title: 'Ny titel', deadline: onDay('2026-06-01', 'den 1. juni') }),
    anAgreement({ id: 'later', deadline: inPeriod('2026-04-01', '2026-04-10', 'primo april') }),
    anAgreement({ id: 'open', solution: 'sapa', deadline: onDay('2026-05-04') }),
    anAgreement({ id: 'garbled', deadline: undecided() }),
    anAgreement({ id: 'withdrawn', deadline: undecided('Uafklaret') }),
  ],
  tasks: [aTask({ id: 'new', due: onDay('2026-08-03') }), aTask({ id: 'asks-to-sign', agreement: 'later' })],
  events: [
    anEvent({ id: 'dialog', start: '2026-03-17T09:30' }),
    anEvent({ id: 'hour', start: '2026-03-11T13:00' }),
    anEvent({ id: 'over', start: '2026-01-05T13:00' }),
  ],
})
const catalogue = catalogueOf([february, december], 2)
const changesIn = (of: Catalogue, edition: string) =>
  of.editions.find((e) => e.edition === edition)?.changes.map(({ kind, item }) => `${kind} ${item}`)

describe('what an edition changes', () => {
  it('is what is new, has moved or has been decided, against all that stood before', () => {
    expect(changesIn(catalogue, 'february')).toEqual([
      'moved later',
      'decided open',
      'moved withdrawn',
      'new new',
      'moved dialog',
      'moved hour',
      'new over',
    ])
  })

  it('is nothing for the first one, and nothing that is the same in other words', () => {
    expect(changesIn(catalogue, 'december')).toEqual([])
    expect(changesIn(catalogueOf([december], 1), 'december')).toEqual([])
    expect(changesIn(catalogueOf([december, { ...december, id: 'again' }], 2), 'again')).toEqual([])
  })
})

const knows = (...ids: string[]): ToldEditions => ({ before: new Set(ids), told: new Set() })
const plan = (overrides: Partial<PlanInput> = {}) =>
  aPlan({ catalogue, told: knows('december'), ...overrides })
const monday = day('2026-02-09')
const told = (overrides: Partial<PlanInput> = {}, on = monday) => {
  const { changes, editions } = morningOf(plan(overrides), on)
  return { lines: changes?.items.map(({ item, change }) => `${change} ${item}`), editions }
}

describe('a channel', () => {
  it('is told of an edition that has come since it said yes, the moved first; what was decided is a nudge', () => {
    expect(told().lines).toEqual(['moved later', 'moved withdrawn', 'moved dialog', 'moved hour', 'new new'])
    expect(morningOf(plan(), monday).changes?.items[0]).toEqual({
      item: 'later',
      change: 'moved',
      from: '2026-03-02',
    })
  })

  it('is told once: the edition is one that it knows then', () => {
    expect(told().editions).toEqual(['february'])
    const known = { before: new Set(['december']), told: new Set(['february']) }
    expect(told({ told: known })).toEqual({ lines: undefined, editions: [] })
  })

  it('is told nothing that is older than its yes, also where it is not there yet', () => {
    expect(told({ told: knows('december', 'february') })).toEqual({ lines: undefined, editions: [] })
    const { told: _, ...asNew } = plan()
    expect(morningOf(asNew, monday).changes).toBeUndefined()
  })

  it('is told of all that came while it was paused, each item once against what it knew', () => {
    const march = anEdition({
      id: 'march',
      date: day('2026-03-06'),
      agreements: [anAgreement({ id: 'later', deadline: onDay('2026-05-20') })],
    })
    const three = catalogueOf([december, february, march], 3)
    const changes = morningOf(plan({ catalogue: three }), day('2026-03-09')).changes
    expect(changes?.edition).toBe('march')
    expect(changes?.items.filter(({ item }) => item === 'later')).toEqual([
      { item: 'later', change: 'moved', from: '2026-03-02' },
    ])
  })

  it('is not told of an older edition that is published late', () => {
    const january = anEdition({ id: 'january', date: day('2026-01-09'), tasks: [aTask({ id: 'x' })] })
    const late = catalogueOf([december, january, february], 3)
    expect(told({ catalogue: late, told: knows('december', 'february') }).lines).toBeUndefined()
  })

  it('hears only of what it follows, and of nothing that is signed or over', () => {
    const signed: Standing = { state: 'fulfilled', asOf: monday, source: { kind: 'kombit' } }
    expect(told({ standings: new Map([['later', signed]]) }).lines).not.toContain('moved later')
    expect(told().lines).not.toContain('new over')
    expect(told({ settings: someSettings({ kinds: ['task'] }) }).lines).toEqual(['new new'])
  })

  it('that does not want them gets none, and is not told of them when it does one day', () => {
    const settings = someSettings({ changes: false })
    expect(told({ settings })).toEqual({ lines: undefined, editions: ['february'] })
  })

  it('hears of them on a day for a card', () => {
    expect(told({}, day('2026-02-07'))).toEqual({ lines: undefined, editions: [] })
  })
})

describe('a deadline that is decided', () => {
  const settings = someSettings({ changes: false })

  it('is told of once, also where changes are not, and then counted down to', () => {
    const mornings = previewNudges(plan({ settings }), day('2026-02-06'), 120)
    expect(noted(mornings).filter((note) => note.includes(' open '))).toEqual([
      '2026-02-06 open decided',
      '2026-04-20 open before-14',
      '2026-04-27 open before-7',
      '2026-05-01 open before-1',
      '2026-05-04 open due',
      '2026-05-05 open overdue-1',
      '2026-05-12 open overdue-2',
      '2026-05-19 open overdue-3',
      '2026-05-26 open overdue-4',
    ])
  })

  it('is one nudge with the stages that it comes too late for', () => {
    const decided = nudgesDue(plan({ settings }), day('2026-04-29'))
    expect(decided.filter((n) => n.item === 'open').map((n) => n.stage)).toEqual(['decided'])
    const after = plan({ settings, last: remembered(new Map(), decided, day('2026-04-29')) })
    expect(nudgesDue(after, day('2026-04-29'))).toEqual([])
  })

  it('waits for its turn where the card is full, though the edition counts as told', () => {
    const known = { before: new Set(['december']), told: new Set(['february']) }
    expect(nudgesDue(plan({ settings, told: known }), monday).map((n) => n.stage)).toEqual(['decided'])
  })

  it('is no news to a channel that said yes after it, and none while the item rests', () => {
    expect(nudgesDue(plan({ told: knows('december', 'february') }), monday)).toEqual([])
    const handlings = new Map([aSnooze('open', '2026-03-02', '2026-02-05')])
    expect(nudgesDue(plan({ handlings }), monday)).toEqual([])
    expect(nudgesDue(plan({ handlings }), day('2026-03-02')).map((n) => n.stage)).toContain('decided')
  })

  it('that is moved after that has moved, and is not decided again', () => {
    const march = anEdition({
      id: 'march',
      date: day('2026-03-06'),
      agreements: [anAgreement({ id: 'open', solution: 'sapa', deadline: onDay('2026-06-08') })],
    })
    const moved = catalogueOf([december, february, march], 3)
    expect(moved.decidedIn.has('open')).toBe(false)
    expect(nudgesDue(plan({ catalogue: moved }), day('2026-03-09')).map((n) => n.item)).not.toContain('open')
  })
})
