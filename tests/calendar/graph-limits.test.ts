import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GraphCalendarOptions } from '#calendar/graph-calendar.ts'
import { meetingSubject } from '#domain/calendar-subject.ts'
import type { Person } from '#domain/person.ts'
import { dialogueMeeting } from '#tests/support/calendar-events.ts'
import {
  calendarAgainst,
  KAREN,
  type Microsoft,
  startMicrosoft,
  TENANT,
} from '#tests/support/microsoft-stand-ins.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'

const PEOPLE = Array.from({ length: 100 }, (_, at) => ({
  tenant: TENANT,
  id: `55555555-5555-4555-8555-${String(at).padStart(12, '0')}`,
  name: `Person ${at}`,
  upn: `person${at}@example.dk`,
}))
const UNLICENSED = PEOPLE[7]!

let microsoft: Microsoft
beforeEach(async () => {
  microsoft = await startMicrosoft({ people: [KAREN, ...PEOPLE] })
})
afterEach(() => microsoft.close())

function setUp(overrides: Partial<GraphCalendarOptions> = {}) {
  const { calendar, entries } = calendarAgainst(microsoft, overrides)
  const click = (person: Person, token: string) =>
    calendar.add(meetingSubject(dialogueMeeting()), anOrigin({ by: person }), token, 'da')
  return { calendar, click, entries }
}
const statuses = () => microsoft.graph.requests().map((request) => request.status)
const kinds = (outcomes: readonly { readonly kind: string }[]) =>
  Object.fromEntries(
    Map.groupBy(outcomes, ({ kind }) => kind)
      .entries()
      .map(([kind, all]) => [kind, all.length]),
  )

describe('many at once', () => {
  it('a hundred people who press one card get an entry each, but for the one who has no mailbox', async () => {
    microsoft.graph.faults.mailbox(UNLICENSED, false)
    const { click, entries } = setUp()
    const tokens = await Promise.all(PEOPLE.map((person) => microsoft.tokenFor(person)))
    const outcomes = await Promise.all(PEOPLE.map((person, at) => click(person, tokens[at] ?? '')))
    expect(kinds(outcomes)).toEqual({ added: 99, 'no-mailbox': 1 })
    expect(outcomes[7]).toEqual({ kind: 'no-mailbox' })
    const inMailboxes = PEOPLE.map((person) => microsoft.graph.entriesOf(person).length)
    expect(inMailboxes).toEqual(PEOPLE.map((person) => (person === UNLICENSED ? 0 : 1)))
    expect(entries.all()).toHaveLength(99)
  })

  it('one person who presses twelve times has four requests in their mailbox at once, and one entry', async () => {
    microsoft.graph.faults.slow(10)
    const { click } = setUp()
    const token = await microsoft.tokenFor(KAREN)
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => click(KAREN, token)))
    expect(new Set(outcomes.map((outcome) => 'entry' in outcome && outcome.entry)).size).toBe(1)
    expect(statuses()).not.toContain(429)
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
  })
})

describe('a storm', () => {
  it.each([429, 503, 504] as const)('of %i that ends is waited out', async (status) => {
    microsoft.graph.faults.next(
      { kind: 'busy', status, retryAfter: 0 },
      { kind: 'busy', status, retryAfter: 0 },
    )
    const { click } = setUp()
    expect(await click(KAREN, await microsoft.tokenFor())).toMatchObject({ kind: 'added' })
    expect(statuses()).toEqual([status, status, 200, 201])
  })

  it.each([429, 503, 504] as const)(
    'of %i that does not end is said, and the next click adds the entry',
    async (status) => {
      const mishap = { kind: 'busy', status, retryAfter: 0 } as const
      microsoft.graph.faults.next(mishap, mishap, mishap, mishap)
      const { click, entries } = setUp()
      const token = await microsoft.tokenFor()
      expect(await click(KAREN, token)).toMatchObject({
        kind: 'failed',
        why: { da: expect.stringContaining('Prøv igen') },
      })
      expect(entries.all()).toEqual([])
      expect(await click(KAREN, token)).toMatchObject({ kind: 'added' })
      expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
    },
  )

  it('that takes the answer of the entry it let through leaves one entry', async () => {
    microsoft.graph.faults.next({ kind: 'reset-after-made' }, { kind: 'busy', status: 503, retryAfter: 0 })
    const { click } = setUp()
    expect(await click(KAREN, await microsoft.tokenFor())).toMatchObject({ kind: 'added' })
    expect(statuses()).toEqual([200, 0, 503, 201])
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
  })
})

