import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GraphCalendarOptions } from '#calendar/graph-calendar.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { dialogueMeeting } from '#tests/support/calendar-events.ts'
import {
  calendarAgainst,
  KAREN,
  MADS,
  type Microsoft,
  startMicrosoft,
} from '#tests/support/microsoft-stand-ins.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'

let microsoft: Microsoft
beforeEach(async () => {
  microsoft = await startMicrosoft()
})
afterEach(() => microsoft.close())

/** Returns a click on "add to my calendar", and what is behind it. */
function setUp(overrides: Partial<GraphCalendarOptions> = {}) {
  const { calendar, entries, logged } = calendarAgainst(microsoft, overrides)
  const click = async (event: Event = dialogueMeeting(), language: Language = 'da', person = KAREN) =>
    calendar.add(event, anOrigin({ by: person }), await microsoft.tokenFor(person), language)
  const remove = async (event: Event = dialogueMeeting(), person = KAREN) =>
    calendar.remove(event, anOrigin({ by: person }), await microsoft.tokenFor(person))
  return { calendar, click, remove, entries, logged }
}
const posts = () => microsoft.graph.requests().filter((request) => request.method === 'POST')

describe('a click puts the meeting into the calendar', () => {
  it('adds one entry in Copenhagen time, and remembers it', async () => {
    const { click, entries } = setUp()
    const outcome = await click()
    const [entry] = microsoft.graph.entriesOf(KAREN)
    expect(outcome).toEqual({
      kind: 'added',
      entry: entry?.id,
      webLink: `https://outlook.example/${entry?.id}`,
    })
    expect(entry?.body).toMatchObject({
      subject: 'Dialogmøde om skattedata i SAPA',
      start: { dateTime: '2026-01-08T09:30:00', timeZone: 'Romance Standard Time' },
      end: { dateTime: '2026-01-08T11:00:00', timeZone: 'Romance Standard Time' },
      categories: ['KOMBIT'],
      showAs: 'busy',
    })
    expect(entries.all()).toMatchObject([
      { event: 'sapa-dialogmoede-2026-01-08', revision: 0, entry: entry?.id },
    ])
    expect(posts()[0]?.prefer).toContain('outlook.timezone="Romance Standard Time"')
  })

  it('says so the second time, and makes no second entry', async () => {
    const { click } = setUp()
    const first = await click()
    const second = await click()
    expect(second).toEqual({ ...first, kind: 'already' })
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
  })

  it('makes one entry of clicks at the same moment, from several devices', async () => {
    const { click } = setUp()
    const other = setUp()
    const outcomes = await Promise.all([click(), click(), other.click(), other.click()])
    expect(new Set(outcomes.map((outcome) => 'entry' in outcome && outcome.entry)).size).toBe(1)
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
  })

  it('makes one entry even when the two devices speak different languages', async () => {
    const { click } = setUp()
    await Promise.all([click(dialogueMeeting(), 'da'), click(dialogueMeeting(), 'en')])
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
  })

  it('gives each person an entry of their own', async () => {
    const { click } = setUp()
    await click(dialogueMeeting(), 'da', KAREN)
    expect(await click(dialogueMeeting(), 'da', MADS)).toMatchObject({ kind: 'added' })
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
    expect(microsoft.graph.entriesOf(MADS)).toHaveLength(1)
  })
})

describe('the calendar has the last word', () => {
  it('makes the entry again when the person has deleted it', async () => {
    const { click, entries } = setUp()
    await click()
    const first = entries.all()[0]?.entry ?? ''
    await microsoft.graph.deleteEntry(KAREN, first)
    const [again, atOnce] = await Promise.all([click(), click()])
    expect(again).toMatchObject({ kind: 'added-again' })
    expect(atOnce).toMatchObject({ entry: 'entry' in again ? again.entry : '' })
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
    expect(entries.all()[0]?.entry).not.toBe(first)
  })

  it('finds the entry when our record is lost, and records it', async () => {
    const { click, entries } = setUp()
    const first = await click()
    entries.loseAll()
    expect(await click()).toEqual({ ...first, kind: 'already' })
    expect(entries.all()).toHaveLength(1)
  })

  it('finds the entry of an earlier revision and changes it, rather than adding the moved meeting beside it', async () => {
    const { click, entries } = setUp()
    await click()
    entries.loseAll()
    expect(
      await click(dialogueMeeting({ revision: 2, start: '2026-01-09T09:30', end: '2026-01-09T11:00' })),
    ).toMatchObject({
      kind: 'updated',
    })
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
    expect(entries.all()).toMatchObject([{ revision: 2 }])
  })

  it('makes the entry again when it is deleted and our record is lost as well', async () => {
    const { click, entries } = setUp()
    await click()
    await microsoft.graph.deleteEntry(KAREN, entries.all()[0]?.entry ?? '')
    entries.loseAll()
    expect(await click()).toMatchObject({ kind: 'added' })
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
  })

  it('finds an event whose id is full of signs that addresses and filters use', async () => {
    const { click, entries } = setUp()
    const event = dialogueMeeting({ id: "møde o'clock & #1?x=y+z%20/ø" })
    await click(event)
    entries.loseAll()
    expect(await click(event)).toMatchObject({ kind: 'already' })
  })
})

