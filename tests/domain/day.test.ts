import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  day,
  dayAt,
  daysBetween,
  instantOf,
  isDay,
  isoWeek,
  weekDays,
  weekday,
} from '#domain/day.ts'
import { anyDay } from '#tests/support/arbitraries.ts'

describe('a day', () => {
  it.each(['2025-12-05', '2024-02-29', '2000-01-01'])('is read from %s', (text) => {
    expect(day(text)).toBe(text)
    expect(isDay(text)).toBe(true)
  })

  it.each([
    '2025-11-31',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '50.10.2025',
    '2025-1-1',
    '2025-12-05T08:00',
    ' 2025-12-05',
    '',
  ])('is never made out of "%s"', (text) => {
    expect(() => day(text)).toThrow(RangeError)
    expect(isDay(text)).toBe(false)
  })

  it('comes back when days are added and taken away again', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, n) => {
        expect(addDays(addDays(from, n), -n)).toBe(from)
        expect(daysBetween(from, addDays(from, n))).toBe(n)
      }),
    )
  })

  it('sorts as text in the order of the calendar', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0)
      }),
    )
  })

  it('has a weekday that moves on by one a day, Sunday to Monday', () => {
    expect(weekday(day('2025-12-01'))).toBe(1)
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(weekday(addDays(on, 1))).toBe((weekday(on) % 7) + 1)
      }),
    )
  })
})

describe('an ISO week', () => {
  it('holds each of its days', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const { year, week } = isoWeek(on)
        const { from, to } = weekDays(year, week)
        expect(from <= on && on <= to).toBe(true)
        expect([weekday(from), weekday(to), daysBetween(from, to)]).toEqual([1, 7, 6])
      }),
    )
  })

  it.each([
    [2025, 44, '2025-10-27', '2025-11-02'],
    [2025, 47, '2025-11-17', '2025-11-23'],
    [2026, 1, '2025-12-29', '2026-01-04'],
    [2026, 2, '2026-01-05', '2026-01-11'],
    [2020, 53, '2020-12-28', '2021-01-03'],
    [2026, 53, '2026-12-28', '2027-01-03'],
  ])('%i-%i runs from %s to %s', (year, week, from, to) => {
    expect(weekDays(year, week)).toEqual({ from, to })
  })

  it.each([
    [2025, 53],
    [2027, 53],
    [2026, 54],
    [2026, 0],
    [2026, -1],
  ])('%i-%i is refused: there is none', (year, week) => {
    expect(() => weekDays(year, week)).toThrow(RangeError)
  })

  it('belongs to the year that holds its Thursday', () => {
    expect(isoWeek(day('2027-01-01'))).toEqual({ year: 2026, week: 53 })
    expect(isoWeek(day('2025-12-29'))).toEqual({ year: 2026, week: 1 })
  })
})

describe('Danish time', () => {
  it('is a day ahead of UTC late in the evening', () => {
    expect(dayAt(Temporal.Instant.from('2025-11-30T22:59:59Z'))).toBe('2025-11-30')
    expect(dayAt(Temporal.Instant.from('2025-11-30T23:00:00Z'))).toBe('2025-12-01')
    expect(dayAt(Temporal.Instant.from('2025-06-30T22:00:00Z'))).toBe('2025-07-01')
  })

  it('has 08:00 an hour apart in UTC in winter and in summer', () => {
    expect(instantOf(day('2025-12-01'), '08:00').toString()).toBe('2025-12-01T07:00:00Z')
    expect(instantOf(day('2026-07-01'), '08:00').toString()).toBe('2026-07-01T06:00:00Z')
  })

  it('takes the hour after in the hour that spring skips, and the first in the one that autumn repeats', () => {
    expect(instantOf(day('2026-03-29'), '02:30').toString()).toBe('2026-03-29T01:30:00Z')
    expect(instantOf(day('2026-10-25'), '02:30').toString()).toBe('2026-10-25T00:30:00Z')
  })

  it('gives back the day of each of its mornings', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(dayAt(instantOf(on, '08:00'))).toBe(on)
      }),
    )
  })
})
