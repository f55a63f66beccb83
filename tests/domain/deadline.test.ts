import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '#domain/day.ts'
import {
  compareDeadlines,
  deadlineKey,
  fallsWithin,
  inPeriod,
  isDecided,
  isOverdue,
  onDay,
  thirdOfMonth,
  undecided,
  unreadable,
} from '#domain/deadline.ts'
import { anyDay, anyDeadline, decidedFrom } from '#tests/support/arbitraries.ts'

describe('a deadline', () => {
  it('keeps the words it was written in', () => {
    expect(onDay('2025-12-15', '15. december')).toEqual({
      kind: 'day',
      raw: '15. december',
      from: '2025-12-15',
      to: '2025-12-15',
    })
    expect(inPeriod('2025-12-11', '2025-12-31', 'Medio/ultimo dec')).toMatchObject({
      kind: 'period',
      raw: 'Medio/ultimo dec',
    })
    expect(undecided('Uafklaret')).toEqual({ kind: 'undecided', raw: 'Uafklaret' })
    expect(undecided()).toEqual({ kind: 'undecided', raw: '' })
    expect(unreadable('50.10.2025', 'ingen dag')).toEqual({
      kind: 'unreadable',
      raw: '50.10.2025',
      why: 'ingen dag',
    })
  })

  it('is a day when its period is one day long', () => {
    expect(inPeriod('2025-12-01', '2025-12-01', 'i dag').kind).toBe('day')
  })

  it('is refused when it is no day of the calendar, or ends before it begins', () => {
    expect(() => onDay('2025-10-50')).toThrow(RangeError)
    expect(() => inPeriod('2025-12-20', '2025-12-11', 'medio')).toThrow(/before it begins/)
  })

  it('is overdue from the day after its last day, and never when it is not decided', () => {
    fc.assert(
      fc.property(decidedFrom(anyDay), (deadline) => {
        expect(isOverdue(deadline, deadline.to)).toBe(false)
        expect(isOverdue(deadline, addDays(deadline.to, 1))).toBe(true)
      }),
    )
    for (const deadline of [undecided('Uafklaret'), unreadable('50.10.2025', 'ingen dag')]) {
      expect(isDecided(deadline)).toBe(false)
      expect(isOverdue(deadline, day('2099-01-01'))).toBe(false)
    }
  })

  it('falls within a span exactly when one of its days does', () => {
    fc.assert(
      fc.property(decidedFrom(anyDay), anyDay, fc.integer({ min: 0, max: 40 }), (deadline, from, length) => {
        const to = addDays(from, length)
        let touched = false
        for (let on = deadline.from; on <= deadline.to; on = addDays(on, 1))
          touched ||= from <= on && on <= to
        expect(fallsWithin(deadline, from, to)).toBe(touched)
        expect(fallsWithin(deadline, deadline.to)).toBe(true)
        expect(fallsWithin(deadline, addDays(deadline.to, 1))).toBe(false)
        expect(fallsWithin(deadline, undefined, deadline.from)).toBe(true)
        expect(fallsWithin(deadline, undefined, addDays(deadline.from, -1))).toBe(false)
      }),
    )
    expect(fallsWithin(undecided())).toBe(false)
  })

  it('has a key that follows its days and not its words', () => {
    expect(deadlineKey(onDay('2025-12-05', '05.12.25'))).toBe(deadlineKey(onDay('2025-12-05', '5. december')))
    expect(deadlineKey(onDay('2025-12-05'))).not.toBe(deadlineKey(onDay('2025-12-06')))
    expect(deadlineKey(inPeriod('2025-12-01', '2025-12-10', 'primo'))).not.toBe(
      deadlineKey(onDay('2025-12-10')),
    )
    expect(deadlineKey(undecided())).not.toBe(deadlineKey(unreadable('x', 'y')))
  })
})

describe('the order of deadlines', () => {
  it('is by last day, then first day, then the undecided, then the unreadable', () => {
    const ordered = [
      onDay('2025-12-01'),
      inPeriod('2025-12-01', '2025-12-15', 'a'),
      onDay('2025-12-15'),
      inPeriod('2025-12-11', '2025-12-31', 'b'),
      undecided('Uafklaret'),
      unreadable('50.10.2025', 'ingen dag'),
    ]
    expect([...ordered].reverse().sort(compareDeadlines)).toEqual(ordered)
  })

  it('is the same from both sides, and holds across three', () => {
    fc.assert(
      fc.property(anyDeadline, anyDeadline, anyDeadline, (a, b, c) => {
        expect(Math.sign(compareDeadlines(a, b))).toBe(0 - Math.sign(compareDeadlines(b, a)))
        if (compareDeadlines(a, b) <= 0 && compareDeadlines(b, c) <= 0)
          expect(compareDeadlines(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('the thirds of a month', () => {
  it('are 1-10, 11-20 and 21 to the end, also in February', () => {
    expect(thirdOfMonth('primo', 2025, 12)).toEqual({ from: '2025-12-01', to: '2025-12-10' })
    expect(thirdOfMonth('medio', 2025, 12)).toEqual({ from: '2025-12-11', to: '2025-12-20' })
    expect(thirdOfMonth('ultimo', 2025, 12)).toEqual({ from: '2025-12-21', to: '2025-12-31' })
    expect(thirdOfMonth('ultimo', 2026, 2).to).toBe('2026-02-28')
    expect(thirdOfMonth('ultimo', 2028, 2).to).toBe('2028-02-29')
  })

  it('cover every month without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const [primo, medio, ultimo] = (['primo', 'medio', 'ultimo'] as const).map((t) =>
          thirdOfMonth(t, year, month),
        )
        expect(primo?.from.slice(8)).toBe('01')
        expect(medio?.from).toBe(addDays(primo!.to, 1))
        expect(ultimo?.from).toBe(addDays(medio!.to, 1))
        expect(addDays(ultimo!.to, 1).slice(8)).toBe('01')
      }),
    )
  })
})
