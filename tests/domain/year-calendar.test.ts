import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { calendarOf, NO_MUNICIPALITY_SETTINGS } from '#domain/municipality-settings.ts'
import { isWorkingDay } from '#domain/working-days.ts'
import { yearCalendar } from '#domain/year-calendar.ts'

const settings = {
  closingRules: ['constitution-day', 'day-after-ascension'],
  closingDays: [day('2025-12-23'), day('2025-12-24'), day('2026-01-02')],
} as const

describe('the special days of a year', () => {
  it('are closed but for half days, exactly as the nudges count them', () => {
    for (const year of [2023, 2025, 2026])
      for (const { day: on, kind } of yearCalendar(settings, year))
        expect([on, isWorkingDay(on, calendarOf(settings))]).toEqual([
          on,
          kind === 'half-day' && isWorkingDay(on),
        ])
  })

  it('are each told once, in order, and by law before what the municipality says', () => {
    const days = yearCalendar(settings, 2025)
    expect(days.map(({ day: on }) => on)).toEqual([...new Set(days.map(({ day: on }) => on))].toSorted())
    expect(days.filter(({ kind }) => kind === 'rule' || kind === 'own')).toEqual([
      { day: '2025-05-30', kind: 'rule', name: 'day-after-ascension' },
      { day: '2025-06-05', kind: 'rule', name: 'constitution-day' },
      { day: '2025-12-23', kind: 'own' },
    ])
    expect(days).toContainEqual({ day: '2025-12-24', kind: 'custom', name: 'christmas-eve' })
  })

  it('have half days where nothing was said, and Great Prayer Day until 2023', () => {
    const named = (year: number) => yearCalendar(NO_MUNICIPALITY_SETTINGS, year).map(({ name }) => name)
    expect(named(2026)).toEqual(expect.arrayContaining(['may-day', 'constitution-day']))
    expect([2023, 2024].map((year) => named(year).includes('great-prayer-day'))).toEqual([true, false])
  })
})
