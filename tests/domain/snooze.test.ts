import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '#domain/day.ts'
import { inPeriod, onDay, undecided, unreadable } from '#domain/deadline.ts'
import { latestSnooze } from '#domain/snooze.ts'
import { isWorkingDay, NO_CLOSING_DAYS, workingDayOnOrBefore } from '#domain/working-days.ts'
import { anyCalendar, decidedFrom, winterDay } from '#tests/support/arbitraries.ts'
import { aCatalogue, anAgreement, anEvent } from '#tests/support/factories.ts'
import { aPlan, aSnooze, live, noted, someSettings } from '#tests/support/plans.ts'

describe('the latest day until which an item may rest', () => {
  const latest = (deadline: Parameters<typeof latestSnooze>[0], today: string) =>
    latestSnooze(deadline, day(today), NO_CLOSING_DAYS)

  it.each([
    ['of a deadline, the last working day before it', onDay('2025-12-11'), '2025-12-01', '2025-12-10'],
    ['over a weekend, the Friday', onDay('2025-12-15'), '2025-12-01', '2025-12-12'],
    ['over Easter, the Wednesday', onDay('2026-04-07'), '2026-03-20', '2026-04-01'],
    [
      'of a period, the eve of its first day',
      inPeriod('2025-12-11', '2025-12-31', 'x'),
      '2025-12-01',
      '2025-12-10',
    ],
    [
      'within a period, the eve of its last day',
      inPeriod('2025-12-11', '2026-01-09', 'x'),
      '2025-12-15',
      '2026-01-08',
    ],
    ['on the eve of a deadline, none', onDay('2025-12-11'), '2025-12-10', undefined],
    ['on the day itself, none', onDay('2025-12-11'), '2025-12-11', undefined],
    ['of what is overdue, thirty days', onDay('2025-12-11'), '2025-12-12', '2026-01-11'],
    ['of what has no date yet, thirty days', undecided(), '2025-12-12', '2026-01-11'],
    ['of what cannot be read, thirty days', unreadable('50.10', 'ingen dag'), '2025-12-12', '2026-01-11'],
  ])('is, %s', (_, deadline, today, expected) => {
    expect(latest(deadline, today)).toBe(expected)
  })

  it('minds the days on which the municipality is closed', () => {
    const calendar = { closed: new Set([day('2025-12-22'), day('2025-12-23')]) }
    expect(latestSnooze(onDay('2025-12-29'), day('2025-12-01'), calendar)).toBe('2025-12-19')
  })

  it('is always a working day before the deadline, and after today', () => {
    fc.assert(
      fc.property(decidedFrom(winterDay), winterDay, anyCalendar, (deadline, today, calendar) => {
        const until = latestSnooze(deadline, today, calendar)
        if (until === undefined || deadline.to < today) return
        expect(until > today && until < deadline.to && isWorkingDay(until, calendar)).toBe(true)
      }),
    )
  })
})

