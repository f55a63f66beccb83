import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphEventOf } from '#calendar/graph-event.ts'
import { wantedOf } from '#calendar/wanted.ts'
import { meetingSubject } from '#domain/calendar-subject.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { dialogueMeeting, webinar, wholeDays } from '#tests/support/calendar-events.ts'

const made = (event: Event, language: Language = 'da') =>
  graphEventOf(
    wantedOf(meetingSubject(event), () => ''),
    language,
    'transaction',
  )
const bodyOf = (event: Event, language: Language = 'da') => made(event, language).body.content

describe('the entry for a meeting', () => {
  it('says what it is, where the link stands and who added it, in Danish', () => {
    expect(bodyOf(dialogueMeeting())).toBe(
      '<p>Dialogmøde hos KOMBIT på Teams. Mødet bliver optaget.</p>' +
        '<p>For: brugere af skattedata i SAPA</p>' +
        '<p>Mødelinket står på KOMBITs side: <a href="https://dok.kombit.dk/velfaerd-og-data/sapa/sapa-nyhedsside">https://dok.kombit.dk/velfaerd-og-data/sapa/sapa-nyhedsside</a></p>' +
        '<p>Tilføjet af Fristvagt</p>',
    )
  })

  it('says by when to register, and is tentative until then', () => {
    expect(bodyOf(webinar())).toContain('Tilmelding senest 19. januar 2026: <a href="https://kombit.dk/')
    expect(bodyOf(webinar(), 'en')).toContain('Register by 19 January 2026')
    expect(bodyOf(webinar(), 'en')).toContain('Added by Fristvagt')
    expect(made(webinar()).showAs).toBe('tentative')
    expect(made(dialogueMeeting()).showAs).toBe('busy')
  })

  it('has the join link as its place, and the page as its source', () => {
    const joinUrl = 'https://teams.microsoft.com/l/meetup-join/1'
    const event = dialogueMeeting({ joinUrl })
    expect(made(event).location).toEqual({ displayName: joinUrl, locationUri: joinUrl })
    expect(bodyOf(event)).toContain(`Deltag i mødet: <a href="${joinUrl}">`)
    expect(bodyOf(event)).toContain('Kilde: <a href="https://dok.kombit.dk/')
  })

  it('has a place in town first, and reminds in time to get there', () => {
    const { online: _online, ...rest } = dialogueMeeting({ place: 'Halfdansgade 8' })
    expect(made(rest)).toMatchObject({
      location: { displayName: 'Halfdansgade 8' },
      reminderMinutesBeforeStart: 60,
    })
    expect(made(dialogueMeeting({ place: 'Halfdansgade 8' })).location?.displayName).toBe(
      'Halfdansgade 8; Teams',
    )
  })

  it('sets an hour aside and says so when nobody knows the end', () => {
    const { end: _end, ...rest } = dialogueMeeting()
    expect(made(rest).end.dateTime).toBe('2026-01-08T10:30:00')
    expect(bodyOf(rest)).toContain('har ikke oplyst, hvornår mødet slutter')
    expect(bodyOf(dialogueMeeting())).not.toContain('har ikke oplyst')
  })

  it.each([
    ['the day that it starts on', '2026-01-08', '2026-01-08T10:30:00', 'sat én time af'],
    ['a later day', '2026-01-09', '2026-01-10T00:00:00', 'på dagen mødet slutter 9. januar 2026'],
    ['an earlier day', '2026-01-07', '2026-01-08T10:30:00', 'sat én time af'],
    ['a day and half an hour', '2026-01-09T', '2026-01-10T00:00:00', 'hele dagen sat af'],
    ['an hour that there is not', '2026-01-09T25:70', '2026-01-10T00:00:00', 'hele dagen sat af'],
    ['words', 'ca. kl. 11', '2026-01-08T10:30:00', 'sat én time af'],
    ['nothing', '', '2026-01-08T10:30:00', 'sat én time af'],
  ])('says what it has set aside where the end is %s', (_what, end, until, words) => {
    const event = dialogueMeeting({ end })
    expect(made(event)).toMatchObject({
      start: { dateTime: '2026-01-08T09:30:00' },
      end: { dateTime: until },
      isAllDay: false,
    })
    expect(bodyOf(event)).toContain(words)
    expect(bodyOf(event, 'en')).toContain('set aside here')
  })

  it.each([
    ['the last day before summer time', '2026-03-28T09:30', '2026-03-28T11:00'],
    ['the first day of summer time', '2026-03-29T09:30', '2026-03-29T11:00'],
    ['the last day of summer time', '2026-10-24T09:30', '2026-10-24T11:00'],
    ['the first day of winter time', '2026-10-25T09:30', '2026-10-25T11:00'],
    ['the night that is an hour short', '2026-03-28T22:00', '2026-03-29T08:00'],
    ['several days, over the night that is an hour long', '2026-10-24T12:00', '2026-10-26T15:30'],
  ])('has the hours that KOMBIT wrote, on %s', (_when, start, end) => {
    const body = made(dialogueMeeting({ start, end }))
    expect([body.start.dateTime, body.end.dateTime]).toEqual([`${start}:00`, `${end}:00`])
    expect([body.start.timeZone, body.end.timeZone]).toEqual([
      'Romance Standard Time',
      'Romance Standard Time',
    ])
    expect(body.isAllDay).toBe(false)
  })

  it.each([
    ['one day', '2026-03-10', undefined, '2026-03-11'],
    ['one day that says where it ends', '2026-03-10', '2026-03-10', '2026-03-11'],
    ['days over the spring change', '2026-03-28', '2026-03-29', '2026-03-30'],
    ['days over the autumn change', '2026-10-24', '2026-10-26', '2026-10-27'],
    ['days over the turn of the year', '2026-12-30', '2027-01-02', '2027-01-03'],
    ['an end before the start', '2026-03-10', '2026-03-09', '2026-03-11'],
    ['a day that ends at an hour', '2026-03-10', '2026-03-11T12:00', '2026-03-12'],
  ])('takes whole days, from midnight to midnight: %s', (_what, start, end, after) => {
    const event = wholeDays(start, end)
    expect(made(event)).toMatchObject({
      isAllDay: true,
      start: { dateTime: `${start}T00:00:00`, timeZone: 'Romance Standard Time' },
      end: { dateTime: `${after}T00:00:00`, timeZone: 'Romance Standard Time' },
      location: { displayName: 'Halfdansgade 8, København' },
      reminderMinutesBeforeStart: 15 * 60,
    })
    expect(bodyOf(event)).not.toContain('har ikke oplyst')
  })

  it('is the day that was written, wherever a meeting of whole days is held', () => {
    expect(made(wholeDays('2026-07-08', undefined, { timeZone: 'America/New_York' })).start.dateTime).toBe(
      '2026-07-08T00:00:00',
    )
  })

  it('says what is to be talked of, point by point', () => {
    const event = dialogueMeeting({ agenda: ['Velkomst', 'Skattedata <i>SAPA</i>'] })
    expect(bodyOf(event)).toContain(
      '<p>Dagsorden:</p><p>• Velkomst</p><p>• Skattedata &lt;i&gt;SAPA&lt;/i&gt;</p>',
    )
    expect(bodyOf(event, 'en')).toContain('<p>Agenda:</p><p>• Velkomst</p>')
    expect(bodyOf(dialogueMeeting({ agenda: [] }))).not.toContain('Dagsorden')
  })

  it('is in KOMBIT’s category, and reminds a quarter of an hour before what is online', () => {
    expect(made(dialogueMeeting())).toMatchObject({
      categories: ['KOMBIT'],
      isReminderOn: true,
      reminderMinutesBeforeStart: 15,
    })
  })

  it('is in Danish time when the meeting was announced in another', () => {
    const event = dialogueMeeting({
      start: '2026-07-08T09:30',
      end: '2026-07-08T11:00',
      timeZone: 'Europe/London',
    })
    expect(made(event).start).toEqual({ dateTime: '2026-07-08T10:30:00', timeZone: 'Romance Standard Time' })
  })

  it('never lets words of a source become markup, nor an odd address become a link', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const content = bodyOf(dialogueMeeting({ audience: [words], source: words }))
        const tags = content.match(/<[^>]*>/g) ?? []
        expect(tags.every((tag) => /^<\/?p>$/.test(tag))).toBe(true)
      }),
    )
    expect(bodyOf(dialogueMeeting({ source: 'javascript:alert(1)' }))).not.toContain('<a')
    expect(made(dialogueMeeting({ joinUrl: 'javascript:alert(1)' })).location).not.toHaveProperty(
      'locationUri',
    )
    expect(bodyOf(dialogueMeeting({ source: 'https://a/"><script>' }))).not.toContain('<script>')
  })

  it('says nothing of the person', () => {
    expect(Object.keys(made(dialogueMeeting()))).not.toContain('attendees')
  })
})
