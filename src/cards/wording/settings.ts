import type { Language } from '#domain/language.ts'
import type { NudgeSettings } from '#domain/nudge-settings.ts'
import type { OverdueRhythm } from '#domain/overdue-rhythm.ts'

const WEEKDAYS: Record<Language, readonly string[]> = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
}

/** Returns what is listed, with "og" or "and" before the last. */
export function listed(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'da' ? 'da' : 'en-GB', { type: 'conjunction' }).format(words)
}

/** Returns the name of an ISO weekday from Monday to Friday. */
export function weekdayName(weekday: number, language: Language): string {
  return WEEKDAYS[language][weekday - 1] ?? ''
}

/** Returns weekdays in words: "mandag til fredag", "mandag og torsdag". */
export function weekdayWords(weekdays: readonly number[], language: Language): string {
  const names = weekdays.map((day) => weekdayName(day, language))
  const [first, last] = [names[0] ?? '', names.at(-1) ?? '']
  if (weekdays.length === 5) return language === 'da' ? `${first} til ${last}` : `${first} to ${last}`
  return listed(names, language)
}

/** Returns the days before a deadline in words: "14, 7, 3 og 1 dag før fristen og på dagen". */
export function leadWords(leadDays: readonly number[], language: Language): string {
  const days = listed(leadDays.map(String), language)
  const one = leadDays.at(-1) === 1
  if (language === 'da')
    return leadDays.length === 0 ? 'på dagen' : `${days} ${one ? 'dag' : 'dage'} før fristen og på dagen`
  return leadDays.length === 0 ? 'on the day' : `${days} ${one ? 'day' : 'days'} before and on the day`
}

/** Returns when nudges come past a deadline: "dagen efter og så hver uge, højst 4 gange", "kun dagen efter". */
export function overdueWords(rhythm: OverdueRhythm, language: Language): string {
  const words = OVERDUE[language]
  if ('days' in rhythm) return rhythm.days.length === 0 ? words.never : listedDays(rhythm.days, language)
  const { first, every, most, within } = rhythm
  if (most === 0) return words.never
  const start = firstWords(first, language)
  if (most === 1) return words.only(start)
  return (
    words.andThen(start, everyWords(every, language), most) +
    (within === undefined ? '' : words.within(within))
  )
}

const OVERDUE = {
  da: {
    never: 'slet ikke',
    only: (start: string) => `kun ${start}`,
    andThen: (start: string, every: string, most: number) => `${start} og så ${every}, højst ${most} gange`,
    within: (days: number) => ` og i højst ${days} dage`,
    after: (days: string, one: boolean) => `${days} ${one ? 'dag' : 'dage'} efter`,
  },
  en: {
    never: 'not at all',
    only: (start: string) => `only ${start}`,
    andThen: (start: string, every: string, most: number) =>
      `${start} and then ${every}, at most ${most} times`,
    within: (days: number) => ` and for ${days} days at most`,
    after: (days: string, one: boolean) => `${days} ${one ? 'day' : 'days'} after`,
  },
}

function listedDays(days: readonly number[], language: Language): string {
  return OVERDUE[language].after(listed(days.map(String), language), days.at(-1) === 1)
}

function firstWords(days: number, language: Language): string {
  if (language === 'da') return days === 1 ? 'dagen efter' : `${days} dage efter`
  return days === 1 ? 'the day after' : `${days} days after`
}

function everyWords(days: number, language: Language): string {
  const known = EVERY[language].get(days)
  if (known !== undefined) return known
  return language === 'da' ? `hver ${days}. dag` : `every ${days} days`
}

const EVERY: Record<Language, ReadonlyMap<number, string>> = {
  da: new Map([
    [1, 'hver dag'],
    [2, 'hver anden dag'],
    [7, 'hver uge'],
    [14, 'hver anden uge'],
  ]),
  en: new Map([
    [1, 'every day'],
    [2, 'every other day'],
    [7, 'every week'],
    [14, 'every other week'],
  ]),
}

/** Returns from when on somebody hears in person: "fra 3 dage før fristen", "fra dagen efter fristen". */
export function rungWords(days: number, language: Language): string {
  const da = language === 'da'
  if (days === 0) return da ? 'fra dagen, hvor fristen er' : 'from the day of the deadline'
  const count = Math.abs(days)
  const one = count === 1
  if (da) return `fra ${one ? 'dagen' : `${count} dage`} ${days < 0 ? 'før' : 'efter'} fristen`
  return `from ${one ? 'the day' : `${count} days`} ${days < 0 ? 'before' : 'after'} the deadline`
}

/** Returns whether anybody hears in person, and from when on, in words. */
export function escalationWords({ escalation }: NudgeSettings, language: Language): string {
  const { responsible, leader } = escalation
  const da = language === 'da'
  const words = [
    responsible &&
      `${da ? 'den ansvarlige' : 'the person responsible'} ${rungWords(responsible.days, language)}`,
    leader && `${da ? 'programlederen' : 'the programme leader'} ${rungWords(leader.days, language)}`,
  ].filter((part) => part !== undefined)
  if (words.length > 0) return listed(words, language)
  return da ? 'kun kanalen' : 'only the channel'
}
