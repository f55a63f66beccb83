import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import {
  calendarOf,
  closingDayOf,
  NO_MUNICIPALITY_SETTINGS,
  readDays,
} from '#domain/municipality-settings.ts'
import { isWorkingDay, workingDayOnOrBefore } from '#domain/working-days.ts'

describe('the closing days of a municipality', () => {
  it.each([
    [2025, '2025-05-30'],
    [2026, '2026-05-15'],
    [2027, '2027-05-07'],
  ])('in %i hold the Friday after Ascension, %s, where it has chosen so', (year, friday) => {
    expect(closingDayOf('day-after-ascension', year)).toBe(friday)
    const calendar = calendarOf({ closingRules: ['day-after-ascension'], closingDays: [] })
    expect(isWorkingDay(day(friday), calendar)).toBe(false)
    expect(isWorkingDay(day(friday), calendarOf(NO_MUNICIPALITY_SETTINGS))).toBe(true)
  })

  it('hold 1 May and 5 June of any year', () => {
    const calendar = calendarOf({ closingRules: ['may-day', 'constitution-day'], closingDays: [] })
    for (const closed of ['2026-05-01', '2026-06-05', '2028-05-01', '2028-06-05'])
      expect(isWorkingDay(day(closed), calendar)).toBe(false)
  })

  it('move what falls on one of its own to the working day before', () => {
    const calendar = calendarOf({
      closingRules: ['day-after-ascension'],
      closingDays: [day('2026-05-13')],
    })
    // Thursday is Ascension itself.
    expect(workingDayOnOrBefore(day('2026-05-15'), calendar)).toBe('2026-05-12')
  })
})

describe('days that people write', () => {
  it.each([
    ['23.12.2025, 2.1.2026', ['2025-12-23', '2026-01-02']],
    ['2025-12-23\n02-01-2026;5/6/2026', ['2025-12-23', '2026-01-02', '2026-06-05']],
    ['  ', []],
  ])('as %j are read', (text, days) => {
    expect(readDays(text)).toEqual({ days, unread: [] })
  })

  it('that are none are told', () => {
    expect(readDays('31.11.2025, juleaften 23.12.2025')).toEqual({
      days: ['2025-12-23'],
      unread: ['31.11.2025', 'juleaften'],
    })
  })
})
