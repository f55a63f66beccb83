import { describe, expect, it } from 'vitest'
import { briefDeadlineWords, deadlineWords } from '#cards/wording/deadlines.ts'
import { day } from '#domain/day.ts'
import { inPeriod, onDay, undecided, unreadable } from '#domain/deadline.ts'

const december = inPeriod('2025-12-11', '2025-12-31', 'Medio/ultimo dec')
const turn = inPeriod('2026-01-21', '2026-01-31', 'Ultimo jan.')
const words = (deadline: Parameters<typeof deadlineWords>[0], today: string) =>
  (['da', 'en'] as const).map((language) => deadlineWords(deadline, day(today), language))

describe('a deadline on one day', () => {
  it.each([
    ['2025-12-01', '2025-12-01', 'i dag', 'today'],
    ['2025-12-02', '2025-12-01', 'i morgen – tirsdag 2. december', 'tomorrow – Tuesday 2 December'],
    ['2025-12-05', '2025-12-01', 'om 4 dage – fredag 5. december', 'in 4 days – Friday 5 December'],
    ['2026-01-09', '2025-12-15', 'om 25 dage – fredag 9. januar 2026', 'in 25 days – Friday 9 January 2026'],
    ['2026-01-09', '2025-12-01', 'senest fredag 9. januar 2026', 'by Friday 9 January 2026'],
    ['2025-11-30', '2025-12-01', '1 dag over fristen (30. november)', '1 day overdue (30 November)'],
    ['2025-11-28', '2025-12-01', '3 dage over fristen (28. november)', '3 days overdue (28 November)'],
    ['2025-10-31', '2025-12-01', '31 dage over fristen (31. oktober)', '31 days overdue (31 October)'],
    ['2025-10-30', '2025-12-01', 'fristen var 30. oktober', 'the deadline was 30 October'],
    ['2024-04-04', '2025-12-01', 'fristen var 4. april 2024', 'the deadline was 4 April 2024'],
  ])('%s seen from %s is "%s"', (on, today, da, en) => {
    expect(words(onDay(on), today)).toEqual([da, en])
  })

  it('on a Sunday is shown with its last working day', () => {
    expect(words(onDay('2025-12-14'), '2025-12-08')).toEqual([
      'om 6 dage – søndag 14. december · sidste arbejdsdag er fredag 12. december',
      'in 6 days – Sunday 14 December · the last working day is Friday 12 December',
    ])
  })

  it('on Christmas Eve too, and says no more of it once that working day has passed', () => {
    expect(words(onDay('2025-12-24'), '2025-12-23')[0]).toBe(
      'i morgen – onsdag 24. december · sidste arbejdsdag er tirsdag 23. december',
    )
    expect(words(onDay('2025-12-24'), '2025-12-24')[0]).toBe('i dag')
  })

  it('knows the closing days of the municipality', () => {
    const closed = { closed: new Set([day('2025-12-05')]) }
    expect(deadlineWords(onDay('2025-12-05'), day('2025-12-01'), 'da', closed)).toBe(
      'om 4 dage – fredag 5. december · sidste arbejdsdag er torsdag 4. december',
    )
  })
})

describe('a period', () => {
  it.each([
    [
      december,
      '2025-12-01',
      'kan falde fra 11. dec. · »Medio/ultimo dec«',
      'may fall from 11 Dec · “Medio/ultimo dec”',
    ],
    [
      turn,
      '2025-12-01',
      'kan falde fra 21. jan. 2026 · »Ultimo jan.«',
      'may fall from 21 Jan 2026 · “Ultimo jan.”',
    ],
    [
      turn,
      '2026-01-26',
      'kan falde når som helst, senest 31. jan. · sidste arbejdsdag er fredag 30. januar · »Ultimo jan.«',
      'may fall any day, 31 Jan at the latest · the last working day is Friday 30 January · “Ultimo jan.”',
    ],
    [december, '2025-12-31', 'senest i dag · »Medio/ultimo dec«', 'today at the latest · “Medio/ultimo dec”'],
    [
      december,
      '2026-01-02',
      '2 dage over fristen (31. december 2025) · »Medio/ultimo dec«',
      '2 days overdue (31 December 2025) · “Medio/ultimo dec”',
    ],
  ])('%o seen from %s is "%s"', (deadline, today, da, en) => {
    expect(words(deadline, today)).toEqual([da, en])
  })

  it('that nobody wrote words for has none to quote', () => {
    expect(words(inPeriod('2025-12-11', '2025-12-12', ''), '2025-12-01')[0]).toBe('kan falde fra 11. dec.')
  })
})

describe('a deadline without a day', () => {
  it('is undecided, whatever stood there', () => {
    expect(words(undecided('Uafklaret'), '2025-12-01')).toEqual([
      'Uafklaret – KOMBIT har ikke sat en frist',
      'Undecided – KOMBIT has set no deadline',
    ])
  })

  it('that cannot be read shows what it says', () => {
    expect(words(unreadable('50.10.2025', 'no such day'), '2025-12-01')).toEqual([
      'Fristen kan ikke læses: »50.10.2025«',
      'The deadline cannot be read: “50.10.2025”',
    ])
  })

  it('that cannot be read at all says only so', () => {
    expect(words(unreadable('', 'blurred'), '2025-12-01')).toEqual([
      'Fristen kan ikke læses',
      'The deadline cannot be read',
    ])
  })
})

it.each([
  [onDay('2025-12-01'), 'i dag', 'today'],
  [onDay('2026-01-09'), 'om 39 dage', 'in 39 days'],
  [onDay('2025-11-28'), '3 dage over fristen', '3 days overdue'],
  [onDay('2025-04-04'), 'fristen var 4. april', 'the deadline was 4 April'],
  [december, 'kan falde fra 11. dec.', 'may fall from 11 Dec'],
  [undecided('?'), 'Uafklaret – KOMBIT har ikke sat en frist', 'Undecided – KOMBIT has set no deadline'],
  [unreadable('50.10.2025', 'no such day'), 'Fristen kan ikke læses', 'The deadline cannot be read'],
])('%o is in brief "%s"', (deadline, da, en) => {
  const today = day('2025-12-01')
  expect([briefDeadlineWords(deadline, today, 'da'), briefDeadlineWords(deadline, today, 'en')]).toEqual([
    da,
    en,
  ])
})
