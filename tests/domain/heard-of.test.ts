import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import type { Handling } from '#domain/handling.ts'
import { morningOf } from '#domain/morning.ts'
import { nudgesDue, type PlanInput, previewNudges } from '#domain/nudge-plan.ts'
import type { Person } from '#domain/person.ts'
import { anAgreement, anEdition, anEvent, aPerson, aTask } from '#tests/support/factories.ts'
import { aPlan, someSettings } from '#tests/support/plans.ts'

const sofie = aPerson({ id: 'sofie', name: 'Sofie' })
const jens = aPerson({ id: 'jens', name: 'Jens' })
const monday = day('2025-12-01')
const items = {
  agreements: [
    anAgreement({ id: 'hers', deadline: onDay('2025-12-04') }),
    anAgreement({ id: 'his', deadline: onDay('2025-12-04') }),
    anAgreement({ id: 'late', deadline: onDay('2025-11-28') }),
  ],
  tasks: [aTask({ id: 'nobodys', due: onDay('2025-12-04') })],
  events: [anEvent({ id: 'meeting', start: '2025-12-02T09:30' })],
}

function assigned(item: string, to: Person): readonly [string, Handling] {
  return [item, { item, assignment: { to, by: jens, at: Temporal.Instant.from('2025-11-20T09:00:00Z') } }]
}

const plan = (overrides: Partial<PlanInput> = {}) =>
  aPlan({
    catalogue: catalogueOf([anEdition({ id: 'november', date: day('2025-11-20'), ...items })], 1),
    handlings: new Map([assigned('hers', sofie), assigned('his', jens)]),
    settings: someSettings({ assignedOnly: true, weekly: true, leadDays: [3] }),
    person: sofie,
    ...overrides,
  })
const due = (overrides: Partial<PlanInput> = {}) => nudgesDue(plan(overrides), monday).map(({ item }) => item)

describe('whoever hears only of what they are responsible for', () => {
  it('is nudged about that, and about no meeting', () => {
    expect(due()).toEqual(['hers'])
    expect(previewNudges(plan(), monday, 4).flatMap(({ nudges }) => nudges.map((n) => n.item))).toEqual([
      'hers',
      'hers',
    ])
  })

  it('is told of the week ahead and of what an edition changed as far as it is theirs', () => {
    const before = anEdition({
      id: 'october',
      date: day('2025-10-20'),
      agreements: items.agreements.map((agreement) => ({ ...agreement, deadline: onDay('2025-12-20') })),
    })
    const now = anEdition({ id: 'november', date: day('2025-11-20'), ...items })
    const told = { before: new Set(['october']), told: new Set<string>() }
    const { overview, changes } = morningOf(plan({ catalogue: catalogueOf([now, before], 2), told }), monday)
    expect(overview).toEqual({ items: [{ item: 'hers', type: 'agreement' }], overdue: 0 })
    expect(changes?.items.map(({ item }) => item)).toEqual(['hers'])
  })

  it('hears of an item once it is theirs, and no more once it is another’s', () => {
    expect(due({ handlings: new Map([assigned('his', sofie)]) })).toEqual(['his'])
    expect(due({ handlings: new Map([assigned('hers', jens)]) })).toEqual([])
  })

  it('is not taken for somebody of the same id in another tenant', () => {
    expect(due({ person: { ...sofie, tenant: 'another' } })).toEqual([])
  })
})

it('a channel hears of everything it follows, whatever was kept', () => {
  const { person: _, ...channel } = plan()
  const heard = nudgesDue(channel, monday).map(({ item }) => item)
  expect(heard.toSorted()).toEqual(['hers', 'his', 'late', 'meeting', 'nobodys'])
})
