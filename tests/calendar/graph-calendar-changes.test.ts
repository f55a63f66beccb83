import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GraphCalendarOptions } from '#calendar/graph-calendar.ts'
import { meetingSubject } from '#domain/calendar-subject.ts'
import type { Event } from '#domain/edition.ts'
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

describe('an entry that is brought up to date without a press', () => {
  const moved = (more: Partial<Event> = {}) =>
    dialogueMeeting({ revision: 1, start: '2026-01-09T13:00', end: '2026-01-09T14:30', ...more })
  const bodyNow = () => microsoft.graph.entriesOf(KAREN)[0]?.body

  it('is moved, and what the person changed is kept', async () => {
    const { click, update, entries } = setUp()
    await click()
    const [entry] = microsoft.graph.entriesOf(KAREN)
    const own = { reminderMinutesBeforeStart: 120, categories: ['Vigtigt'] }
    await microsoft.graph.changeEntry(KAREN, entry?.id ?? '', own)
    expect(await update(moved())).toEqual({ kind: 'updated' })
    expect(bodyNow()).toMatchObject({ ...own, start: { dateTime: '2026-01-09T13:00:00' } })
    expect(entries.all()).toMatchObject([{ revision: 1 }])
  })

  it('is marked when the meeting is called off, and as it was when it is held after all', async () => {
    const { click, update } = setUp()
    await click()
    const { subject, body } = bodyNow() ?? {}
    expect(await update(dialogueMeeting({ revision: 1, calledOff: true }))).toEqual({ kind: 'updated' })
    expect(bodyNow()?.subject).toBe(`Aflyst: ${subject}`)
    expect(bodyNow()?.body?.content).toContain('KOMBIT har aflyst det.')
    expect(await update(dialogueMeeting({ revision: 2 }))).toEqual({ kind: 'updated' })
    expect(bodyNow()).toMatchObject({ subject, body })
  })

  it('is not made anew where the person has deleted it: the record ends, and nothing is asked a second time', async () => {
    const { click, update, entries } = setUp()
    await click()
    await microsoft.graph.deleteEntry(KAREN, entries.all()[0]?.entry ?? '')
    expect(await update(moved())).toEqual({ kind: 'gone' })
    expect(microsoft.graph.entriesOf(KAREN)).toEqual([])
    expect(entries.all()).toEqual([])
    const asked = microsoft.graph.requests().length
    expect(await update(moved())).toEqual({ kind: 'gone' })
    expect(microsoft.graph.requests()).toHaveLength(asked)
  })

  it('is as it was when Microsoft says no, and says why', async () => {
    const { calendar, click, update, entries } = setUp()
    await click()
    microsoft.graph.faults.next({ kind: 'denied' })
    expect(await update(moved())).toEqual({ kind: 'needs-consent' })
    const mine = await microsoft.tokenFor(KAREN)
    expect(await calendar.update(meetingSubject(moved()), anOrigin({ by: MADS }), mine, 'da')).toEqual({
      kind: 'needs-sign-in',
    })
    expect(entries.all()).toMatchObject([{ revision: 0 }])
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
    expect(await calendar.remove(meetingSubject(dialogueMeeting()), anOrigin({ by: MADS }), mine)).toEqual({
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
