import type { Day } from '../day.ts'
import type { DayWritten } from './day-written.ts'
import { dayOf, monthsOf } from './span.ts'

/**
 * Returns what a day that the calendar has not may have been: 50.10. the 10th, 20th or 30th, 31.11. the last of November or
 * the 31st of the month before or after.
 */
export function likelyDays({ date, month, year }: DayWritten, meeting: Day): readonly Day[] {
  const y = year ?? Number(meeting.slice(0, 4))
  if (month < 1 || month > 12 || y < 2000) return []
  if (date > 31 || date === 0)
    return [0, 1, 2, 3].flatMap((tens) => dayOf(y, month, tens * 10 + (date % 10)) ?? [])
  const others = [month - 1, month + 1].flatMap((m) => (m >= 1 && m <= 12 ? (dayOf(y, m, date) ?? []) : []))
  return [monthsOf(y, month).to, ...others]
}