describe('ten thousand requests in ten minutes, after which Graph asks to be left alone for a long time', () => {
  const LATER = { kind: 'busy', status: 429, retryAfter: 570 } as const
  const throttleAfter = (passed: number) =>
    microsoft.graph.faults.next(
      ...Array.from({ length: passed }, () => ({ kind: 'nothing' }) as const),
      LATER,
    )
  const tellsWhen = {
    kind: 'failed',
    why: {
      da: 'Outlook svarer ikke lige nu. Prøv igen om 10 minutter – mødet kommer kun ind én gang.',
      en: expect.stringContaining('Try again in 10 minutes'),
    },
  }

  it.each([0, 1])('is told with the minutes, and nothing is half done: after %i requests', async (passed) => {
    const { click, entries } = setUp()
    const token = await microsoft.tokenFor()
    throttleAfter(passed)
    expect(await click(KAREN, token)).toEqual(tellsWhen)
    expect(statuses()).toHaveLength(passed + 1)
    expect([entries.all(), microsoft.graph.entriesOf(KAREN)]).toEqual([[], []])
    expect(await click(KAREN, token)).toMatchObject({ kind: 'added' })
    expect(microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
  })

  it.each([0, 1, 2])(
    'leaves a moved meeting as it was until it is let: after %i requests',
    async (passed) => {
      const { calendar, click, entries } = setUp()
      const token = await microsoft.tokenFor()
      await click(KAREN, token)
      const [before] = microsoft.graph.entriesOf(KAREN)
      const moved = meetingSubject(
        dialogueMeeting({ revision: 1, start: '2026-01-09T13:00', end: '2026-01-09T14:00' }),
      )
      const move = () => calendar.add(moved, anOrigin({ by: KAREN }), token, 'da')
      throttleAfter(passed)
      expect(await move()).toEqual(tellsWhen)
      expect(microsoft.graph.entriesOf(KAREN)).toEqual([before])
      expect(entries.all()).toMatchObject([{ revision: 0 }])
      expect(await move()).toMatchObject({ kind: 'updated', entry: before?.id })
      expect(entries.all()).toMatchObject([{ revision: 1 }])
    },
  )

  it.each([0, 1])('keeps the record of what was to be taken out: after %i requests', async (passed) => {
    const { calendar, click, entries } = setUp()
    const token = await microsoft.tokenFor()
    await click(KAREN, token)
    const remove = () => calendar.remove(meetingSubject(dialogueMeeting()), anOrigin({ by: KAREN }), token)
    throttleAfter(passed)
    expect(await remove()).toMatchObject({
      why: { da: expect.stringContaining('Prøv igen om 10 minutter.') },
    })
    expect(entries.all()).toHaveLength(1)
    expect(await remove()).toEqual({ kind: 'removed' })
    expect([entries.all(), microsoft.graph.entriesOf(KAREN)]).toEqual([[], []])
  })
})

describe('an answer that is lost, or comes too late', () => {
  it('to a change or a removal leaves it done, once', async () => {
    const { calendar, click, entries } = setUp()
    const token = await microsoft.tokenFor()
    await click(KAREN, token)
    const moved = meetingSubject(dialogueMeeting({ revision: 1 }))
    microsoft.graph.faults.next({ kind: 'reset-after-made' })
    expect(await calendar.add(moved, anOrigin({ by: KAREN }), token, 'da')).toMatchObject({ kind: 'updated' })
    microsoft.graph.faults.next({ kind: 'reset-after-made' })
    expect(await calendar.remove(moved, anOrigin({ by: KAREN }), token)).toEqual({ kind: 'removed' })
    expect([entries.all(), microsoft.graph.entriesOf(KAREN)]).toEqual([[], []])
  })

  it('is not waited for, and the next click finds what came of it', async () => {
    const { click, entries } = setUp()
    const token = await microsoft.tokenFor()
    microsoft.graph.faults.slow(100)
    expect(await setUp({ timeoutMs: 150 }).click(KAREN, token)).toMatchObject({ kind: 'failed' })
    microsoft.graph.faults.slow(0)
    expect(await click(KAREN, token)).toMatchObject({ entry: expect.any(String) })
    await expect.poll(() => microsoft.graph.entriesOf(KAREN)).toHaveLength(1)
    expect(entries.all()).toHaveLength(1)
  })
})
