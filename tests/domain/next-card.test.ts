import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { day, instantOf } from '#domain/day.ts'
import { calendarOf } from '#domain/municipality-settings.ts'
import { nextCardDay } from '#domain/next-card.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { NO_CLOSING_DAYS } from '#domain/working-days.ts'

const MONDAY = day('2025-12-01')
const LONG_AGO = Temporal.Instant.from('2025-11-01T12:00:00Z')
const at = (time: string) => instantOf(MONDAY, time)
const active = { settings: DEFAULT_SETTINGS, confirmedAt: LONG_AGO }

describe('the next card of a channel', () => {
  it('is today while its hour is to come', () => {
    expect(nextCardDay(active, day('2025-11-28'), NO_CLOSING_DAYS, at('07:59'))).toBe('2025-12-01')
  })

  it('is tomorrow once today was planned, whatever hour is chosen then', () => {
    const later = { ...active, settings: { ...DEFAULT_SETTINGS, time: '11:00' } }
    expect(nextCardDay(later, MONDAY, NO_CLOSING_DAYS, at('10:00'))).toBe('2025-12-02')
  })

  it('is still today where the hour was moved to before now and today was not planned', () => {
    const earlier = { ...active, settings: { ...DEFAULT_SETTINGS, time: '09:00' } }
    expect(nextCardDay(earlier, day('2025-11-28'), NO_CLOSING_DAYS, at('10:00'))).toBe('2025-12-01')
  })

  it('is tomorrow for who says yes after the hour', () => {
    const late = { ...active, confirmedAt: at('09:00') }
    expect(nextCardDay(late, undefined, NO_CLOSING_DAYS, at('09:00'))).toBe('2025-12-02')
  })

  it('is on one of its weekdays, when its municipality is at work and its pause has ended', () => {
    const fridays = { ...active, settings: { ...DEFAULT_SETTINGS, weekdays: [5] } }
    expect(nextCardDay(fridays, undefined, NO_CLOSING_DAYS, at('07:00'))).toBe('2025-12-05')
    const closed = calendarOf({ closingRules: [], closingDays: [day('2025-12-05')] })
    expect(nextCardDay(fridays, undefined, closed, at('07:00'))).toBe('2025-12-12')
    const paused = { ...fridays, paused: { why: 'person', at: LONG_AGO, until: day('2025-12-13') } as const }
    expect(nextCardDay(paused, undefined, closed, at('07:00'))).toBe('2025-12-19')
  })

  it('does not come where a channel has no weekday', () => {
    const never = { ...active, settings: { ...DEFAULT_SETTINGS, weekdays: [] } }
    expect(nextCardDay(never, undefined, NO_CLOSING_DAYS, at('07:00'))).toBeUndefined()
  })
})
