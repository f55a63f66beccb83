/**
 * On which days past a deadline nudges come: the first after `first` days and then one `every` so many, `most` at most
 * and, where `within` is set, none after so many days; or on just the `days` that are listed.
 */
export type OverdueRhythm =
  | { readonly first: number; readonly every: number; readonly most: number; readonly within?: number }
  | { readonly days: readonly number[] }

const MOST_NUDGES = 60

/** Returns the days past a deadline on which nudges come, counted from 1, each once, the earliest first. */
export function overdueDays(rhythm: OverdueRhythm): readonly number[] {
  const said = 'days' in rhythm ? rhythm.days : regular(rhythm)
  const days = [...new Set(said)].filter((n) => Number.isInteger(n) && n > 0)
  return days.sort((a, b) => a - b).slice(0, MOST_NUDGES)
}

function regular({ first, every, most, within }: Exclude<OverdueRhythm, { days: unknown }>) {
  const days = Array.from({ length: Math.min(most, MOST_NUDGES) }, (_, i) => first + i * every)
  return days.filter((n) => within === undefined || n <= within)
}
