import { describe, expect, it } from 'vitest'
import type { EventItem } from '#api/contract.ts'
import { entriesOf } from '#tab/features/meetings/month-entries.ts'
import { dayByKey } from '#tab/features/meetings/month-keys.ts'
import { type MonthWeek, weeksOf } from '#tab/features/meetings/month-layout.ts'
import { addMonthsTo, firstOfWeek, isMonth, writeMonth } from '#tab/time/calendar-days.ts'
import { mixedEvents } from '#tests/support/tab-items.ts'

const [dialogue] = mixedEvents()
const anEvent = (overrides: Partial<EventItem>): EventItem => ({ ...dialogue!, ...overrides })
const TODAY = '2025-12-01'
const dayIn = (weeks: readonly MonthWeek[], wanted: string) =>
  weeks.flatMap(({ days }) => days).find(({ day }) => day === wanted)

describe('what stands in the calendar of meetings', () => {
  it('is each meeting on its days, and each registration that is still open', () => {
    const entries = entriesOf(mixedEvents(), TODAY)
    expect(entries.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['netvaerk', '2025-11-12', '2025-11-12'],
      ['sapa-dialogmoede', '2026-01-08', '2026-01-08'],
      ['sapa-webinar-registration', '2026-01-19', '2026-01-19'],
      ['sapa-webinar', '2026-01-21', '2026-01-21'],
    ])
  })

  it('has no registration that is over, or for what is not held', () => {
    expect(entriesOf(mixedEvents(), '2026-01-20').map(({ part }) => part)).not.toContain('registration')
    const off = mixedEvents().map((event) => ({ ...event, calledOff: true as const }))
    expect(entriesOf(off, TODAY).map(({ part }) => part)).not.toContain('registration')
  })

  it.each([
    [{ start: '2026-01-08', end: '2026-01-10' }, '2026-01-10'],
    [{ start: '2026-01-08T09:00', end: '2026-01-09T15:00' }, '2026-01-09'],
    [{ start: '2026-01-08T20:00', end: '2026-01-09T00:00' }, '2026-01-08'],
    [{ start: '2026-01-08T09:00', end: '2026-01-07T10:00' }, '2026-01-08'],
    [{ start: '2026-01-08', end: undefined }, '2026-01-08'],
  ])('of %o ends on %s', (held, last) => {
    expect(entriesOf([anEvent(held)], TODAY)[0]?.to).toBe(last)
  })
})

describe('a month of weeks', () => {
  it('begins on Mondays, has the numbers of its weeks, and ends with the week of its last day', () => {
    const weeks = weeksOf('2026-01', [])
    expect(weeks.map(({ week, days }) => [week, days[0]?.day, days[6]?.day])).toEqual([
      [1, '2025-12-29', '2026-01-04'],
      [2, '2026-01-05', '2026-01-11'],
      [3, '2026-01-12', '2026-01-18'],
      [4, '2026-01-19', '2026-01-25'],
      [5, '2026-01-26', '2026-02-01'],
    ])
    expect(weeksOf('2026-02', []).map(({ week }) => week)).toEqual([5, 6, 7, 8, 9])
    expect(weeks[0]?.days.map(({ isInMonth }) => isInMonth).filter(Boolean)).toHaveLength(4)
    expect(weeks[0]?.days.map(({ isWeekend }) => isWeekend)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      true,
    ])
  })

  it('has a meeting of several days on the same line on each, with what else there is on others', () => {
    const entries = entriesOf(
      [
        anEvent({ id: 'three', start: '2026-01-06', end: '2026-01-08' }),
        anEvent({ id: 'one', start: '2026-01-06T09:00', end: '2026-01-06T10:00' }),
        anEvent({ id: 'last', start: '2026-01-08T08:00', end: '2026-01-08T10:00' }),
        anEvent({ id: 'over', start: '2026-01-08T12:00', end: '2026-01-13T10:00' }),
      ],
      TODAY,
    )
    const weeks = weeksOf('2026-01', entries)
    const lines = (day: string) => dayIn(weeks, day)?.lines.map((entry) => entry?.event.id)
    expect(lines('2026-01-06')).toEqual(['three', 'one'])
    expect(lines('2026-01-07')).toEqual(['three'])
    expect(lines('2026-01-08')).toEqual(['three', 'over', 'last'])
    expect(lines('2026-01-09')).toEqual([undefined, 'over'])
    // A new week begins at the top again.
    expect(lines('2026-01-12')).toEqual(['over'])
    expect(lines('2026-01-14')).toEqual([])
  })
})

describe('the keys of a month', () => {
  it.each([
    ['ArrowRight', false, '2026-01-31', '2026-02-01'],
    ['ArrowLeft', false, '2026-01-01', '2025-12-31'],
    ['ArrowDown', false, '2026-01-08', '2026-01-15'],
    ['ArrowUp', false, '2026-01-08', '2026-01-01'],
    ['PageDown', false, '2026-01-31', '2026-02-28'],
    ['PageUp', false, '2026-03-31', '2026-02-28'],
    ['PageDown', true, '2024-02-29', '2025-02-28'],
    ['Home', false, '2026-01-08', '2026-01-05'],
    ['End', false, '2026-01-05', '2026-01-11'],
    ['a', false, '2026-01-05', undefined],
  ])('%s (shift: %s) leads from %s to %s', (key, shift, day, to) => {
    expect(dayByKey(key, shift, day)).toBe(to)
  })

  it('go by a calendar in which a week begins on Monday and months are written with a capital', () => {
    expect(firstOfWeek('2026-01-04')).toBe('2025-12-29')
    expect(firstOfWeek('2026-01-05')).toBe('2026-01-05')
    expect(addMonthsTo('2025-12-15', 1)).toBe('2026-01-15')
    expect(['2026-01', '2026-13', '1999-01', 'x'].map(isMonth)).toEqual([true, false, false, false])
    expect(writeMonth('2026-01', 'da-DK')).toBe('Januar 2026')
  })
})
