import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { DEFAULT_SETTINGS, type NudgeSettings } from '#domain/nudge-settings.ts'
import { overdueDays } from '#domain/overdue-rhythm.ts'
import type { Standing } from '#domain/standing.ts'
import { aCatalogue, anAgreement } from '#tests/support/factories.ts'
import { aPlan, live, noted, someSettings } from '#tests/support/plans.ts'

describe('the days past a deadline', () => {
  it.each([
    ['by default, the day after and then weekly, four times', DEFAULT_SETTINGS.overdue, [1, 8, 15, 22]],
    [
      'first after 5, then every 2, for 30 days',
      { first: 5, every: 2, most: 99, within: 30 },
      [5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29],
    ],
    ['those that are listed, once and in order', { days: [7, 1, 3, 3] }, [1, 3, 7]],
    ['none that is not past it', { days: [0, -1, 1.5, 2] }, [2]],
    ['none at all', { first: 1, every: 7, most: 0 }, []],
    ['each once, where no days lie between', { first: 1, every: 0, most: 4 }, [1]],
  ])('are, %s', (_, rhythm, expected) => {
    expect(overdueDays(rhythm)).toEqual(expected)
  })

  it('never are without end', () => {
    expect(overdueDays({ first: 1, every: 1, most: 1e9 })).toHaveLength(60)
  })
})

describe('rules of others', () => {
  // A Wednesday; the weeks around it have no day off but the weekends.
  const catalogue = aCatalogue({ agreements: [anAgreement({ id: 'x', deadline: onDay('2026-02-18') })] })
  const lived = (settings: Partial<NudgeSettings>, overrides: Parameters<typeof aPlan>[0] = {}) =>
    noted(live(aPlan({ catalogue, settings: someSettings(settings), ...overrides }), day('2026-02-01'), 60))

  it('0, 1, 3 and 7 days before and 1, 3 and 7 after', () => {
    expect(lived({ leadDays: [0, 1, 3, 7], overdue: { days: [1, 3, 7] } })).toEqual([
      '2026-02-11 x before-7',
      '2026-02-13 x before-3',
      '2026-02-17 x before-1',
      '2026-02-18 x due',
      '2026-02-19 x overdue-1',
      '2026-02-23 x overdue-2',
      '2026-02-25 x overdue-3',
    ])
  })

  const fifthThenEverySecond = { leadDays: [], overdue: { first: 5, every: 2, most: 99, within: 30 } }

  it('first after 5 days, then every 2, for at most 30', () => {
    const days = lived(fifthThenEverySecond).map((note) => note.slice(0, 10))
    expect(days[0]).toBe('2026-02-18')
    expect(days.slice(1)).toEqual([
      '2026-02-23',
      '2026-02-25',
      '2026-02-27',
      '2026-03-02',
      '2026-03-03',
      '2026-03-05',
      '2026-03-09',
      '2026-03-11',
      '2026-03-13',
      '2026-03-16',
      '2026-03-17',
      '2026-03-19',
    ])
  })

  it('stop on signing', () => {
    const signed: Standing = { state: 'fulfilled', asOf: day('2026-02-26'), source: { kind: 'kombit' } }
    const plan = aPlan({ catalogue, settings: someSettings(fifthThenEverySecond) })
    const until = live(plan, day('2026-02-18'), 9)
    expect(until.at(-1)?.day).toBe('2026-02-25')
    expect(live({ ...plan, standings: new Map([['x', signed]]) }, day('2026-02-26'), 60)).toEqual([])
  })
})
