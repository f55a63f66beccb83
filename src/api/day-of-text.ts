import { Temporal } from 'temporal-polyfill'
import { type Day, dayAt } from '#domain/day.ts'

/** Returns the day in Denmark of a moment as the contract writes it, such as `2025-11-04T08:12:00Z`. */
export function dayOfText(moment: string): Day {
  return dayAt(Temporal.Instant.from(moment))
}
