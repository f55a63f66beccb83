import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type NudgeSettings } from '#domain/nudge-settings.ts'
import { CARD_TIMES, changedSettings, orderedSettings, settingsFaults } from '#domain/settings-rules.ts'
import { aPerson } from '#tests/support/factories.ts'

const faults = (overrides: Partial<NudgeSettings>) => settingsFaults({ ...DEFAULT_SETTINGS, ...overrides })
const overdue = { first: 1, every: 7, most: 4 }

describe('the settings of a channel', () => {
  it('are good by default, and at every half hour of the day', () => {
    expect(CARD_TIMES.slice(0, 3)).toEqual(['07:00', '07:30', '08:00'])
    expect(CARD_TIMES.at(-1)).toBe('16:00')
    for (const time of CARD_TIMES) expect(faults({ time })).toEqual([])
  })

  it.each<[Partial<NudgeSettings>, string]>([
    [{ time: '08:15' }, 'time'],
    [{ weekdays: [] }, 'weekdays'],
    [{ weekdays: [6] }, 'weekdays'],
    [{ leadDays: [0] }, 'leadDays'],
    [{ leadDays: [91] }, 'leadDays'],
    [{ leadDays: [1.5] }, 'leadDays'],
    [{ leadDays: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, 'leadDays'],
    [{ overdue: { ...overdue, every: 0 } }, 'overdue'],
    [{ overdue: { ...overdue, most: -1 } }, 'overdue'],
    [{ overdue: { ...overdue, within: 0 } }, 'overdue'],
    [{ overdue: { days: [1, 3, 0] } }, 'overdue'],
    [{ solutions: { mode: 'only', ids: [] } }, 'solutions'],
    [{ solutions: { mode: 'except', ids: [''] } }, 'solutions'],
    [{ kinds: [] }, 'kinds'],
    [{ roles: ['x'.repeat(121)] }, 'roles'],
    [{ dailyCap: 0 }, 'dailyCap'],
    [{ dailyCap: 41 }, 'dailyCap'],
    [{ escalation: { responsible: { days: 91 } } }, 'responsible'],
    [{ escalation: { leader: { days: -61, person: aPerson() } } }, 'leader'],
    [{ escalation: { leader: { days: 7, person: aPerson({ id: '' }) } } }, 'leaderPerson'],
  ])('as %j are not', (overrides, fault) => {
    expect(faults(overrides)).toEqual([fault])
  })

  it.each<Partial<NudgeSettings>>([
    { leadDays: [] },
    { overdue: { ...overdue, most: 0 } },
    { overdue: { first: 5, every: 2, most: 20, within: 30 } },
    { overdue: { days: [1, 3, 7] } },
    { solutions: { mode: 'except', ids: [] } },
    { solutions: { mode: 'only', ids: ['a-solution-that-nobody-knows'] } },
    { escalation: { responsible: { days: -3 }, leader: { days: 7, person: aPerson() } } },
  ])('may be %j', (overrides) => {
    expect(faults(overrides)).toEqual([])
  })

  it('are kept in order, so that the same choice is no change', () => {
    const written = { ...DEFAULT_SETTINGS, weekdays: [5, 1, 1], leadDays: [1, 14, 7, 3, 14] }
    expect(orderedSettings(written)).toEqual({ ...DEFAULT_SETTINGS, weekdays: [1, 5] })
    expect(changedSettings(DEFAULT_SETTINGS, orderedSettings(written))).toEqual(['weekdays'])
  })
})
