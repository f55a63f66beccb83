import type { Language } from '#domain/language.ts'
import { textsFor } from './texts-for.ts'

/** Returns a day, written YYYY-MM-DD, as it is written in a sentence: "1. december 2025", "1 December 2025". */
export function dayText(day: string, language: Language): string {
  const month = textsFor(language).months[Number(day.slice(5, 7)) - 1] ?? ''
  return `${Number(day.slice(8))}${language === 'da' ? '.' : ''} ${month} ${day.slice(0, 4)}`
}
