import { describe, expect, it } from 'vitest'
import { calendarLinks } from '#calendar/calendar-links.ts'
import { eventToken } from '#calendar/event-token.ts'
import { dialogueMeeting } from '#tests/support/calendar-events.ts'

const secret = 'a secret that is long enough for its purpose'
const linksOf = calendarLinks({ origin: 'https://fristvagt.example.dk', secrets: () => [secret] })

describe('the ways into a calendar without Microsoft 365', () => {
  it('open Outlook with the meeting filled in', () => {
    const { outlook } = linksOf(dialogueMeeting(), 'da')
    const address = new URL(outlook)
    expect(address.origin + address.pathname).toBe('https://outlook.office.com/calendar/deeplink/compose')
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      path: '/calendar/action/compose',
      rru: 'addevent',
      startdt: '2026-01-08T08:30:00Z',
      enddt: '2026-01-08T10:00:00Z',
      subject: 'Dialogmøde om skattedata i SAPA',
      location: 'Teams',
      body: expect.stringContaining('Tilføjet af Fristvagt'),
    })
    expect(outlook).not.toContain('+')
  })

  it('download the meeting from an address that we can read again', () => {
    const { ics } = linksOf(dialogueMeeting(), 'da')
    const token = /^https:\/\/fristvagt\.example\.dk\/calendar\/([\w-]+)\.ics$/.exec(ics)?.[1] ?? ''
    expect(eventToken(() => [secret]).verify(token)).toBe('sapa-dialogmoede-2026-01-08')
    expect(linksOf(dialogueMeeting(), 'en').ics).toBe(`${ics}?language=en`)
  })
})
