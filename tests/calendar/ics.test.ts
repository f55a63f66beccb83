import fc from 'fast-check'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { icsOf } from '#calendar/ics.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { dialogueMeeting, webinar } from '#tests/support/calendar-events.ts'

const now = Temporal.Instant.from('2025-12-01T07:00:00Z')
const written = (event: Event, language: Language = 'da') => icsOf(event, { language, stamp: now })
const readBack = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const component = calendar.getFirstSubcomponent('vevent')!
  return { calendar, component, event: new ICAL.Event(component) }
}
const utcOf = (time: ICAL.Time) => time.toJSDate().toISOString()

describe('the .ics file of a meeting', () => {
  it.each([
    ['dialogue-meeting.da', dialogueMeeting(), 'da'],
    ['dialogue-meeting.en', dialogueMeeting(), 'en'],
    ['webinar.da', webinar({ revision: 3 }), 'da'],
  ] as const)('is what it was: %s', async (name, event, language) => {
    await expect(written(event, language)).toMatchFileSnapshot(`../golden/ics/${name}.ics`)
  })

  it('is read by another library as the meeting it was', () => {
    const { calendar, component, event } = readBack(written(dialogueMeeting({ revision: 2 })))
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(event.summary).toBe('Dialogmøde om skattedata i SAPA')
    expect(event.uid).toBe('sapa-dialogmoede-2026-01-08@fristvagt')
    expect(event.sequence).toBe(2)
    expect(event.location).toBe('Teams')
    expect(event.description).toContain('https://dok.kombit.dk/velfaerd-og-data/sapa/sapa-nyhedsside')
    expect(event.description).toContain('\nTilføjet af Fristvagt')
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2025-12-01T07:00:00Z')
    expect(component.getFirstPropertyValue('url')).toBe(
      'https://dok.kombit.dk/velfaerd-og-data/sapa/sapa-nyhedsside',
    )
  })

  it.each([
    ['the day before spring', '2026-03-28T09:30', '2026-03-28T08:30:00.000Z'],
    ['the first day of summer time', '2026-03-29T09:30', '2026-03-29T07:30:00.000Z'],
    ['the last day of summer time', '2026-10-24T09:30', '2026-10-24T07:30:00.000Z'],
    ['the day after autumn', '2026-10-25T09:30', '2026-10-25T08:30:00.000Z'],
  ])('is at the right hour on %s', (_when, start, utc) => {
    const { event } = readBack(written(dialogueMeeting({ start, end: start.replace('09:30', '11:00') })))
    expect(utcOf(event.startDate)).toBe(utc)
    expect(event.duration.toSeconds()).toBe(90 * 60)
    expect(written(dialogueMeeting({ start }))).not.toContain('TZID')
  })

  it('keeps its lines within 75 octets and ends each with CRLF, whatever is written in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (title) => {
        const text = written(dialogueMeeting({ title }))
        expect(text.endsWith('\r\n')).toBe(true)
        const lines = text.split('\r\n')
        expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
        expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false)
        expect(lines.every((line) => line.isWellFormed())).toBe(true)
      }),
    )
  })

  it('gives back every letter of a long title that another library reads', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zæøåÆØÅ,;:\\"&<>😀 -]{1,200}[a-z]$/u), (title) => {
        expect(readBack(written(dialogueMeeting({ title }))).event.summary).toBe(title)
      }),
    )
  })
})
