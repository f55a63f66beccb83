import { describe, expect, it } from 'vitest'
import { capitalised, dateWords, dayWords, formatDay, relativeDay, weekWords } from '#cards/wording/days.ts'
import { addDays, day } from '#domain/day.ts'

const monday = day('2025-12-01')

describe('a day in words', () => {
  it.each([
    ['full', 'mandag 1. december 2025', 'Monday 1 December 2025'],
    ['weekday', 'mandag 1. december', 'Monday 1 December'],
    ['date', '1. december', '1 December'],
    ['dated', '1. december 2025', '1 December 2025'],
    ['short', '1. dec.', '1 Dec'],
    ['numeric', '01.12.2025', '1 Dec 2025'],
  ] as const)('%s is "%s" and "%s"', (form, da, en) => {
    expect(formatDay(monday, 'da', form)).toBe(da)
    expect(formatDay(monday, 'en', form)).toBe(en)
  })

  it('knows every weekday and month as Danish and British calendars do', () => {
    for (let i = 0; i < 366; i++) {
      const on = addDays(monday, i)
      const date = new Date(`${on}T12:00:00Z`)
      const spoken = (locale: string, options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date)
      const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
      expect(formatDay(on, 'da')).toBe(spoken('da', long).replace(' den ', ' '))
      expect(formatDay(on, 'en')).toBe(spoken('en-GB', long).replace(',', ''))
      expect(formatDay(on, 'da', 'short')).toBe(spoken('da', { day: 'numeric', month: 'short' }))
    }
  })

  it('says the year only where it is another one than today’s', () => {
    expect(dayWords(day('2026-01-08'), monday, 'da')).toBe('torsdag 8. januar 2026')
    expect(dayWords(day('2025-12-08'), monday, 'da')).toBe('mandag 8. december')
    expect(dateWords(day('2026-01-08'), monday, 'en')).toBe('8 January 2026')
    expect(dateWords(day('2025-12-08'), monday, 'en')).toBe('8 December')
  })
})

describe('how far off a day is', () => {
  it.each([
    [-2, 'for 2 dage siden', '2 days ago'],
    [-1, 'i går', 'yesterday'],
    [0, 'i dag', 'today'],
    [1, 'i morgen', 'tomorrow'],
    [2, 'om 2 dage', 'in 2 days'],
    [45, 'om 45 dage', 'in 45 days'],
  ])('%i days is "%s"', (days, da, en) => {
    expect(relativeDay(addDays(monday, days), monday, 'da')).toBe(da)
    expect(relativeDay(addDays(monday, days), monday, 'en')).toBe(en)
  })
})

it('counts weeks as Danish offices do, over the turn of the year', () => {
  expect(weekWords(monday, 'da')).toBe('uge 49')
  expect(weekWords(day('2025-12-29'), 'en')).toBe('week 1')
})

it('makes Danish letters capital too', () => {
  expect(['årsmøde', 'øvelse', ''].map(capitalised)).toEqual(['Årsmøde', 'Øvelse', ''])
})
