import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { demoClock } from '#app/demo/demo-clock.ts'
import { type Day, ZONE } from '#domain/day.ts'
import { isWorkingDay } from '#domain/working-days.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const inDenmark = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' })
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).toInstant()

const atEight = async (day: Day) => (isWorkingDay(day) ? ['08:00'] : [])

function aClock(start: string, hoursOn: (day: Day) => Promise<readonly string[]> = atEight) {
  const saved: string[] = []
  const mornings: string[] = []
  const save = async (now: Temporal.Instant) => void saved.push(inDenmark(now))
  const clock = demoClock(at(start), { save, hoursOn })
  const advance = (by: 'morning' | 'week') =>
    clock.advance(by, async () => void mornings.push(inDenmark(clock.now())))
  return { now: () => inDenmark(clock.now()), advance, saved, mornings }
}

describe('the demo’s clock', () => {
  it('stands where it is set, and ticks as the real one', () => {
    const { now } = aClock('2025-12-01T07:56')
    expect(now()).toBe('2025-12-01T07:56')
    vi.setSystemTime(Date.now() + 120_000)
    expect(now()).toBe('2025-12-01T07:58')
  })

  it.each([
    ['2025-12-01T07:56', '2025-12-01T08:00', 'the same day while its hour is to come'],
    ['2025-12-01T08:00', '2025-12-02T08:00', 'the next day once it has come'],
    ['2025-12-05T12:00', '2025-12-08T08:00', 'over the weekend'],
    ['2025-12-06T07:00', '2025-12-08T08:00', 'out of a weekend'],
    ['2025-12-23T09:00', '2025-12-29T08:00', 'over Christmas'],
    ['2025-12-30T09:00', '2026-01-02T08:00', 'over the new year'],
    ['2026-03-27T09:00', '2026-03-30T08:00', 'over the change to summer time'],
  ])('moved on from %s comes to %s: %s', async (start, target) => {
    const { now, advance, saved, mornings } = aClock(start)
    await advance('morning')
    expect(now()).toBe(target)
    expect(mornings).toEqual([target])
    expect(saved).toEqual([target])
  })

  it('moved on by a week stops at each working morning on the way, and saves where it ended', async () => {
    const { advance, mornings, saved } = aClock('2025-12-18T09:00')
    await advance('week')
    expect(mornings).toEqual(['2025-12-19T08:00', '2025-12-22T08:00', '2025-12-23T08:00'])
    expect(saved).toEqual(['2025-12-23T08:00'])
  })

  it('moved on by a week from a Monday before eight lives six mornings', async () => {
    const { advance, mornings } = aClock('2025-12-01T07:56')
    await advance('week')
    expect(mornings.map((m) => m.slice(0, 10))).toEqual([
      '2025-12-01',
      '2025-12-02',
      '2025-12-03',
      '2025-12-04',
      '2025-12-05',
      '2025-12-08',
    ])
  })

  it('moved on by a week without a working morning comes to the next one there is', async () => {
    const { now, advance } = aClock('2025-12-23T09:00')
    await advance('week')
    expect(now()).toBe('2025-12-30T08:00')
  })

  it('stops at every hour of the day at which cards come, and ends after the last', async () => {
    const { now, advance, mornings } = aClock('2025-12-01T08:30', async () => ['10:00', '08:00', '09:30'])
    await advance('morning')
    expect(mornings).toEqual(['2025-12-01T09:30', '2025-12-01T10:00'])
    expect(now()).toBe('2025-12-01T10:00')
  })

  it('does not look for ever where no card ever comes', async () => {
    await expect(aClock('2025-12-01T08:30', async () => []).advance('morning')).rejects.toThrow(RangeError)
  })

  it('whose morning fails is not saved as if it had been lived', async () => {
    const saved: unknown[] = []
    const save = async (now: Temporal.Instant) => void saved.push(now)
    const clock = demoClock(at('2025-12-01T07:56'), { save, hoursOn: atEight })
    await expect(clock.advance('morning', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(saved).toEqual([])
  })
})
