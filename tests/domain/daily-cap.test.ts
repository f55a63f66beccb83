import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capped } from '#domain/daily-cap.ts'
import { addDays, day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { morningOf } from '#domain/morning.ts'
import { nudgesDue } from '#domain/nudge-plan.ts'
import { aCatalogue, anAgreement, anEvent } from '#tests/support/factories.ts'
import { aPlan, live, noted, remembered, someSettings } from '#tests/support/plans.ts'

const monday = day('2025-12-01')
const agreements = ['a', 'b', 'c', 'd', 'e'].map((id, i) =>
  anAgreement({ id, deadline: onDay(addDays(monday, i)) }),
)
const plan = (dailyCap: number) =>
  aPlan({ catalogue: aCatalogue({ agreements }), settings: someSettings({ dailyCap, leadDays: [7] }) })
const ids = (nudges: readonly { item: string }[]) => nudges.map((n) => n.item).join('')

describe('a card with room for a few lines', () => {
  it('has the most urgent, and says what waits', () => {
    const { lines, waiting } = morningOf(plan(2), monday)
    expect([ids(lines), ids(waiting)]).toEqual(['ab', 'cde'])
  })

  it('with room enough keeps nothing back', () => {
    const { lines, waiting } = morningOf(plan(5), monday)
    expect([ids(lines), ids(waiting)]).toEqual(['abcde', ''])
  })

  it('has one line at least, whatever was chosen', () => {
    expect(ids(morningOf(plan(0), monday).lines)).toBe('a')
  })

  it('does not count what waits as told: it comes on the next mornings', () => {
    expect(noted(live(plan(2), monday, 3)).map((note) => note.slice(8))).toEqual([
      '01 a due',
      '01 b before-7',
      '02 b due',
      '02 c before-7',
      '03 c due',
      '03 d before-7',
    ])
  })

  it('takes first what tomorrow would be too late for', () => {
    const events = [anEvent({ id: 'meeting', start: '2025-12-02T09:30' })]
    const full = { ...plan(2), catalogue: aCatalogue({ agreements, events }) }
    expect(ids(morningOf(full, monday).lines)).toBe('ameeting')
  })

  it('gives its last place to what has been due the longest', () => {
    const nudge = (item: string, since: string) => ({ item, since: day(since), perishes: false })
    const due = [nudge('x', '2025-12-01'), nudge('y', '2025-12-01'), nudge('z', '2025-11-03')]
    expect(ids(capped(due, 2).lines)).toBe('xz')
    expect(ids(capped(due, 1).lines)).toBe('x')
  })

  it('lets nothing wait for ever, though something more urgent is published every morning', () => {
    const old = anAgreement({ id: 'old', deadline: onDay('2025-06-02') })
    let last: ReturnType<typeof remembered> = new Map()
    const told: string[] = []
    for (let i = 0; i < 10; i++) {
      const on = addDays(monday, i)
      const urgent = [0, 1, 2].map((n) => anAgreement({ id: `urgent-${i}-${n}`, deadline: onDay(on) }))
      const catalogue = aCatalogue({ agreements: [old, ...urgent] })
      const { lines } = morningOf({ ...plan(2), catalogue, last }, on)
      last = remembered(last, lines, on)
      told.push(...lines.map((n) => n.item))
    }
    expect(told.filter((item) => item === 'old')).toEqual(['old'])
  })

  it('loses nothing and invents nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 20 }), (cap, ahead) => {
        const on = addDays(monday, ahead)
        const { lines, waiting } = morningOf(plan(cap), on)
        expect(lines.length).toBeLessThanOrEqual(cap)
        expect(
          ids([...lines, ...waiting])
            .split('')
            .sort(),
        ).toEqual(
          ids(nudgesDue(plan(cap), on))
            .split('')
            .sort(),
        )
        if (waiting.length > 0) expect(lines.length).toBe(cap)
      }),
    )
  })

  it('tells each item in the end, with a catalogue that stands still', () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      anAgreement({ id: `item-${i}`, deadline: onDay(addDays(monday, (i * 7) % 40)) }),
    )
    const settings = someSettings({ dailyCap: 1 })
    const told = live(aPlan({ catalogue: aCatalogue({ agreements: many }), settings }), monday, 400)
    expect(new Set(told.flatMap((m) => m.nudges.map((n) => n.item))).size).toBe(30)
  })
})
