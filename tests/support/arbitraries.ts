import fc from 'fast-check'
import { addDays, type Day, day } from '#domain/day.ts'
import { type Deadline, type Decided, undecided, unreadable } from '#domain/deadline.ts'
import { DEFAULT_SETTINGS, type NudgeSettings } from '#domain/nudge-settings.ts'
import type { WorkingCalendar } from '#domain/working-days.ts'

/** Any day from 2000 to about 2060. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 22_000 })
  .map((n) => addDays(day('2000-01-01'), n))

/** A day of the winter of the shipped edition, with its many days off. */
export const winterDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 120 })
  .map((n) => addDays(day('2025-11-01'), n))

/** A decided deadline that begins on a day of `first` and lasts one day or up to a month. */
export const decidedFrom = (first: fc.Arbitrary<Day>): fc.Arbitrary<Decided> =>
  fc.tuple(first, fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }))).map(([from, length]) => {
    const to = addDays(from, length)
    return { kind: length === 0 ? 'day' : 'period', raw: `${from}/${to}`, from, to }
  })

/** Any deadline, decided or not. */
export const anyDeadline: fc.Arbitrary<Deadline> = fc.oneof(
  { weight: 6, arbitrary: decidedFrom(winterDay) },
  { weight: 1, arbitrary: fc.constantFrom(undecided(), undecided('Uafklaret')) },
  { weight: 1, arbitrary: fc.constant(unreadable('50.10.2025', 'ingen dag i kalenderen')) },
)

/** A municipality that closes on up to twelve days of its own. */
export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .array(winterDay, { maxLength: 12 })
  .map((days) => ({ closed: new Set(days) }))

/** Settings with up to five different lead times, in any order. */
export const anySettings: fc.Arbitrary<NudgeSettings> = fc
  .uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 5 })
  .map((leadDays) => ({ ...DEFAULT_SETTINGS, leadDays }))
