import { describe, expect, test } from 'vitest'
import { printSize } from '#tab/features/timeline/print-size.ts'
import { axisOf } from '#tab/features/timeline/timeline-axis.ts'
import { timelineOf } from '#tab/features/timeline/timeline-layout.ts'
import { writeStep } from '#tab/features/timeline/write-step.ts'
import { da } from '#tab/texts/da.ts'
import { en } from '#tab/texts/en.ts'
import { aMilestoneItem, mixedMilestones } from '#tests/support/tab-edition.ts'
import { notReadable, onTheDay, within } from '#tests/support/tab-items.ts'

const TODAY = '2025-12-01'

describe('the axis', () => {
  test('marks every year and month of it, and weeks by their Monday and ISO number, over the turn of a year', () => {
    const { years, months, weeks } = axisOf('2025-12-01', '2026-01-31', TODAY)
    expect(years).toEqual([
      { day: '2025-12-01', at: 0 },
      { day: '2026-01-01', at: 31 / 62 },
    ])
    expect(months.map(({ day }) => day)).toEqual(['2025-12-01', '2026-01-01'])
    expect(weeks.map(({ day, week }) => [day.slice(5), week])).toEqual([
      ...[
        ['12-01', 49],
        ['12-08', 50],
        ['12-15', 51],
        ['12-22', 52],
        ['12-29', 1],
      ],
      ...[
        ['01-05', 2],
        ['01-12', 3],
        ['01-19', 4],
        ['01-26', 5],
      ],
    ])
  })

  test('has no more marks than can be read, however long it is', () => {
    for (const to of ['2025-12-31', '2026-12-31', '2029-12-31', '2045-12-31']) {
      const { months, weeks } = axisOf('2025-12-01', to, TODAY)
      expect(weeks.length).toBeLessThanOrEqual(22)
      expect(months.length).toBeLessThanOrEqual(21)
      for (const { at } of [...months, ...weeks]) expect(at).toBeLessThan(1)
    }
  })

  test('has today in the middle of its day', () => {
    expect(axisOf('2025-12-01', '2025-12-10', '2025-12-01').today).toBe(0.05)
  })
})

describe('the timeline', () => {
  const { axis, processes } = timelineOf(mixedMilestones(), TODAY)

  test('reaches over whole months from the first day to the last, with today on it', () => {
    expect([axis.from, axis.days]).toEqual(['2025-10-01', 273])
    const ahead = timelineOf([aMilestoneItem({ when: onTheDay('2026-03-10') })], TODAY)
    expect(ahead.axis.from).toBe('2025-12-01')
    expect(ahead.axis.today).toBeGreaterThan(0)
    const none = timelineOf([aMilestoneItem({ when: notReadable('50.10.2025') })], TODAY)
    expect([none.axis.from, none.axis.days]).toEqual(['2025-12-01', 31])
  })

  test('has each process once, its steps by day and those without one apart', () => {
    expect(
      processes.map((p) => [p.name, p.placed.map(({ step }) => step.id), p.undecided.map((s) => s.id)]),
    ).toEqual([
      ['STS-genudbud', ['sts-udbud', 'sts-kontrakt'], ['sts-applikation']],
      ['K98-bemanding', ['k98-ansoegning', 'k98-opslag'], ['k98-senere']],
    ])
  })

  test('places a period from the beginning of its first day to the end of its last, and a day as a point', () => {
    const [day, period] = processes[0]!.placed
    expect(day).toMatchObject({ isPoint: true, state: 'past', from: 9 / 273, to: 10 / 273 })
    expect(period).toMatchObject({ isPoint: false, state: 'ahead', from: 92 / 273, to: 269 / 273 })
    expect(processes[1]!.placed.map(({ state }) => state)).toEqual(['running', 'running'])
  })

  test('is printed the smaller the more it holds', () => {
    const of = (count: number) =>
      printSize(
        timelineOf(
          Array.from({ length: count }, (_, i) => aMilestoneItem({ id: String(i) })),
          TODAY,
        ).processes,
      )
    expect([3, 20, 25, 31].map(of)).toEqual(
      ['full', 'small', 'smaller', 'smallest'].map((size) => ({ size, pages: 1 })),
    )
    expect(of(40)).toEqual({ size: 'smaller', pages: 2 })
  })
})

describe('a step in words', () => {
  const say = (when: ReturnType<typeof onTheDay>, texts = da) => {
    const { when: days, week, distance, words } = writeStep(when, TODAY, texts)
    return [days, week, distance, words]
  }

  test('keeps what KOMBIT wrote, and raises no alarm', () => {
    expect(say(onTheDay('2025-10-10', '10. oktober 2025'))).toEqual([
      'fre. 10. okt.',
      'uge 41',
      'overstået',
      '»10. oktober 2025«',
    ])
    expect(say(within('2025-11-24', '2025-12-22', '24.11.-22.12'))).toEqual([
      '24. nov.–22. dec. 2025',
      'uge 48–52',
      'i gang nu',
      '»24.11.-22.12«',
    ])
    expect(say(within('2026-01-01', '2026-06-26', 'før sommerferien 2026'), en)[3]).toBe(
      '“før sommerferien 2026”',
    )
    expect(say(onTheDay('2025-12-01', ''))).toEqual(['man. 1. dec.', 'uge 49', 'i dag', undefined])
  })
})