describe('an item that rests', () => {
  const catalogue = aCatalogue({ agreements: [anAgreement({ id: 'flis', deadline: onDay('2025-12-15') })] })
  const lived = (overrides: Parameters<typeof aPlan>[0], from = '2025-12-01', days = 16) =>
    noted(live(aPlan({ catalogue, ...overrides }), day(from), days))

  it('is silent until its day, when what was missed is one nudge', () => {
    const handlings = new Map([aSnooze('flis', '2025-12-12', '2025-12-01')])
    expect(lived({ handlings })).toEqual([
      '2025-12-12 flis before-1',
      '2025-12-15 flis due',
      '2025-12-16 flis overdue-1',
    ])
  })

  it('is heard of on the day it wakes, also where no stage has fallen meanwhile', () => {
    const handlings = new Map([aSnooze('flis', '2025-12-04', '2025-12-01')])
    const last = new Map([['flis', { day: day('2025-12-01'), deadlineKey: '2025-12-15/2025-12-15' }]])
    expect(lived({ handlings, last }).slice(0, 2)).toEqual([
      '2025-12-04 flis woken',
      '2025-12-08 flis before-7',
    ])
  })

  it('after its last overdue nudge is not forgotten', () => {
    const handlings = new Map([aSnooze('flis', '2026-02-05', '2026-01-20')])
    const last = new Map([['flis', { day: day('2026-01-19'), deadlineKey: '2025-12-15/2025-12-15' }]])
    expect(lived({ handlings, last }, '2026-01-21', 40)).toEqual(['2026-02-05 flis woken'])
  })

  it('was put to rest in vain for longer than it may', () => {
    const handlings = new Map([aSnooze('flis', '2026-06-01', '2025-12-02')])
    expect(lived({ handlings }, '2025-12-03', 10)).toEqual(['2025-12-12 flis before-1'])
  })

  it('wakes when its deadline is moved earlier', () => {
    const handlings = new Map([aSnooze('flis', '2025-12-12', '2025-12-01')])
    const earlier = aCatalogue({ agreements: [anAgreement({ id: 'flis', deadline: onDay('2025-12-05') })] })
    expect(lived({ handlings, catalogue: earlier }, '2025-12-02', 4)).toEqual([
      '2025-12-04 flis before-1',
      '2025-12-05 flis due',
    ])
  })

  it('wakes at once when its deadline is moved to before the day on which it was put to rest', () => {
    const past = aCatalogue({ agreements: [anAgreement({ id: 'flis', deadline: onDay('2025-12-05') })] })
    const handlings = new Map([aSnooze('flis', '2025-12-12', '2025-12-10', onDay('2025-12-15'))])
    expect(lived({ handlings, catalogue: past }, '2025-12-11', 2)).toEqual(['2025-12-11 flis overdue-1'])
  })

  it('that was overdue already may rest beyond its deadline, thirty days at most', () => {
    const past = aCatalogue({ agreements: [anAgreement({ id: 'flis', deadline: onDay('2025-12-05') })] })
    const handlings = new Map([aSnooze('flis', '2026-06-01', '2025-12-10', onDay('2025-12-05'))])
    expect(lived({ handlings, catalogue: past }, '2025-12-11', 60)).toEqual(['2026-01-09 flis overdue-4'])
  })

  it('is heard of before its deadline in a channel that has cards on Mondays alone', () => {
    const handlings = new Map([aSnooze('flis', '2025-12-16', '2025-12-01')])
    const thursday = aCatalogue({ agreements: [anAgreement({ id: 'flis', deadline: onDay('2025-12-18') })] })
    const settings = someSettings({ weekdays: [1] })
    expect(lived({ handlings, settings, catalogue: thursday }, '2025-12-02', 17)).toEqual([
      '2025-12-15 flis due',
    ])
  })

  it('cannot hold back the reminder of a meeting', () => {
    const events = [anEvent({ id: 'dialog', start: '2025-12-10T09:30' })]
    const handlings = new Map([aSnooze('dialog', '2025-12-20', '2025-12-01')])
    expect(lived({ handlings, catalogue: aCatalogue({ events }) })).toEqual([
      '2025-12-09 dialog meeting-tomorrow',
    ])
  })

  it('is never nudged about while it rests, and others are as if it were not there', () => {
    fc.assert(
      fc.property(winterDay, winterDay, fc.integer({ min: 1, max: 30 }), (due, on, length) => {
        const agreements = ['flis', 'other'].map((id) => anAgreement({ id, deadline: onDay(due) }))
        const until = addDays(on, length)
        const handlings = new Map([aSnooze('flis', until, on)])
        const latest = latestSnooze(onDay(due), on, NO_CLOSING_DAYS)
        // On a latest day that is a day off there is no card: the one before brings it.
        const lastCard = latest && workingDayOnOrBefore(latest, NO_CLOSING_DAYS)
        const mornings = live(aPlan({ catalogue: aCatalogue({ agreements }), handlings }), addDays(on, 1), 60)
        for (const { day: at, nudges } of mornings)
          if (at < until && lastCard !== undefined && at < lastCard)
            expect(nudges.map((n) => n.item)).not.toContain('flis')
        const plain = live(aPlan({ catalogue: aCatalogue({ agreements }) }), addDays(on, 1), 60)
        const others = (of: typeof plain) => noted(of).filter((note) => note.includes(' other '))
        expect(others(mornings)).toEqual(others(plain))
      }),
      { numRuns: 50 },
    )
  })
})
