import { daysFrom, isoWeek } from '#tab/time/written-day.ts'

/** What is written at a place of the axis: shares of its whole length, from 0 to 1. */
interface Mark {
  /** The first day of it. */
  readonly day: string
  readonly at: number
}

/** An axis of days, whose marks are as many as can be read side by side. */
export interface Axis {
  readonly from: string
  readonly days: number
  readonly today: number
  readonly years: readonly Mark[]
  readonly months: readonly Mark[]
  readonly weeks: readonly (Mark & { readonly week: number })[]
}

const MOST_WEEKS = 22
const LAST_SHARE = 0.98
const MOST_MONTHS = 18
const WEEK_STEPS = [1, 2, 4, 8, 13, 26, 52]
const MONTH_STEPS = [1, 3, 6, 12]

/** Returns the axis from one day to another, both included. A week is marked at its Monday by its ISO 8601 number. */
export function axisOf(from: string, to: string, today: string): Axis {
  const days = daysFrom(from, to) + 1
  const at = (day: string) => daysFrom(from, day) / days
  const all = Array.from({ length: days }, (_, i) => dayAfter(from, i))
  const months = all.filter((day) => day.endsWith('-01'))
  const mondays = all.filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1)
  const everyMonth = stepFor(months.length, MOST_MONTHS, MONTH_STEPS)
  const everyWeek = stepFor(mondays.length, MOST_WEEKS, WEEK_STEPS)
  return {
    from,
    days,
    // The middle of the day, where a point on that day lies too.
    today: (daysFrom(from, today) + 0.5) / days,
    years: all.filter((day, i) => i === 0 || day.endsWith('-01-01')).map((day) => ({ day, at: at(day) })),
    months: months
      .filter((day) => (Number(day.slice(5, 7)) - 1) % everyMonth === 0)
      .map((day) => ({ day, at: at(day) })),
    weeks: mondays
      // One at the very end would stand outside.
      .filter((day, i) => i % everyWeek === 0 && at(day) < LAST_SHARE)
      .map((day) => ({ day, at: at(day), week: isoWeek(day) })),
  }
}

/** Returns where a number of days from the beginning lies. */
export const shareOf = ({ days }: Axis, after: number) => after / days

function stepFor(count: number, most: number, steps: readonly number[]): number {
  return steps.find((step) => count / step <= most) ?? steps.at(-1) ?? 1
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
