import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GraphCalendarOptions } from '#calendar/graph-calendar.ts'
import { meetingSubject } from '#domain/calendar-subject.ts'
import { calendarClicks } from '#tests/support/calendar-clicks.ts'
import { dialogueMeeting } from '#tests/support/calendar-events.ts'
import { KAREN, MADS, type Microsoft, startMicrosoft } from '#tests/support/microsoft-stand-ins.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'

let microsoft: Microsoft
beforeEach(async () => {
  microsoft = await startMicrosoft()
})
afterEach(() => microsoft.close())

const setUp = (overrides: Partial<GraphCalendarOptions> = {}) => calendarClicks(microsoft, overrides)
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
    expect(
      await calendar.add(meetingSubject(dialogueMeeting()), anOrigin({ by: KAREN }), expired, 'da'),
    ).toEqual({
      kind: 'needs-sign-in',
    })
  })

  it("does not put one person's meeting into another's calendar", async () => {
    const { calendar } = setUp()
    const hers = await microsoft.tokenFor(KAREN)
    const elsewhere = { ...KAREN, tenant: '99999999-9999-4999-8999-999999999999' }
    for (const other of [MADS, elsewhere]) {
      expect(
        await calendar.add(meetingSubject(dialogueMeeting()), anOrigin({ by: other }), hers, 'da'),
      ).toEqual({
        kind: 'needs-sign-in',
      })
    }
    expect(
      await calendar.add(meetingSubject(dialogueMeeting()), anOrigin({ by: KAREN }), 'no token', 'da'),
    ).toEqual({
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
    expect(
      await calendar.add(meetingSubject(dialogueMeeting()), anOrigin({ by: KAREN }), token, 'da'),
    ).toMatchObject({
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
