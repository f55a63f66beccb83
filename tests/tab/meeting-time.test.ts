import { describe, expect, it } from 'vitest'
import type { EventItem } from '#api/contract.ts'
import { fullMeetingTime, meetingHours, shortMeetingTime } from '#tab/features/meetings/meeting-time.ts'
import { da } from '#tab/texts/da.ts'
import { en } from '#tab/texts/en.ts'

const held = (start: string, end?: string) => ({ start, end }) as EventItem

describe('when a meeting is, in the tab', () => {
  it.each([
    ['hours', held('2026-01-08T09:30', '2026-01-08T11:00'), '9.30–11.00', '09:30–11:00'],
    ['no end', held('2026-01-08T09:30'), '9.30', '09:30'],
    [
      'another day',
      held('2026-01-08T09:30', '2026-01-09T15:00'),
      '9.30 til fre. 9. jan. kl.\u00a015.00',
      '09:30 until Fri 9 Jan, 15:00',
    ],
    ['a day to end on, and no hour', held('2026-01-08T09:30', '2026-01-08'), '9.30', '09:30'],
    [
      'another day to end on, and no hour',
      held('2026-01-08T09:30', '2026-01-09'),
      '9.30 til fre. 9. jan.',
      '09:30 until Fri 9 Jan',
    ],
    ['a whole day', held('2026-01-08'), 'hele dagen', 'all day'],
    ['whole days', held('2026-01-08', '2026-01-09'), 'til fre. 9. jan.', 'until Fri 9 Jan'],
  ])('is said with %s', (_what, event, danish, english) => {
    expect(meetingHours(event, da)).toBe(danish)
    expect(meetingHours(event, en).replace('Fri,', 'Fri')).toBe(english)
  })

  it('has its day before the hours, and no hour where it takes the whole day', () => {
    expect(fullMeetingTime(held('2026-01-08T09:30', '2026-01-08T11:00'), da)).toBe(
      'torsdag den 8. januar 2026 kl.\u00a09.30–11.00, uge 2',
    )
    expect(fullMeetingTime(held('2026-01-08'), da)).toBe('torsdag den 8. januar 2026, hele dagen, uge 2')
    expect(shortMeetingTime('2026-01-08', '2026-01-01', da)).toBe('tors. 8. jan.')
    expect(shortMeetingTime('2026-01-08T09:30', '2026-01-01', da)).toBe('tors. 8. jan. kl.\u00a009:30')
  })
})
