import { DEFAULT_SETTINGS, NUDGED_KINDS, type NudgeSettings } from '#domain/nudge-settings.ts'
import type { Random } from './random.ts'
import { ROLES, SOLUTIONS } from './year-editions.ts'

/** Returns settings as some channel may have chosen them; most have chosen nothing. */
export function someSettings(random: Random): NudgeSettings {
  if (!random.onceIn(3)) return DEFAULT_SETTINGS
  return {
    ...DEFAULT_SETTINGS,
    time: random.pick(['07:30', '08:00', '09:30', '13:00']),
    weekdays: random.pick([[1, 2, 3, 4, 5], [1, 3, 5], [2, 4], [1]]),
    leadDays: random.pick([[14, 7, 3, 1], [7, 1], [30, 14, 7], [3], []]),
    overdue: random.pick([
      { first: 1, every: 7, most: 4 },
      { first: 5, every: 2, most: 30, within: 30 },
      { days: [1, 3, 7] },
      { first: 1, every: 1, most: 0 },
    ]),
    solutions: random.pick([
      { mode: 'all' } as const,
      { mode: 'only', ids: [SOLUTIONS[0], SOLUTIONS[2]] } as const,
      { mode: 'except', ids: [SOLUTIONS[1]] } as const,
    ]),
    kinds: random.pick([NUDGED_KINDS, ['agreement'], ['task', 'meeting']] as const),
    roles: random.onceIn(3) ? [random.pick(ROLES)] : [],
    dailyCap: random.pick([40, 5, 2, 1]),
    weekly: random.onceIn(2),
    changes: random.onceIn(2),
  }
}
