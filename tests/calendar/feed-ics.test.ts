import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { feedOf } from '#calendar/feed-ics.ts'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { dialogueMeeting, webinar } from '#tests/support/calendar-events.ts'
import { anEdition } from '#tests/support/factories.ts'

const REGISTRATION = { deadline: day('2026-01-02'), url: 'https://kombit.dk/tilmelding' }
const catalogue = (...events: Event[]) => catalogueOf([anEdition({ events })], 1)
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const entries = calendar.getAllSubcomponents('vevent').map((component) => ({
    component,
    event: new ICAL.Event(component),
  }))
  return { calendar, entries }
}

describe('the calendar of all meetings', () => {
  it.each(['da', 'en'] as const)('of December 2025 is what it was: %s', async (language) => {
    const text = feedOf(catalogueOf([december2025], 1), { language })
    await expect(text).toMatchFileSnapshot(`../golden/ics/feed.${language}.ics`)
  })

  it('says what it is called, and how often to ask again', () => {
    const { calendar } = read(feedOf(catalogue(dialogueMeeting()), { language: 'da' }))
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('KOMBIT-møder (Fristvagt)')
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT4H')
    expect(calendar.getFirstPropertyValue('x-published-ttl')).toBe('PT4H')
  })

  it('says of a meeting that was called off that it is, under a higher number than before', () => {
    const off = dialogueMeeting({ revision: 1, calledOff: true, registration: REGISTRATION })
    const { entries } = read(feedOf(catalogue(off), { language: 'da' }))
    expect(entries.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
      ...['CANCELLED', 'CANCELLED'],
    ])
    expect(entries.map(({ event }) => event.sequence)).toEqual([1, 1])
  })

  it('has each meeting in order, under the id that its single file has', () => {
    const later = dialogueMeeting({ id: 'later', start: '2026-02-01T09:00', end: '2026-02-01T10:00' })
    const { entries } = read(feedOf(catalogue(later, dialogueMeeting({ revision: 2 })), { language: 'da' }))
    expect(entries.map(({ event }) => [event.uid, event.sequence])).toEqual([
      ['sapa-dialogmoede-2026-01-08@fristvagt', 2],
      ['later@fristvagt', 0],
    ])
  })

  it('has the last day of registering as a whole day that takes up nobody’s time', () => {
    const event = webinar({ registration: { deadline: '2026-01-19' as never, url: 'https://k.example/r' } })
    const { entries } = read(feedOf(catalogue(event), { language: 'en' }))
    const [last, meeting] = [entries[1], entries[0]]
    expect(meeting?.event.uid).toBe(`${event.id}@fristvagt`)
    expect(last?.event.uid).toBe(`${event.id}/registration@fristvagt`)
    expect(last?.event.summary).toBe(`Last day to register: ${event.title}`)
    expect(last?.event.startDate.isDate).toBe(true)
    expect(last?.event.startDate.toString()).toBe('2026-01-19')
    expect(last?.event.duration.toSeconds()).toBe(24 * 60 * 60)
    expect(last?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
    expect(last?.component.getFirstPropertyValue('url')).toBe('https://k.example/r')
  })

  it('is the same text for the same catalogue, stamped with the day of the edition', () => {
    const events = [dialogueMeeting(), webinar()]
    expect(feedOf(catalogue(...events), { language: 'da' })).toBe(
      feedOf(catalogue(...events.reverse()), { language: 'da' }),
    )
    const { entries } = read(feedOf(catalogue(...events), { language: 'da' }))
    const { date } = anEdition()
    for (const { component } of entries)
      expect(String(component.getFirstPropertyValue('dtstamp')) < `${date}T`).toBe(true)
  })

  it('is a calendar even where there are no meetings', () => {
    expect(read(feedOf(catalogue(), { language: 'da' })).entries).toEqual([])
  })
})
