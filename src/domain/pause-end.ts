import { addDays, type Day, isDay } from './day.ts'

const LONGEST_PAUSE = 366

/**
 * Returns the day on which a pause that begins on `today` is to end, as somebody typed it (`2025-12-24`); undefined where
 * they typed nothing, and `not-a-day` for what is none, is not to come, or is more than a year ahead.
 */
export function readPauseEnd(typed: string | undefined, today: Day): Day | undefined | 'not-a-day' {
  if (typed === undefined || typed.trim() === '') return undefined
  const day = typed.trim()
  return isDay(day) && day > today && day <= addDays(today, LONGEST_PAUSE) ? day : 'not-a-day'
}
