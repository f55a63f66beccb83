import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { catalogueOf } from '#domain/catalogue.ts'
import { addDays, day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { escalated } from '#domain/escalation.ts'
import { morningOf } from '#domain/morning.ts'
import { standingOf, standingsOf } from '#domain/standing.ts'
import { urgencyOf } from '#domain/urgency.ts'
import { anAgreement, anEdition, anEvent, aPerson, aTask } from '#tests/support/factories.ts'
import { aPlan, live, someSettings } from '#tests/support/plans.ts'

const AARHUS = '0751'
const thursday = day('2026-01-15')
const december = anEdition({
  ...{ id: 'december', date: day('2025-12-05') },
  agreements: [anAgreement({ id: 'flis', deadline: onDay(thursday) })],
  tasks: [aTask({ id: 'ean', due: onDay(thursday) })],
  events: [anEvent({ id: 'dialog', start: '2026-01-15T09:30' })],
})
const calledOff = true as const
const february = {
  ...december,
  ...{ id: 'january', date: day('2026-01-09') },
  agreements: december.agreements.map((a) => ({ ...a, calledOff })),
  tasks: december.tasks.map((t) => ({ ...t, calledOff })),
  events: december.events.map((e) => ({ ...e, calledOff })),
}
const before = catalogueOf([december], 1)
const after = catalogueOf([december, february], 2)
const told = { before: new Set(['december']), told: new Set<string>() }
const planOf = (catalogue: typeof after, overrides = {}) =>
  aPlan({ catalogue, standings: standingsOf(catalogue, AARHUS, new Map()), told, ...overrides })

describe('what KOMBIT has called off', () => {
  it('is called off whatever was said of it before, and presses nobody', () => {
    const obligation = after.obligations.get('flis')
    if (!obligation) throw new Error('there is no agreement')
    const own = { item: 'flis', state: 'open', by: aPerson(), at: Temporal.Now.instant() } as const
    const standing = standingOf(obligation, AARHUS, own)
    expect(standing).toEqual({ state: 'called-off' })
    expect(urgencyOf(onDay(thursday), standing, addDays(thursday, 2))).toBe('none')
  })

  it('is nudged about no more, neither agreement nor task nor meeting, in channels or in person', () => {
    const settings = someSettings({
      ...{ weekly: true, changes: false },
      escalation: { leader: { days: -7, person: aPerson() } },
    })
    expect(live(planOf(before, { settings }), day('2026-01-12'), 20).length).toBeGreaterThan(0)
    expect(live(planOf(after, { settings }), day('2026-01-12'), 20)).toEqual([])
    expect(escalated(planOf(before, { settings }), thursday, () => new Map())).toHaveLength(2)
    expect(escalated(planOf(after, { settings }), thursday, () => new Map())).toEqual([])
    expect(morningOf(planOf(after, { settings }), day('2026-01-12')).overview).toBeUndefined()
  })

  it('is told once as that, before all else that an edition changed', () => {
    const more = { ...february, tasks: [...february.tasks, aTask({ id: 'new', due: onDay('2026-06-01') })] }
    const { changes } = morningOf(planOf(catalogueOf([december, more], 2)), day('2026-01-12'))
    expect(changes?.items.map(({ change, item }) => `${change} ${item}`)).toEqual([
      ...['called-off flis', 'called-off ean', 'called-off dialog', 'new new'],
    ])
    const knows = { before: told.before, told: new Set(['january']) }
    expect(morningOf(planOf(after, { told: knows }), day('2026-01-13')).changes).toBeUndefined()
  })

  it('is not told of where it came and was called off since, and is new where it stands again', () => {
    const [task] = [aTask({ id: 'short', due: onDay('2026-06-01') })]
    const came = { ...december, id: 'came', date: day('2026-01-05'), tasks: [task] }
    const went = { ...came, id: 'went', date: day('2026-01-06'), tasks: [{ ...task, calledOff }] }
    const linesOf = (...editions: (typeof came)[]) =>
      morningOf(planOf(catalogueOf([december, ...editions], 3)), day('2026-01-12')).changes?.items
    expect(linesOf(came, went)).toBeUndefined()
    const back = { ...came, id: 'back', date: day('2026-01-07') }
    expect(linesOf(came, went, back)).toEqual([{ item: 'short', change: 'new' }])
  })
})
