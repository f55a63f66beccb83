import { expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { snoozeOffers } from '#domain/snooze-offers.ts'
import { NO_CLOSING_DAYS } from '#domain/working-days.ts'

const offers = (today: string, latest: string) =>
  snoozeOffers(day(today), day(latest), NO_CLOSING_DAYS).map((offer) => [offer.day, offer.what])

it('offers the next working day, Monday, a week and as long as possible', () => {
  expect(offers('2025-12-03', '2025-12-18')).toEqual([
    ['2025-12-04', 'next-working-day'],
    ['2025-12-08', 'monday'],
    ['2025-12-10', 'in-a-week'],
    ['2025-12-18', 'latest'],
  ])
})

it('offers each day once: on a Friday the next working day is Monday', () => {
  expect(offers('2025-12-05', '2025-12-11')).toEqual([
    ['2025-12-08', 'next-working-day'],
    ['2025-12-11', 'latest'],
  ])
})

it('offers no day off, and none past the latest', () => {
  expect(offers('2025-12-23', '2026-01-02')).toEqual([
    ['2025-12-29', 'next-working-day'],
    ['2025-12-30', 'in-a-week'],
    ['2026-01-02', 'latest'],
  ])
  expect(offers('2025-12-03', '2025-12-04')).toEqual([['2025-12-04', 'next-working-day']])
})

it('offers nothing where only days off are left', () => {
  expect(offers('2025-12-05', '2025-12-07')).toEqual([])
})
