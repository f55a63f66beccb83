import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { nudgesDue } from '#domain/nudge-plan.ts'
import type { NudgeSettings } from '#domain/nudge-settings.ts'
import { aCatalogue, anAgreement, anEvent, aTask } from '#tests/support/factories.ts'
import { aPlan, someSettings } from '#tests/support/plans.ts'

const catalogue = aCatalogue({
  agreements: [
    anAgreement({
      id: 'flis',
      solution: 'flis',
      audience: ['FLIS systemansvarlige', 'KOMBIT-programledere'],
    }),
  ],
  tasks: [
    aTask({ id: 'sapa', solution: 'sapa', audience: [], due: onDay('2025-12-05') }),
    aTask({ id: 'infra', solution: 'sapa', audience: ['Infrastrukturansvarlige'], due: onDay('2025-12-05') }),
  ],
  events: [
    anEvent({ id: 'sapa-meeting', solution: 'sapa', start: '2025-12-05T09:00', audience: [] }),
    (({ solution: _, ...event }) => event)(
      anEvent({ id: 'meeting', start: '2025-12-05T10:00', audience: [] }),
    ),
  ],
})
const followed = (settings: Partial<NudgeSettings>) =>
  nudgesDue(aPlan({ catalogue, settings: someSettings(settings) }), day('2025-12-04'))
    .map((n) => n.item)
    .sort()
const everything = ['flis', 'infra', 'meeting', 'sapa', 'sapa-meeting']

describe('a channel hears of', () => {
  it.each<[string, Partial<NudgeSettings>, readonly string[]]>([
    ['everything, unless it says otherwise', {}, everything],
    ['only the solutions it picks', { solutions: { mode: 'only', ids: ['flis'] } }, ['flis']],
    ['none, when it picks none', { solutions: { mode: 'only', ids: [] } }, []],
    ['all but those it leaves out', { solutions: { mode: 'except', ids: ['sapa'] } }, ['flis', 'meeting']],
    ['the kinds it picks', { kinds: ['meeting'] }, ['meeting', 'sapa-meeting']],
    ['nothing, when it picks no kind', { kinds: [] }, []],
    ['what is for its role, and for everybody', { roles: ['infrastrukturansvarlig'] }, everything.slice(1)],
    ['its role in any form and case', { roles: ['Infrastrukturansvarlige '] }, everything.slice(1)],
    ['a role within a compound', { roles: ['programleder'] }, ['flis', 'meeting', 'sapa', 'sapa-meeting']],
    ['all of its roles', { roles: ['systemansvarlig', 'infrastrukturansvarlig'] }, everything],
    ['what fits all that it chose', { kinds: ['task'], roles: ['systemansvarlig'] }, ['sapa']],
  ])('%s', (_, settings, expected) => {
    expect(followed(settings)).toEqual(expected)
  })
})
