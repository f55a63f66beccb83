import type { Day } from './day.ts'
import { BY_CUSTOM, type Holiday, holidaysOf } from './holidays.ts'
import {
  CLOSING_RULES,
  type ClosingRule,
  closingDayOf,
  type MunicipalitySettings,
} from './municipality-settings.ts'

/** Why a day of the year is special: only a half day is one on which cards come. */
export const SPECIAL_DAYS = ['holiday', 'custom', 'half-day', 'rule', 'own'] as const

/** A day of a year that is no day like others to a municipality; `name` is absent for its own closing days. */
export interface SpecialDay {
  readonly day: Day
  readonly kind: (typeof SPECIAL_DAYS)[number]
  readonly name?: Holiday | ClosingRule
}

/** Half a day off in many places, and a working day here unless the municipality says otherwise. */
const HALF_DAYS: readonly ClosingRule[] = ['may-day', 'constitution-day']

/**
 * Returns the public holidays of a year, 24 and 31 December, the half days and the municipality's own closing days, in
 * order; a day is what it is by law before it is what the municipality says.
 */
export function yearCalendar(
  { closingRules, closingDays }: MunicipalitySettings,
  year: number,
): readonly SpecialDay[] {
  const days = new Map<Day, SpecialDay>()
  for (const on of closingDays) if (on.startsWith(`${year}-`)) days.set(on, { day: on, kind: 'own' })
  for (const name of CLOSING_RULES) {
    const on = closingDayOf(name, year)
    if (closingRules.includes(name)) days.set(on, { day: on, kind: 'rule', name })
    else if (HALF_DAYS.includes(name) && !days.has(on)) days.set(on, { day: on, kind: 'half-day', name })
  }
  for (const [on, name] of holidaysOf(year))
    days.set(on, { day: on, kind: BY_CUSTOM.includes(name) ? 'custom' : 'holiday', name })
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
