import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day } from '#domain/day.ts'
import { type Decided, deadlineKey, inPeriod, onDay } from '#domain/deadline.ts'
import { escalated, rungDay } from '#domain/escalation.ts'
import type { Handling } from '#domain/handling.ts'
import type { PlanInput } from '#domain/nudge-plan.ts'
import { DEFAULT_SETTINGS, type Escalation } from '#domain/nudge-settings.ts'
import { cardDaysOf, type LastNudge } from '#domain/nudge-stage.ts'
import { NO_CLOSING_DAYS } from '#domain/working-days.ts'
import { aCatalogue, anAgreement, aPerson } from '#tests/support/factories.ts'
import { aPlan } from '#tests/support/plans.ts'

const jens = aPerson({ id: 'jens', name: 'Jens' })
const mette = aPerson({ id: 'mette', name: 'Mette' })
const LADDER: Escalation = { responsible: { days: -3 }, leader: { days: 1, person: mette } }
const assigned: Handling = {
  item: 'dba',
  assignment: { to: jens, by: mette, at: Temporal.Instant.from('2025-11-20T09:00:00Z') },
}

/** Friday 12 December 2025 unless said otherwise, assigned to Jens. */
function aLadder(overrides: Partial<PlanInput> & { readonly deadline?: Decided } = {}): PlanInput {
  const { deadline = onDay('2025-12-12'), ...rest } = overrides
  return aPlan({
    catalogue: aCatalogue({ agreements: [anAgreement({ id: 'dba', deadline })] }),
    handlings: new Map([['dba', assigned]]),
    settings: { ...DEFAULT_SETTINGS, escalation: LADDER },
    ...rest,
  })
}

/** Has mornings pass, each person being told what the ladder brings; returns `day to stage` of each step. */
function steps(input: PlanInput, from: string, days: number): readonly string[] {
  const told = new Map<string, Map<string, LastNudge>>()
  return Array.from({ length: days }, (_, i) => addDays(day(from), i)).flatMap((today: Day) =>
    escalated(input, today, ({ id }) => told.get(id) ?? new Map()).map(({ to, rung, nudge }) => {
      const last = told.get(to.id) ?? new Map()
      told.set(to.id, last.set(nudge.item, { day: today, deadlineKey: deadlineKey(nudge.deadline) }))
      return `${today} ${rung} ${nudge.stage}`
    }),
  )
}

describe('a ladder', () => {
  it('comes to the responsible on their day and at each stage from then on, then to the leader too', () => {
    expect(steps(aLadder(), '2025-12-01', 30)).toEqual([
      '2025-12-09 responsible before-3',
      '2025-12-11 responsible before-1',
      '2025-12-12 responsible due',
      '2025-12-15 responsible overdue-1',
      '2025-12-15 leader overdue-1',
      '2025-12-22 responsible overdue-2',
      '2025-12-22 leader overdue-2',
      '2025-12-29 responsible overdue-3',
      '2025-12-29 leader overdue-3',
    ])
  })

  it('comes to nobody where it is off, as it is by default', () => {
    expect(steps(aLadder({ settings: DEFAULT_SETTINGS }), '2025-12-01', 30)).toEqual([])
  })

  it('passes over a responsible whom nobody has named', () => {
    expect(steps(aLadder({ handlings: new Map() }), '2025-12-01', 16)).toEqual([
      '2025-12-15 leader overdue-1',
    ])
  })

  it('ends with the standing', () => {
    const signed = { state: 'fulfilled', asOf: day('2025-12-01'), source: { kind: 'kombit' } } as const
    expect(steps(aLadder({ standings: new Map([['dba', signed]]) }), '2025-12-01', 30)).toEqual([])
  })

  it('rests with a snooze', () => {
    const snooze = {
      until: day('2025-12-11'),
      why: '',
      by: jens,
      at: Temporal.Instant.from('2025-12-05T09:00:00Z'),
    }
    const input = aLadder({ handlings: new Map([['dba', { ...assigned, snooze }]]) })
    expect(steps(input, '2025-12-01', 12)[0]).toBe('2025-12-11 responsible before-1')
  })

  it('begins anew with a new deadline', () => {
    const told = new Map<string, LastNudge>([
      ['dba', { day: day('2025-12-09'), deadlineKey: 'an earlier one' }],
    ])
    expect(escalated(aLadder(), day('2025-12-09'), () => told)).toHaveLength(1)
  })

  it('collapses what was missed into one step, and is silent on a day off', () => {
    expect(steps(aLadder(), '2025-12-13', 3)).toEqual([
      '2025-12-15 responsible overdue-1',
      '2025-12-15 leader overdue-1',
    ])
  })

  it('brings only what its channel follows', () => {
    const settings = { ...DEFAULT_SETTINGS, escalation: LADDER, kinds: ['task'] as const }
    expect(steps(aLadder({ settings }), '2025-12-01', 30)).toEqual([])
  })
})

describe('the morning of a rung', () => {
  const days = cardDaysOf(DEFAULT_SETTINGS, NO_CLOSING_DAYS)
  it.each([
    ['three days before a Monday is the Friday before', onDay('2025-12-15'), -3, '2025-12-12'],
    ['the day itself, on a Sunday, is the Friday before', onDay('2025-12-14'), 0, '2025-12-12'],
    ['the day after a Friday is the Monday', onDay('2025-12-12'), 1, '2025-12-15'],
    ['a day after 23 December, past Christmas', onDay('2025-12-23'), 1, '2025-12-29'],
    [
      'before a period it counts from the first day',
      inPeriod('2025-12-11', '2025-12-31', 'x'),
      -1,
      '2025-12-10',
    ],
    ['after a period from the last', inPeriod('2025-12-11', '2025-12-19', 'x'), 1, '2025-12-22'],
  ] as const)('%s', (_, deadline, rung, expected) => {
    expect(rungDay(deadline as Decided, rung, days)).toBe(expected)
  })
})
