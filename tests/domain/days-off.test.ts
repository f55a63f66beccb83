import { expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { daysOff } from '#domain/days-off.ts'

test('each day without a card says why, and working days that are chosen say nothing', () => {
  const calendar = { closed: new Set([day('2025-12-23')]) }
  const weekdays = [1, 2, 3, 5]
  expect(daysOff(day('2025-12-17'), 10, { calendar, weekdays })).toEqual([
    { day: '2025-12-18', why: 'weekday' },
    { day: '2025-12-20', why: 'weekend' },
    { day: '2025-12-21', why: 'weekend' },
    { day: '2025-12-23', why: 'closed' },
    { day: '2025-12-24', why: 'holiday' },
    { day: '2025-12-25', why: 'holiday' },
    { day: '2025-12-26', why: 'holiday' },
  ])
})
