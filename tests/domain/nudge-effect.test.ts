import { describe, expect, it } from 'vitest'
import { addDays, day, instantOf } from '#domain/day.ts'
import { countEffects, type DeliveredLine, nudgeEffects, type RecordedChange } from '#domain/nudge-effect.ts'
import { NO_CLOSING_DAYS } from '#domain/working-days.ts'

const at = (on: string, time = '08:00') => instantOf(day(on), time)
const told = (on: string, overrides: Partial<DeliveredLine> = {}): DeliveredLine => ({
  item: 'flis',
  stage: 'before-7',
  conversation: '19:sapa',
  at: at(on),
  ...overrides,
})
const said = (on: string, time = '10:00', state: RecordedChange['state'] = 'fulfilled'): RecordedChange => ({
  item: 'flis',
  state,
  at: at(on, time),
})
const terms = { days: 7, calendar: NO_CLOSING_DAYS }
const waits = (lines: readonly DeliveredLine[], changes: readonly RecordedChange[]) =>
  nudgeEffects(lines, changes, terms).map(({ workingDays }) => workingDays)

describe('what came of a nudge', () => {
  it.each<[string, string, string, number | undefined]>([
    ['the same day', '2025-12-01', '2025-12-01', 0],
    ['the next day', '2025-12-01', '2025-12-02', 1],
    ['over a weekend', '2025-12-05', '2025-12-08', 1],
    ['on a Sunday', '2025-12-05', '2025-12-07', 0],
    ['over Christmas', '2025-12-23', '2025-12-29', 1],
    ['on the last of the days looked at', '2025-12-01', '2025-12-08', 5],
    ['a day too late', '2025-12-01', '2025-12-09', undefined],
    ['before it', '2025-12-01', '2025-11-28', undefined],
    ['over the change to summer time', '2026-03-27', '2026-03-30', 1],
  ])('counts working days until a change: %s', (_, nudged, changed, expected) => {
    expect(waits([told(nudged)], [said(changed)])).toEqual([expected])
  })

  it('looks for the first change after the card itself, not after the morning', () => {
    expect(waits([told('2025-12-01')], [said('2025-12-01', '07:59')])).toEqual([undefined])
    const changes = [said('2025-12-04', '10:00', 'open'), said('2025-12-02')]
    expect(waits([told('2025-12-01')], changes)).toEqual([1])
  })

  it('leaves the changes of other items alone', () => {
    expect(waits([told('2025-12-01', { item: 'sapa' })], [said('2025-12-01')])).toEqual([undefined])
  })

  it('is one nudge for an item and day, however many channels got it', () => {
    const lines = [
      told('2025-12-01'),
      told('2025-12-01', { conversation: '19:flis', at: at('2025-12-01', '08:01') }),
    ]
    expect(nudgeEffects(lines, [said('2025-12-02')], terms)).toEqual([
      {
        item: 'flis',
        stage: 'before-7',
        day: '2025-12-01',
        channels: 2,
        changedAt: at('2025-12-02', '10:00'),
        workingDays: 1,
      },
    ])
  })

  it('takes what stood for a few minutes for the slip it was', () => {
    const slip = [said('2025-12-01', '10:00'), said('2025-12-01', '10:05', 'withdrawn')]
    expect(waits([told('2025-12-01')], slip)).toEqual([undefined])
    expect(waits([told('2025-12-01')], [...slip, said('2025-12-03')])).toEqual([2])
    const corrected = [said('2025-12-01', '10:00', 'open'), said('2025-12-01', '10:05')]
    expect(nudgeEffects([told('2025-12-01')], corrected, terms)).toMatchObject([
      { changedAt: at('2025-12-01', '10:05') },
    ])
    const takenBackLater = [said('2025-12-01', '10:00'), said('2025-12-01', '10:10', 'withdrawn')]
    expect(waits([told('2025-12-01')], takenBackLater)).toEqual([0])
  })

  it('comes earliest first, whatever the order of what it is told', () => {
    const lines = [told('2025-12-08', { stage: 'due' }), told('2025-12-01')]
    expect(nudgeEffects(lines, [], terms).map(({ stage }) => stage)).toEqual(['before-7', 'due'])
  })
})

describe('the counts of nudges', () => {
  const some = (waited: readonly (number | undefined)[]) =>
    waited.map((workingDays, i) => ({
      item: `item-${i}`,
      stage: 'due' as const,
      day: addDays(day('2025-12-01'), i),
      channels: 1,
      ...(workingDays === undefined ? {} : { changedAt: at('2025-12-01'), workingDays }),
    }))

  it('are said as numbers below ten, and only from there on as a percentage too', () => {
    expect(countEffects(some([0, ...Array(8).fill(undefined)]))).toEqual({
      nudges: 9,
      changed: 1,
      medianWorkingDays: 0,
    })
    expect(countEffects(some([0, 1, 1, ...Array(7).fill(undefined)]))).toMatchObject({
      nudges: 10,
      changed: 3,
      percent: 30,
    })
  })

  it.each<[readonly number[], number]>([
    [[3], 3],
    [[1, 4], 2.5],
    [[5, 0, 1], 1],
    [[10, 2, 9, 3], 6],
  ])('have the median of %j at %d', (waited, expected) => {
    expect(countEffects(some(waited)).medianWorkingDays).toBe(expected)
  })

  it('have no median where nothing changed', () => {
    expect(countEffects([])).toEqual({ nudges: 0, changed: 0 })
  })
})
