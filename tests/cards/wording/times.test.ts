import { describe, expect, it } from 'vitest'
import { clockTime, eventTime } from '#cards/wording/times.ts'
import { anEvent } from '#tests/support/factories.ts'

describe('when a meeting is held', () => {
  it('is said as Danes write it', () => {
    expect(eventTime(anEvent(), 'da')).toBe('torsdag den 8. januar 2026 kl. 9.30–11.00')
    expect(eventTime(anEvent(), 'en')).toBe('Thursday 8 January 2026 at 9:30–11:00')
  })

  it('ends on another day with that day named', () => {
    const seminar = anEvent({ end: '2026-01-09T15:00' })
    expect(eventTime(seminar, 'da')).toBe(
      'torsdag den 8. januar 2026 kl. 9.30 til fredag den 9. januar 2026 kl. 15.00',
    )
    expect(eventTime(seminar, 'en')).toBe('Thursday 8 January 2026 at 9:30 to Friday 9 January 2026 at 15:00')
  })

  it('names the day that it ends on where the source gives no hour, and no hour of ours', () => {
    expect(eventTime(anEvent({ end: '2026-01-09' }), 'da')).toBe(
      'torsdag den 8. januar 2026 kl. 9.30 til fredag den 9. januar 2026',
    )
    for (const end of ['2026-01-08', 'ca. kl. 11', ''])
      expect(eventTime(anEvent({ end }), 'da')).toBe('torsdag den 8. januar 2026 kl. 9.30')
  })

  it('has no hours where it takes whole days', () => {
    const { end: _, ...one } = anEvent({ start: '2026-01-08' })
    expect(eventTime(one, 'da')).toBe('torsdag den 8. januar 2026, hele dagen')
    expect(eventTime(one, 'en')).toBe('Thursday 8 January 2026, all day')
    expect(eventTime({ ...one, end: '2026-01-09' }, 'da')).toBe(
      'torsdag den 8. januar 2026 til fredag den 9. januar 2026',
    )
  })

  it('has no end where the source gives none, and names the zone of another country', () => {
    const { end: _, ...open } = anEvent({ timeZone: 'Europe/London' })
    expect(eventTime(open, 'da')).toBe('torsdag den 8. januar 2026 kl. 9.30 (Europe/London)')
  })
})

it('keeps the minutes and drops the leading zero of the hour', () => {
  expect([clockTime('08:00', 'da'), clockTime('08:05', 'en'), clockTime('14:30', 'da')]).toEqual([
    '8.00',
    '8:05',
    '14.30',
  ])
})
