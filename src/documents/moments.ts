import type { Temporal } from 'temporal-polyfill'
import { formatDay } from '#cards/wording/days.ts'
import { type Day, dayAt, ZONE } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'

/** Returns a moment as a document has it, in Danish time: "01.12.2025 kl. 8.00", "1 Dec 2025, 8:00". */
export function momentWords(at: Temporal.Instant, language: Language): string {
  const { hour, minute } = at.toZonedDateTimeISO(ZONE)
  const minutes = String(minute).padStart(2, '0')
  const on = dayInFigures(dayAt(at), language)
  return language === 'da' ? `${on} kl. ${hour}.${minutes}` : `${on}, ${hour}:${minutes}`
}

/** Returns a day as a document has it: "01.12.2025", "1 Dec 2025". */
export function dayInFigures(day: Day, language: Language): string {
  return formatDay(day, language, 'numeric')
}
