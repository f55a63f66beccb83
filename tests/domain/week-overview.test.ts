import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { inPeriod, onDay, undecided } from '#domain/deadline.ts'
import { digestOf, morningOf } from '#domain/morning.ts'
import type { PlanInput } from '#domain/nudge-plan.ts'
import type { Standing } from '#domain/standing.ts'
import { weekOverviewOf } from '#domain/week-overview.ts'
import { aCatalogue, anAgreement, anEvent } from '#tests/support/factories.ts'
import { aPlan, aSnooze, someSettings } from '#tests/support/plans.ts'

const signed: Standing = { state: 'fulfilled', asOf: day('2025-11-20'), source: { kind: 'kombit' } }
const agreements = [
  anAgreement({ id: 'friday', deadline: onDay('2025-12-05') }),
  anAgreement({ id: 'sunday', deadline: onDay('2025-12-07') }),
  anAgreement({ id: 'next-monday', deadline: onDay('2025-12-08') }),
  anAgreement({ id: 'period', deadline: inPeriod('2025-12-03', '2026-01-15', 'primo december') }),
  anAgreement({ id: 'running', deadline: inPeriod('2025-11-20', '2025-12-31', 'ultimo') }),
  anAgreement({ id: 'signed', deadline: onDay('2025-12-04') }),
  anAgreement({ id: 'resting', deadline: onDay('2025-12-04') }),
  anAgreement({ id: 'undecided', deadline: undecided() }),
  anAgreement({ id: 'late', deadline: onDay('2025-11-28') }),
]
const events = [
  anEvent({
    id: 'webinar',
    start: '2025-12-04T09:30',
    registration: { deadline: day('2025-12-02'), url: 'https://kombit.dk/x' },
  }),
]
const plan = (overrides: Partial<PlanInput> = {}) =>
  aPlan({
    catalogue: aCatalogue({ agreements, events }),
    standings: new Map([['signed', signed]]),
    handlings: new Map([aSnooze('resting', '2025-12-03', '2025-11-28')]),
    settings: someSettings({ weekly: true }),
    ...overrides,
  })
const overview = (on: string, overrides: Partial<PlanInput> = {}) => weekOverviewOf(plan(overrides), day(on))

describe('the overview of a week', () => {
  it('tells by day what is open and falls in it, and how many are overdue', () => {
    expect(overview('2025-12-01')).toEqual({
      items: [
        { item: 'running', type: 'agreement' },
        { item: 'webinar', type: 'registration' },
        { item: 'period', type: 'agreement' },
        { item: 'webinar', type: 'meeting' },
        { item: 'friday', type: 'agreement' },
        { item: 'sunday', type: 'agreement' },
      ],
      overdue: 1,
    })
  })

  it.each(['2025-12-02', '2025-12-05', '2025-12-06'])('is not told again on %s', (on) => {
    expect(overview(on)).toBeUndefined()
  })

  it('comes on the first day of the week that is a working day', () => {
    const easterTuesday = '2026-04-07'
    const catalogue = aCatalogue({ agreements: [anAgreement({ id: 'a', deadline: onDay('2026-04-09') })] })
    expect(overview('2026-04-06', { catalogue })).toBeUndefined()
    expect(overview(easterTuesday, { catalogue })?.items).toHaveLength(1)
  })

  it('comes on the first day of the week that the channel has chosen', () => {
    const settings = someSettings({ weekly: true, weekdays: [3, 5] })
    expect(overview('2025-12-01', { settings })).toBeUndefined()
    expect(overview('2025-12-03', { settings })?.items.map((i) => i.item)).toContain('friday')
    expect(overview('2025-12-05', { settings })).toBeUndefined()
  })

  it('goes by ISO weeks over the turn of the year', () => {
    const catalogue = aCatalogue({ agreements: [anAgreement({ id: 'a', deadline: onDay('2026-01-03') })] })
    expect(overview('2025-12-29', { catalogue })?.items).toEqual([{ item: 'a', type: 'agreement' }])
    expect(overview('2026-01-02', { catalogue })).toBeUndefined()
  })

  it('is not there unless it is chosen, nor for a week without anything, nor of what is not followed', () => {
    expect(overview('2025-12-01', { settings: someSettings({ weekly: false }) })).toBeUndefined()
    expect(overview('2025-12-01', { catalogue: aCatalogue() })).toBeUndefined()
    const settings = someSettings({ weekly: true, solutions: { mode: 'only', ids: ['aula'] } })
    expect(overview('2025-12-01', { settings })).toBeUndefined()
  })

  it('is a card of its own where nothing is at a stage that day', () => {
    const settings = someSettings({ weekly: true, leadDays: [] })
    const catalogue = aCatalogue({ agreements: [anAgreement({ id: 'a', deadline: onDay('2025-12-05') })] })
    const morning = morningOf(plan({ settings, catalogue }), day('2025-12-01'))
    const card = { municipality: '0751', language: 'da', day: day('2025-12-01') } as const
    expect(digestOf(morning, card)).toEqual({
      kind: 'digest',
      ...card,
      lines: [],
      overview: { items: [{ item: 'a', type: 'agreement' }], overdue: 0 },
    })
  })
})
