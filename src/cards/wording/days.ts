import { type Day, daysBetween, isoWeek, weekday } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'

interface Names {
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
}

const NAMES: Record<Language, Names> = {
  da: {
    weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
    months: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
    shortMonths: 'jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.'.split(' '),
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  },
}

/**
 * `full` "mandag 1. december 2025", `weekday` "mandag 1. december", `date` "1. december", `dated` "1. december 2025",
 * `short` "1. dec.", `numeric` "01.12.2025" (in English "1 Dec 2025": figures alone read differently in Britain and
 * America).
 */
export type DayForm = 'full' | 'weekday' | 'date' | 'dated' | 'short' | 'numeric'

/** Returns a day in words. */
export function formatDay(day: Day, language: Language, form: DayForm = 'full'): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const names = NAMES[language]
  const number = language === 'da' ? `${Number(date)}.` : `${Number(date)}`
  const long = `${number} ${names.months[Number(month) - 1]}`
  const short = `${number} ${names.shortMonths[Number(month) - 1]}`
  const name = names.weekdays[weekday(day) - 1]
  const forms: Record<DayForm, string> = {
    full: `${name} ${long} ${year}`,
    weekday: `${name} ${long}`,
    date: long,
    dated: `${long} ${year}`,
    short,
    numeric: language === 'da' ? `${date}.${month}.${year}` : `${short} ${year}`,
  }
  return forms[form]
}

/** Returns the name of the day's weekday: "torsdag". */
export function weekdayName(day: Day, language: Language): string {
  return NAMES[language].weekdays[weekday(day) - 1] ?? ''
}

/** Returns the day with its weekday, and with the year only where it is another one than today's. */
export function dayWords(day: Day, today: Day, language: Language): string {
  return formatDay(day, language, day.slice(0, 4) === today.slice(0, 4) ? 'weekday' : 'full')
}

/** Returns the day without its weekday, and with the year only where it is another one than today's. */
export function dateWords(day: Day, today: Day, language: Language): string {
  return formatDay(day, language, day.slice(0, 4) === today.slice(0, 4) ? 'date' : 'dated')
}

/** Returns how far off a day is: "i dag", "i morgen", "om 4 dage", "i går", "for 3 dage siden". */
export function relativeDay(day: Day, today: Day, language: Language): string {
  const days = daysBetween(today, day)
  const near = NEAR[language].get(days)
  if (near !== undefined) return near
  if (language === 'da') return days > 0 ? `om ${days} dage` : `for ${-days} dage siden`
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}

const NEAR: Record<Language, ReadonlyMap<number, string>> = {
  da: new Map([
    [-1, 'i går'],
    [0, 'i dag'],
    [1, 'i morgen'],
  ]),
  en: new Map([
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
  ]),
}

/** Returns the week as Danish offices say it: "uge 49". */
export function weekWords(day: Day, language: Language): string {
  return `${language === 'da' ? 'uge' : 'week'} ${isoWeek(day).week}`
}

/** Returns the text with its first letter as a capital. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('da') + text.slice(1)
}