describe('a meeting that has moved', () => {
  const moved = (more: Partial<Event> = {}) =>
    dialogueMeeting({ revision: 1, start: '2026-01-09T13:00', end: '2026-01-09T14:30', ...more })
  const bodyNow = () => microsoft.graph.entriesOf(KAREN)[0]?.body
  /** Changes the entry as the person would in Outlook. */
  const change = async (body: object) => {
    const [entry] = microsoft.graph.entriesOf(KAREN)
    await microsoft.graph.changeEntry(KAREN, entry?.id ?? '', body)
  }

  it('is moved in the calendar by the same click, and a second one finds it right', async () => {
    const { click, entries } = setUp()
    const first = await click()
    expect(await click(moved({ title: 'Nyt navn', place: 'Aarhus' }))).toEqual({ ...first, kind: 'updated' })
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
    expect(bodyNow()).toMatchObject({
      subject: 'Nyt navn',
      start: { dateTime: '2026-01-09T13:00:00' },
      end: { dateTime: '2026-01-09T14:30:00' },
      location: { displayName: 'Aarhus; Teams' },
    })
    expect(entries.all()).toMatchObject([{ revision: 1 }])
    expect(await click(moved())).toEqual({ ...first, kind: 'already' })
    entries.loseAll()
    expect(await click(moved())).toMatchObject({ kind: 'already' })
  })

  it('keeps what the person changed: reminder, categories, show-as, and a note of theirs in the body', async () => {
    const { click } = setUp()
    await click(dialogueMeeting({ doubt: { da: 'KOMBIT skriver to tider.', en: 'Two times.' } }))
    const { content } = bodyNow()?.body ?? {}
    const own = {
      reminderMinutesBeforeStart: 120,
      isReminderOn: false,
      categories: ['Vigtigt'],
      showAs: 'free',
    }
    const lines = (content ?? '').replace('<p>For:', '<p>Husk <b>kaffe</b> &amp; kage</p><p class="x">\nFor:')
    const html = `<html><head></head><body><p>Aftalt med Jens</p>${lines}<div>Mine noter</div></body></html>`
    await change({ ...own, body: { contentType: 'html', content: html } })
    expect(await click(moved({ joinUrl: 'https://teams.example/ny' }))).toMatchObject({ kind: 'updated' })
    expect(bodyNow()).toMatchObject(own)
    const now = bodyNow()?.body?.content ?? ''
    expect(now).toMatch(/^<html><head><\/head><body><p>Aftalt med Jens<\/p><p>Dialogmøde/)
    expect(now).toContain('https://teams.example/ny')
    expect(now).toContain('<p>Husk <b>kaffe</b> &amp; kage</p>')
    expect(now).toMatch(/<div>Mine noter<\/div><\/body><\/html>$/)
    expect(now.match(/Tilføjet af Fristvagt/g)).toHaveLength(1)
    expect(now.match(/For: /g)).toHaveLength(1)
    expect(now).not.toContain('to tider')
  })

  it('loses no word of a body in which nothing of ours is left, nor of one in another language', async () => {
    const { click } = setUp()
    await click(dialogueMeeting(), 'en')
    expect(await click(moved(), 'da')).toMatchObject({ kind: 'updated' })
    expect(bodyNow()?.body?.content).not.toContain('Added by')
    await change({ body: { contentType: 'html', content: '<p>Kun mit</p>' } })
    await click(moved({ revision: 2 }))
    expect(bodyNow()?.body?.content).toMatch(/^<p>Dialogmøde.*<p>Kun mit<\/p>$/)
  })

  it('that the person has deleted is made anew, and said so', async () => {
    const { click, entries } = setUp()
    await click()
    await microsoft.graph.deleteEntry(KAREN, entries.all()[0]?.entry ?? '')
    expect(await click(moved())).toMatchObject({ kind: 'added-again' })
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
    expect(entries.all()).toMatchObject([{ revision: 1 }])
  })

  it('is as it was when Microsoft says no, and comes right with the next click', async () => {
    const { click, entries } = setUp()
    await click()
    microsoft.graph.faults.next({ kind: 'denied' })
    expect(await click(moved())).toEqual({ kind: 'needs-consent' })
    expect(entries.all()).toMatchObject([{ revision: 0 }])
    const [one, other] = await Promise.all([click(moved()), click(moved())])
    expect([one.kind, other.kind]).toContain('updated')
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
  })
})

