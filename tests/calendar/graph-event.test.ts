import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphEventOf } from '#calendar/graph-event.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { dialogueMeeting, webinar } from '#tests/support/calendar-events.ts'

const made = (event: Event, language: Language = 'da') => graphEventOf(event, language, 'transaction')
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
    expect(bodyOf(dialogueMeeting({ source: 'https://a/"><script>' }))).not.toContain('<script>')
  })

  it('says nothing of the person', () => {
    expect(Object.keys(made(dialogueMeeting()))).not.toContain('attendees')
  })
})
