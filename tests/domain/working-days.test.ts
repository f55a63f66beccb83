import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, weekday } from '#domain/day.ts'
import { easterSunday } from '#domain/holidays.ts'
import {
  isWorkingDay,
  NO_CLOSING_DAYS,
  publicHolidays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '#domain/working-days.ts'
import { anyCalendar, winterDay } from '#tests/support/arbitraries.ts'

const years = Array.from({ length: 16 }, (_, i) => 2020 + i)

describe('Easter', () => {
  /** Published dates, the earliest and latest possible among them. */
  it.each([
    '1818-03-22',
    '1943-04-25',
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2035-03-25',
    '2038-04-25',
    '2049-04-18',
  ])('is on %s in its year', (published) => {
    expect(easterSunday(Number(published.slice(0, 4)))).toBe(published)
  })

  it('is a Sunday from 22 March to 25 April in every year', () => {
    for (let year = 1900; year <= 2199; year++) {
      const easter = easterSunday(year)
      expect(weekday(easter)).toBe(7)
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
    }
  })
})

describe('Danish days off', () => {
  it.each(years)('in %i are the public holidays that date-holidays knows, and 24 and 31 December', (year) => {
    const known = new Holidays('DK')
      .getHolidays(year)
      .filter((h) => h.type === 'public')
      .map((h) => h.date.slice(0, 10))
    expect([...publicHolidays(year)].sort()).toEqual(
      [...new Set([...known, `${year}-12-24`, `${year}-12-31`])].sort(),
    )
  })

  it('in 2026 are these', () => {
    expect([...publicHolidays(2026)].sort()).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-31',
    ])
  })

  it('held Great Prayer Day for the last time in 2023', () => {
    expect(isWorkingDay(day('2023-05-05'))).toBe(false)
    expect(isWorkingDay(day('2024-04-26'))).toBe(true)
    expect(isWorkingDay(day('2026-05-01'))).toBe(true)
  })

  it.each(['2026-05-01', '2026-06-05', '2026-05-15', '2025-12-23', '2025-12-30', '2026-01-02'])(
    'do not include %s',
    (on) => {
      expect(isWorkingDay(day(on))).toBe(true)
    },
  )

  it.each(['2025-12-06', '2025-12-07', '2025-12-24', '2025-12-25', '2025-12-31', '2026-04-02'])(
    'include %s',
    (on) => {
      expect(isWorkingDay(day(on))).toBe(false)
    },
  )

  it("include a municipality's own closing days, in that municipality only", () => {
    const afterAscension = day('2026-05-15')
    expect(isWorkingDay(afterAscension, { closed: new Set([afterAscension]) })).toBe(false)
    expect(isWorkingDay(afterAscension, NO_CLOSING_DAYS)).toBe(true)
  })
})

describe('the nearest working day', () => {
  it('before Christmas Day 2025 is 23 December, and after it 29 December', () => {
    expect(workingDayOnOrBefore(day('2025-12-25'))).toBe('2025-12-23')
    expect(workingDayOnOrAfter(day('2025-12-25'))).toBe('2025-12-29')
  })

  it('is the day itself when that is one', () => {
    fc.assert(
      fc.property(winterDay, anyCalendar, (on, calendar) => {
        fc.pre(isWorkingDay(on, calendar))
        expect(workingDayOnOrBefore(on, calendar)).toBe(on)
        expect(workingDayOnOrAfter(on, calendar)).toBe(on)
      }),
    )
  })

  it('has only days off between itself and the day', () => {
    fc.assert(
      fc.property(winterDay, anyCalendar, (on, calendar) => {
        const before = workingDayOnOrBefore(on, calendar)
        const after = workingDayOnOrAfter(on, calendar)
        expect(isWorkingDay(before, calendar) && isWorkingDay(after, calendar)).toBe(true)
        for (let d = addDays(before, 1); d <= on; d = addDays(d, 1))
          expect(isWorkingDay(d, calendar)).toBe(false)
        for (let d = on; d < after; d = addDays(d, 1)) expect(isWorkingDay(d, calendar)).toBe(false)
      }),
    )
  })

  it('is refused to a municipality that says it is always closed', () => {
    const from = day('2024-01-01')
    const closed = new Set(Array.from({ length: 1200 }, (_, i) => addDays(from, i)))
    expect(() => workingDayOnOrAfter(day('2025-06-01'), { closed })).toThrow(/closing days/)
  })
})
