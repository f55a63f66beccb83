import { describe, expect, test } from 'vitest'
import { addDays, day, isoWeek as domainWeek } from '#domain/day.ts'
import { isoWeek, relativeDay, writeDay } from '#tab/time/written-day.ts'

describe('days', () => {
  test('are in the same ISO week as the domain says, through ten years', () => {
    const first = day('2024-01-01')
    const days = Array.from({ length: 3_660 }, (_, n) => addDays(first, n))
    expect(days.filter((d) => isoWeek(d) !== domainWeek(d).week)).toEqual([])
  })

  test('are written as Danes and as Britons write them', () => {
    expect(writeDay('2025-12-05', 'da-DK', 'long')).toBe('fredag den 5. december 2025')
    expect(writeDay('2025-12-05', 'en-GB', 'long')).toMatch(/^Friday,? 5 December 2025$/)
    expect(writeDay('2025-11-20', 'da-DK', 'number')).toBe('20.11.2025')
  })

  test('are counted in days, then weeks, then months', () => {
    const from = (to: string) => relativeDay('2025-12-01', to, 'da-DK')
    expect([
      from('2025-12-01'),
      from('2025-12-02'),
      from('2025-12-31'),
      from('2026-01-21'),
      from('2026-12-01'),
    ]).toEqual(['i dag', 'i morgen', 'om 30 dage', 'om 7 uger', 'om 12 måneder'])
  })
})
