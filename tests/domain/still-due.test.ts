import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { DigestSpec } from '#domain/card-spec.ts'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import type { Handling } from '#domain/handling.ts'
import { cardDaysOf } from '#domain/nudge-stage.ts'
import { type SincePlanned, stillDue } from '#domain/still-due.ts'
import { NO_CLOSING_DAYS } from '#domain/working-days.ts'
import { aCatalogue, anAgreement, aPerson } from '#tests/support/factories.ts'

const PLANNED = Temporal.Instant.from('2025-12-01T07:00:00Z')
const jens = aPerson({ name: 'Jens' })
const sofie = aPerson({ name: 'Sofie' })

const digest: DigestSpec = {
  ...{ kind: 'digest', municipality: '0751', language: 'da', day: day('2025-12-01') },
  lines: ['one', 'two'].map((item) => ({ item, type: 'agreement', stage: 'before-7' })),
}

/** Returns what has been sent of the card, given what stands by then. */
function sentOf(since: Partial<SincePlanned>, spec: DigestSpec = digest): readonly string[] | undefined {
  const agreements = ['one', 'two'].map((id) => anAgreement({ id, deadline: onDay('2025-12-08') }))
  const still = stillDue(spec, {
    ...{ catalogue: aCatalogue({ agreements }), standings: new Map(), handlings: new Map() },
    ...{ days: cardDaysOf({}, NO_CLOSING_DAYS), plannedAt: PLANNED },
    ...since,
  })
  return still?.lines.map(({ item }) => item)
}

function rests(item: string, until: string, at: Temporal.Instant): readonly [string, Handling] {
  return [item, { item, snooze: { until: day(until), why: '', by: jens, at } }]
}
const theirs = (item: string, to = jens): readonly [string, Handling] => [
  item,
  { item, assignment: { to, by: jens, at: PLANNED } },
]
const later = PLANNED.add({ seconds: 20 })

describe('what is still due of a planned morning card', () => {
  it('is all of it when nothing has happened since', () => {
    expect(sentOf({})).toEqual(['one', 'two'])
  })

  it('is not what was put off since the card was planned', () => {
    expect(sentOf({ handlings: new Map([rests('one', '2025-12-03', later)]) })).toEqual(['two'])
  })

  it('is what was put off before: the plan knew of it, and it may have woken for this very card', () => {
    const before = PLANNED.subtract({ hours: 24 })
    expect(sentOf({ handlings: new Map([rests('one', '2025-12-03', before)]) })).toEqual(['one', 'two'])
  })

  it('is what was put off in vain: the next card could come after the deadline', () => {
    const days = cardDaysOf({ weekdays: [1] }, NO_CLOSING_DAYS)
    expect(sentOf({ days, handlings: new Map([rests('one', '2025-12-05', later)]) })).toEqual(['one', 'two'])
  })

  it('is neither ahead in the week when it has been put off', () => {
    const overview = { items: [{ item: 'one', type: 'agreement' }], overdue: 0 } as const
    const spec: DigestSpec = { ...digest, lines: [], overview }
    expect(sentOf({ handlings: new Map([rests('one', '2025-12-03', later)]) }, spec)).toBeUndefined()
    expect(sentOf({}, spec)).toEqual([])
  })

  it('is, in the chat of the one responsible, only what is theirs by now', () => {
    const handlings = new Map([theirs('one'), theirs('two', sofie)])
    expect(sentOf({ handlings, responsible: { person: jens, of: 'all' } })).toEqual(['one'])
    const given = new Map([theirs('two', sofie)])
    expect(sentOf({ handlings: given, responsible: { person: jens, of: 'all' } })).toBeUndefined()
  })

  it('is all that one follows oneself, and of what came on top only what is theirs by now', () => {
    const handlings = new Map([theirs('one', sofie), theirs('two', sofie)])
    expect(sentOf({ handlings, responsible: { person: jens, of: new Set(['two']) } })).toEqual(['one'])
  })
})
