import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

function setUp() {
  const { calendar, entries } = calendarAgainst(microsoft)
  const click = (person: Person, token: string) =>
    calendar.add(meetingSubject(dialogueMeeting()), anOrigin({ by: person }), token, 'da')
  return { click, entries }
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