describe('taking the meeting out again', () => {
  it('deletes the one entry and our record of it, and nobody else’s', async () => {
    const { click, remove, entries } = setUp()
    await click()
    await click(dialogueMeeting(), 'da', MADS)
    await click(dialogueMeeting({ id: 'another' }))
    expect(await remove()).toEqual({ kind: 'removed' })
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
    expect(microsoft.graph.entriesOf(MADS)).toHaveLength(1)
    expect(entries.all()).toMatchObject([{ person: { id: MADS.id } }, { event: 'another' }])
  })

  it('counts what the person has deleted themselves, and what never was there, as removed', async () => {
    const { click, remove, entries } = setUp()
    expect(await remove()).toEqual({ kind: 'removed' })
    await click()
    await microsoft.graph.deleteEntry(KAREN, entries.all()[0]?.entry ?? '')
    expect(await remove()).toEqual({ kind: 'removed' })
    expect(entries.all()).toEqual([])
  })

  it('finds the entry by its mark when our record is lost, also that of an earlier revision', async () => {
    const { click, remove, entries } = setUp()
    await click()
    entries.loseAll()
    expect(await remove(dialogueMeeting({ revision: 2 }))).toEqual({ kind: 'removed' })
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(0)
  })

  it('and putting it in anew works as often as one likes', async () => {
    const { click, remove } = setUp()
    for (let time = 0; time < 4; time++) {
      expect(await click()).toMatchObject({ kind: 'added' })
      expect(await remove()).toEqual({ kind: 'removed' })
    }
    const [one, other] = await Promise.all([click(), click()])
    expect('entry' in one && one.entry).toBe('entry' in other && other.entry)
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
  })

  it('waits out what Graph asks for, and says what is in the way', async () => {
    const { calendar, click, remove, entries, logged } = setUp()
    await click()
    microsoft.graph.faults.next({ kind: 'unavailable' })
    microsoft.graph.faults.next({ kind: 'throttled', retryAfter: 120 })
    const said = await remove()
    expect(said).toMatchObject({ kind: 'failed', why: { da: expect.stringContaining('Prøv igen') } })
    expect(JSON.stringify(said)).not.toContain('kommer kun ind')
    expect(logged).toEqual(['Graph did not answer in time'])
    microsoft.graph.faults.next({ kind: 'denied' })
    expect(await remove()).toEqual({ kind: 'needs-consent' })
    microsoft.graph.faults.mailbox(KAREN, false)
    expect(await remove()).toEqual({ kind: 'no-mailbox' })
    microsoft.graph.faults.mailbox(KAREN, true)
    const claims = JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } })
    microsoft.entra.challengeNext(KAREN, claims)
    expect(await remove()).toEqual({ kind: 'needs-sign-in', claims })
    const mine = await microsoft.tokenFor(KAREN)
    expect(await calendar.remove(dialogueMeeting(), anOrigin({ by: MADS }), mine)).toEqual({
      kind: 'needs-sign-in',
    })
    expect(entries.all()).toHaveLength(1)
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
    expect(await remove()).toEqual({ kind: 'removed' })
  })

  it('is said although our own record could not be ended, and the next click ends it', async () => {
    const { click, remove, entries, logged } = setUp()
    await click()
    entries.failToSave()
    expect(await remove()).toEqual({ kind: 'removed' })
    expect(logged).toEqual(['A calendar entry was removed but its record was not'])
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(0)
  })
})

