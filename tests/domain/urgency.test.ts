import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '#domain/day.ts'
import { inPeriod, onDay, undecided, unreadable } from '#domain/deadline.ts'
import type { Standing } from '#domain/standing.ts'
import { mostUrgentFirst, urgencyOf } from '#domain/urgency.ts'
import { anyDeadline, winterDay } from '#tests/support/arbitraries.ts'

const today = day('2025-12-15')
const open: Standing = { state: 'open' }
const unknown: Standing = { state: 'unknown' }

describe('how pressing a deadline is', () => {
  it.each([
    ['on its last day', onDay('2025-12-15'), open, 'today'],
    ['on the last day of a period', inPeriod('2025-12-11', '2025-12-15', 'p'), unknown, 'today'],
    ['the day after', onDay('2025-12-14'), open, 'overdue'],
    ['31 days after', onDay('2025-11-14'), open, 'overdue'],
    ['32 days after', onDay('2025-11-13'), open, 'long-overdue'],
    ['after it, while nobody knows', onDay('2025-12-14'), unknown, 'long-overdue'],
    ['after it, with no standing', onDay('2025-12-14'), undefined, 'long-overdue'],
    ['on the first day of a period', inPeriod('2025-12-15', '2025-12-20', 'p'), open, 'running'],
    ['within a period', inPeriod('2025-12-11', '2025-12-31', 'p'), open, 'running'],
    ['before it', onDay('2025-12-16'), open, 'upcoming'],
    ['before a period', inPeriod('2025-12-16', '2025-12-31', 'p'), open, 'upcoming'],
    ['while it is undecided', undecided('Uafklaret'), open, 'none'],
    ['while it cannot be read', unreadable('50.10.2025', 'ingen dag'), open, 'none'],
  ] as const)('%s', (_, deadline, standing, expected) => {
    expect(urgencyOf(deadline, standing, today)).toBe(expected)
  })
})

describe('the order of urgency', () => {
  const sorted = [
    { item: 'due-today', deadline: onDay('2025-12-15') },
    { item: 'overdue-a-week', deadline: onDay('2025-12-08') },
    { item: 'overdue-a-day', deadline: onDay('2025-12-14') },
    { item: 'running', deadline: inPeriod('2025-12-11', '2025-12-31', 'p') },
    { item: 'tomorrow', deadline: onDay('2025-12-16') },
    { item: 'a-same-day', deadline: onDay('2025-12-22') },
    { item: 'b-same-day', deadline: onDay('2025-12-22') },
    { item: 'long-overdue', deadline: onDay('2025-04-04') },
    { item: 'undecided', deadline: undecided() },
    { item: 'unreadable', deadline: unreadable('x', 'y') },
  ]
  const standings = new Map<string, Standing>(sorted.map((u) => [u.item, open]))

  it('is today, overdue, running, upcoming, long overdue, undated; then by date, then by id', () => {
    const shuffled = [...sorted].sort((a, b) => (a.item < b.item ? -1 : 1)).reverse()
    expect(mostUrgentFirst(shuffled, standings, today).map((u) => u.item)).toEqual(sorted.map((u) => u.item))
  })

  it('does not depend on the order that things come in', () => {
    const items = fc.uniqueArray(fc.record({ item: fc.string({ minLength: 1 }), deadline: anyDeadline }), {
      selector: (i) => i.item,
      maxLength: 12,
    })
    fc.assert(
      fc.property(items, winterDay, fc.infiniteStream(fc.nat()), (list, on, noise) => {
        const known = new Map<string, Standing>(list.map((u, i) => [u.item, i % 2 === 0 ? open : unknown]))
        const shuffled = list
          .map((u) => ({ u, key: noise.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ u }) => u)
        expect(mostUrgentFirst(shuffled, known, on)).toEqual(mostUrgentFirst(list, known, on))
      }),
    )
  })

  it('never puts a day further off before a nearer one to come', () => {
    fc.assert(
      fc.property(winterDay, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (on, a, b) => {
        fc.pre(a < b)
        const near = { item: 'z', deadline: onDay(addDays(on, a)) }
        const far = { item: 'a', deadline: onDay(addDays(on, b)) }
        expect(mostUrgentFirst([far, near], new Map(), on)).toEqual([near, far])
      }),
    )
  })
})
