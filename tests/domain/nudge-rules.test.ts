import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCardDay } from '#domain/card-days.ts'
import { addDays, day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import type { PlanInput } from '#domain/nudge-plan.ts'
import type { NudgeSettings } from '#domain/nudge-settings.ts'
import { cardDaysOf } from '#domain/nudge-stage.ts'
import { isSettled, type Standing } from '#domain/standing.ts'
import { anyCalendar, anyDeadline, winterDay } from '#tests/support/arbitraries.ts'
import { aCatalogue, anAgreement } from '#tests/support/factories.ts'
import { aPlan, aSnooze, live, someSettings } from '#tests/support/plans.ts'

const signed: Standing = { state: 'fulfilled', asOf: day('2025-10-01'), source: { kind: 'kombit' } }
/** Before all that happens: nothing rests before somebody has put it off. */
const BEGINNING = day('2025-09-01')
/** Each run of these lives months. */
const runs = { numRuns: 40 }

const weekdays = fc.subarray([1, 2, 3, 4, 5], { minLength: 1 })
const overdue: fc.Arbitrary<NudgeSettings['overdue']> = fc.oneof(
  fc.record({
    first: fc.integer({ min: 1, max: 9 }),
    every: fc.integer({ min: 1, max: 9 }),
    most: fc.nat(6),
  }),
  fc.record({ days: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 4 }) }),
)
const settings = fc
  .record({
    weekdays,
    overdue,
    leadDays: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 4 }),
    dailyCap: fc.integer({ min: 1, max: 6 }),
    weekly: fc.boolean(),
  })
  .map(someSettings)
const anyPlan: fc.Arbitrary<PlanInput> = fc
  .record({
    settings,
    calendar: anyCalendar,
    deadlines: fc.array(anyDeadline, { minLength: 1, maxLength: 8 }),
    states: fc.infiniteStream(fc.constantFrom<Standing>(signed, { state: 'open' }, { state: 'unknown' })),
    snoozes: fc.array(fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 200 })), { maxLength: 4 }),
  })
  .map(({ deadlines, states, snoozes, ...rest }) => {
    const agreements = deadlines.map((deadline, i) => anAgreement({ id: `item-${i}`, deadline }))
    return aPlan({
      ...rest,
      catalogue: aCatalogue({ agreements }),
      standings: new Map(agreements.map(({ id }) => [id, states.next().value])),
      handlings: new Map(
        snoozes.map(([i, length]) => aSnooze(`item-${i}`, addDays(BEGINNING, length), BEGINNING)),
      ),
    })
  })

describe('whatever a channel has chosen, and whatever rests', () => {
  it('it gets a card on its days alone, with no more lines than it takes, and each item once', () => {
    fc.assert(
      fc.property(anyPlan, winterDay, (plan, from) => {
        for (const { day: on, nudges } of live(plan, from, 90)) {
          expect(isCardDay(on, cardDaysOf(plan.settings, plan.calendar))).toBe(true)
          expect(nudges.length).toBeLessThanOrEqual(plan.settings.dailyCap)
          expect(new Set(nudges.map((n) => n.item)).size).toBe(nudges.length)
        }
      }),
      runs,
    )
  })

  it('nothing that is settled is nudged about, and each stage once but for the end of a rest', () => {
    fc.assert(
      fc.property(anyPlan, winterDay, (plan, from) => {
        const sent = live(plan, from, 120).flatMap((m) => m.nudges)
        expect(sent.filter((n) => isSettled(plan.standings.get(n.item)))).toEqual([])
        const staged = sent.filter((n) => n.stage !== 'woken').map((n) => `${n.item} ${n.stage}`)
        expect(new Set(staged).size).toBe(staged.length)
      }),
      runs,
    )
  })

  it('everything open is told of by its last day for a card, where the channel was there and the card has room', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const roomy = { ...plan, settings: { ...plan.settings, dailyCap: 99 } }
        const mornings = live(roomy, BEGINNING, 320)
        for (const { id, item } of plan.catalogue.obligations.values()) {
          const deadline = 'deadline' in item ? item.deadline : item.due
          if (!('to' in deadline) || isSettled(plan.standings.get(id))) continue
          const told = mornings.filter((m) => m.nudges.some((n) => n.item === id)).map((m) => m.day)
          expect(told.some((on) => on <= deadline.to)).toBe(true)
        }
      }),
      runs,
    )
  })

  it('what waits comes: with a catalogue that stands still, everything that was due has been told of in the end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.array(winterDay, { minLength: 1, maxLength: 12 }),
        (dailyCap, days) => {
          const agreements = days.map((on, i) => anAgreement({ id: `item-${i}`, deadline: onDay(on) }))
          const plan = aPlan({ catalogue: aCatalogue({ agreements }), settings: someSettings({ dailyCap }) })
          const mornings = live(plan, day('2025-10-01'), 330)
          const told = new Set(mornings.flatMap((m) => m.nudges.map((n) => n.item)))
          expect(told.size).toBe(agreements.length)
          expect(mornings.at(-1)?.waiting).toBeUndefined()
        },
      ),
      runs,
    )
  })
})
