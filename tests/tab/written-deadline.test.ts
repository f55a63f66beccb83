import { describe, expect, test } from 'vitest'
import { da } from '#tab/texts/da.ts'
import { en } from '#tab/texts/en.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { notDecided, notReadable, onTheDay, within } from '#tests/support/tab-items.ts'

const TODAY = '2025-12-01'

describe('a deadline is written', () => {
  test('as a day with its week and how far off it is', () => {
    expect(writeDeadline(onTheDay('2025-12-15', '15. december'), TODAY, 'open', da)).toEqual({
      when: 'man. 15. dec.',
      week: 'uge 51',
      distance: 'om 14 dage',
      tone: 'plain',
    })
  })

  test('as a period with the words of the source, counted to its first day', () => {
    const period = within('2025-12-11', '2025-12-31', 'medio/ultimo dec')
    expect(writeDeadline(period, TODAY, 'open', da)).toEqual({
      when: '11.–31. dec. 2025',
      week: 'uge 50–1',
      distance: 'kan falde om 10 dage',
      words: '»medio/ultimo dec«',
      tone: 'plain',
    })
    expect(writeDeadline(period, '2025-12-20', 'open', en).distance).toBe('the period is running')
    expect(writeDeadline(period, '2026-01-01', 'open', da).distance).toBe('1 dag over fristen')
  })

  test('with the year when it is another than the one we are in', () => {
    expect(writeDeadline(onTheDay('2026-01-19'), TODAY, 'open', da).when).toBe('man. 19. jan. 2026')
  })

  test('as over the deadline only where it is known to be open', () => {
    const passed = onTheDay('2025-11-13')
    expect(writeDeadline(passed, TODAY, 'open', da)).toMatchObject({
      distance: '18 dage over fristen',
      tone: 'danger',
    })
    expect(writeDeadline(passed, TODAY, 'unknown', da)).toMatchObject({
      distance: 'fristen er passeret',
      tone: 'plain',
    })
    expect(writeDeadline(passed, TODAY, 'settled', da)).toEqual({
      when: 'tors. 13. nov.',
      week: 'uge 46',
      tone: 'plain',
    })
  })

  test('as near within a week, unless it still waits to be sent', () => {
    const friday = onTheDay('2025-12-05')
    expect(writeDeadline(friday, TODAY, 'unknown', da).tone).toBe('warning')
    expect(writeDeadline(friday, TODAY, 'waiting', da).tone).toBe('plain')
    expect(writeDeadline(onTheDay('2025-12-09'), TODAY, 'open', da).tone).toBe('plain')
  })

  test('never as a date that the source does not give', () => {
    expect(writeDeadline(notReadable('50.10.2025'), TODAY, 'open', da)).toEqual({
      when: 'Kan ikke læses',
      words: '»50.10.2025«',
      tone: 'plain',
    })
    expect(writeDeadline(notDecided('Uafklaret'), TODAY, 'open', en)).toMatchObject({
      when: 'Undecided',
      words: '“Uafklaret”',
    })
    expect(writeDeadline(notDecided(), TODAY, 'open', da)).toEqual({
      when: 'Ingen frist angivet',
      tone: 'plain',
    })
  })
})
