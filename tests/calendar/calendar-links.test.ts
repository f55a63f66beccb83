import { describe, expect, it } from 'vitest'
import { calendarLinks, deadlineLinks } from '#calendar/calendar-links.ts'
import { eventOfRegistration, itemOfDeadline } from '#calendar/deadline-name.ts'
import { eventToken } from '#calendar/event-token.ts'
import { inPeriod, undecided } from '#domain/deadline.ts'
import { dialogueMeeting, webinar, wholeDays } from '#tests/support/calendar-events.ts'
import { aCatalogue, anAgreement } from '#tests/support/factories.ts'

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

  it('open Outlook with whole days for a meeting that takes them', () => {
    const address = new URL(linksOf(wholeDays('2026-03-28', '2026-03-29'), 'da').outlook)
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      ...{ startdt: '2026-03-28', enddt: '2026-03-30', allday: 'true' },
    })
    expect(new URL(linksOf(dialogueMeeting(), 'da').outlook).searchParams.has('allday')).toBe(false)
  })

  it('download the meeting from an address that we can read again', () => {
    const { ics } = linksOf(dialogueMeeting(), 'da')
    const token = /^https:\/\/fristvagt\.example\.dk\/calendar\/([\w-]+)\.ics$/.exec(ics)?.[1] ?? ''
    expect(eventToken(() => [secret]).verify(token)).toBe('sapa-dialogmoede-2026-01-08')
    expect(linksOf(dialogueMeeting(), 'en').ics).toBe(`${ics}?language=en`)
  })
})

describe('the last day of registering', () => {
  it('is a whole day of its own in Outlook, and a file from an address that names it', () => {
    const { registration } = linksOf(webinar(), 'da')
    expect(Object.fromEntries(new URL(registration?.outlook ?? '').searchParams)).toMatchObject({
      ...{ startdt: '2026-01-19', enddt: '2026-01-20', allday: 'true' },
      subject: `Sidste dag for tilmelding: ${webinar().title}`,
    })
    const token = /\/calendar\/([\w-]+)\.ics$/.exec(registration?.ics ?? '')?.[1] ?? ''
    expect(eventOfRegistration(eventToken(() => [secret]).verify(token) ?? '')).toBe(webinar().id)
  })

  it('is not offered where nobody need register, or need no more', () => {
    expect(linksOf(dialogueMeeting(), 'da')).not.toHaveProperty('registration')
    expect(linksOf(webinar({ calledOff: true }), 'da')).not.toHaveProperty('registration')
  })
})

describe('the same ways for a deadline', () => {
  const links = deadlineLinks(
    { origin: 'https://fristvagt.example.dk', secrets: () => [secret] },
    (type, id) => `https://fristvagt.example.dk/tab/${type}/${id}`,
  )
  const linksTo = (deadline = inPeriod('2026-03-16', '2026-03-22', 'Uge 12')) => {
    const catalogue = aCatalogue({
      agreements: [anAgreement({ id: 'flis-dba', title: 'Aftale & bilag', deadline })],
    })
    const obligation = catalogue.obligations.get('flis-dba')
    return obligation && links(obligation, catalogue, 'da')
  }

  it('open Outlook with the last day filled in as a whole day, in KOMBIT’s words, with a way to the tab', () => {
    const address = new URL(linksTo()?.outlook ?? '')
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      ...{ startdt: '2026-03-22', enddt: '2026-03-23', allday: 'true' },
      subject: expect.stringMatching(/ · Aftale & bilag$/),
      body: expect.stringContaining('KOMBIT skriver fristen sådan: Uge 12'),
    })
    expect(address.searchParams.get('body')).toContain('https://fristvagt.example.dk/tab/agreement/flis-dba')
  })

  it('download it from an address that names the deadline and no meeting', () => {
    const token = /calendar\/([\w-]+)\.ics$/.exec(linksTo()?.ics ?? '')?.[1] ?? ''
    const named = eventToken(() => [secret]).verify(token) ?? ''
    expect(itemOfDeadline(named)).toBe('flis-dba')
    expect(itemOfDeadline('flis-dba')).toBeUndefined()
  })

  it('are not there before KOMBIT has set a day', () => {
    expect(linksTo(undecided('Uafklaret') as never)).toBeUndefined()
  })
})
