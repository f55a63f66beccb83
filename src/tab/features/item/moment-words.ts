import type { Texts } from '#tab/texts/texts.ts'
import { dayInDenmark, isoWeek, writeDay } from '#tab/time/written-day.ts'

/** Returns a day with its week: "fre. 5. dec. 2025, uge 49"; the year when it is not that of `today`. */
export function dayWords(day: string, today: string, { locale, time }: Texts): string {
  return `${writeDay(day, locale, 'short', today)}, ${time.week(isoWeek(day))}`
}

/** Returns a moment by the clock of Denmark: "5.12.2025 kl. 09.12". */
export function momentWords(at: string, { locale, time }: Texts): string {
  return time.at(writeDay(dayInDenmark(at), locale, 'number'), clockWords(at, locale))
}

/** Returns the time of a moment in Denmark: "09.12", in English "09:12". */
export function clockWords(at: string, locale: string): string {
  const shape = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' } as const
  return new Intl.DateTimeFormat(locale, shape).format(new Date(at))
}