describe('answers that do not come', () => {
  it('ends with one entry when the connection is reset after the entry was made', async () => {
    microsoft.graph.faults.next({ kind: 'reset-after-made' })
    const { click } = setUp()
    expect(await click()).toMatchObject({ kind: 'added' })
    expect(posts().map((request) => request.status)).toEqual([0, 201])
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
  })

  it('waits as long as Graph asks before it tries again', async () => {
    microsoft.graph.faults.next({ kind: 'throttled', retryAfter: 1 })
    const { click } = setUp()
    const began = performance.now()
    expect(await click()).toMatchObject({ kind: 'added' })
    expect(performance.now() - began).toBeGreaterThanOrEqual(990)
    expect(microsoft.graph.requests().map((request) => request.status)).toEqual([429, 200, 201])
  })

  it('does not keep the person waiting when Graph asks for more patience than they have', async () => {
    microsoft.graph.faults.next({ kind: 'throttled', retryAfter: 120 })
    const { click, logged } = setUp()
    expect(await click()).toMatchObject({ kind: 'failed', why: { da: expect.stringContaining('Prøv igen') } })
    expect(logged).toEqual(['Graph did not answer in time'])
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(0)
  })

  it('tries again when Graph is away for a moment', async () => {
    microsoft.graph.faults.next({ kind: 'unavailable' })
    expect(await setUp().click()).toMatchObject({ kind: 'added' })
  })

  it('gives up when Graph does not answer within the time it has', async () => {
    const { click } = setUp({ timeoutMs: 300 })
    microsoft.graph.faults.next({ kind: 'throttled', retryAfter: 1 }, { kind: 'throttled', retryAfter: 1 })
    expect(await click()).toMatchObject({ kind: 'failed' })
  })

  it('says that the meeting is there although our own record of it could not be written', async () => {
    const { click, entries, logged } = setUp()
    entries.failToSave()
    expect(await click()).toMatchObject({ kind: 'added' })
    expect(logged).toEqual(['A calendar entry was made but not recorded'])
  })
})

describe('when Microsoft says no', () => {
  it('asks for consent when the person has not given it, and works once they have', async () => {
    microsoft.entra.consent.set(KAREN, false)
    const { click } = setUp()
    expect(await click()).toEqual({ kind: 'needs-consent' })
    expect(microsoft.graph.requests()).toHaveLength(0)
    microsoft.entra.consent.set(KAREN, true)
    expect(await click()).toMatchObject({ kind: 'added' })
  })

  it('carries a claims challenge to the person, and works once they have met it', async () => {
    const claims = JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } })
    microsoft.entra.challengeNext(KAREN, claims)
    const { click } = setUp()
    expect(await click()).toEqual({ kind: 'needs-sign-in', claims })
    expect(await click()).toMatchObject({ kind: 'added' })
  })

  it('asks the person to sign in again when their token has expired', async () => {
    const { calendar } = setUp()
    const expired = await microsoft.tokenFor(KAREN, -60)
    expect(await calendar.add(dialogueMeeting(), anOrigin({ by: KAREN }), expired, 'da')).toEqual({
      kind: 'needs-sign-in',
    })
  })

  it("does not put one person's meeting into another's calendar", async () => {
    const { calendar } = setUp()
    const hers = await microsoft.tokenFor(KAREN)
    const elsewhere = { ...KAREN, tenant: '99999999-9999-4999-8999-999999999999' }
    for (const other of [MADS, elsewhere]) {
      expect(await calendar.add(dialogueMeeting(), anOrigin({ by: other }), hers, 'da')).toEqual({
        kind: 'needs-sign-in',
      })
    }
    expect(await calendar.add(dialogueMeeting(), anOrigin({ by: KAREN }), 'no token', 'da')).toEqual({
      kind: 'needs-sign-in',
    })
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(0)
  })

  it('says that there is no mailbox', async () => {
    microsoft.graph.faults.mailbox(KAREN, false)
    expect(await setUp().click()).toEqual({ kind: 'no-mailbox' })
  })

  it('asks for consent when Graph denies access', async () => {
    microsoft.graph.faults.next({ kind: 'denied' })
    expect(await setUp().click()).toEqual({ kind: 'needs-consent' })
  })

  it('tells the person and the operator when our own secret is wrong, and no more than they need', async () => {
    const wrong = { kind: 'secret', secret: 'wrong' } as const
    const { click, logged } = setUp({ credential: () => wrong })
    const outcome = await click()
    expect(outcome).toMatchObject({ kind: 'failed', why: { da: expect.stringContaining('it-afdeling') } })
    expect(JSON.stringify(outcome)).not.toMatch(/AADSTS|secret/)
    expect(logged).toEqual([
      'Entra refuses the credential of the tab: check TAB_CLIENT_ID and TAB_CLIENT_SECRET',
    ])
  })

  it('answers that nobody is there when Microsoft cannot be reached', async () => {
    const { calendar } = setUp({
      loopback: { graph: 'http://127.0.0.1:9', authority: 'http://127.0.0.1:9' },
    })
    const token = await microsoft.tokenFor()
    expect(await calendar.add(dialogueMeeting(), anOrigin({ by: KAREN }), token, 'da')).toMatchObject({
      kind: 'failed',
    })
  })
})

describe('the stand-ins', () => {
  it('are only ever on this machine', () => {
    const loopback = { graph: 'http://graph.example.com', authority: 'http://login.example.com' }
    expect(() => setUp({ loopback })).toThrow('must be on localhost')
  })
})
