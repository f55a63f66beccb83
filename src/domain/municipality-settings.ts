import { addDays, type Day, day, isDay } from './day.ts'
import { easterSunday } from './holidays.ts'
import { remembered } from './remembered.ts'
import { NO_CLOSING_DAYS, type WorkingCalendar } from './working-days.ts'

/** Days that many municipalities are closed on, each found anew every year. */
export const CLOSING_RULES = ['may-day', 'constitution-day', 'day-after-ascension'] as const
export type ClosingRule = (typeof CLOSING_RULES)[number]

/** What a municipality itself says of its days, for all its channels. */
export interface MunicipalitySettings {
  /** Of the days that come every year, those on which it is closed. */
  readonly closingRules: readonly ClosingRule[]
  /** Days on which it is closed besides those, weekends, public holidays, 24 and 31 December. */
  readonly closingDays: readonly Day[]
}

/** A municipality that has said nothing. */
export const NO_MUNICIPALITY_SETTINGS: MunicipalitySettings = { closingRules: [], closingDays: [] }

/** A municipality that is closed on more days than this has no working calendar but something else in mind. */
export const MOST_CLOSING_DAYS = 60

const ASCENSION = 39

/** Returns the day on which a rule falls in a year. */
export function closingDayOf(rule: ClosingRule, year: number): Day {
  switch (rule) {
    case 'may-day':
      return day(`${year}-05-01`)
    case 'constitution-day':
      return day(`${year}-06-05`)
    case 'day-after-ascension':
      return addDays(easterSunday(year), ASCENSION + 1)
  }
}

const MOST_YEARS = 200
const calendars = new WeakMap<MunicipalitySettings, WorkingCalendar>()

/**
 * Returns the working calendar of a municipality, for any year; the same object for the same settings, so that the
 * stages of a deadline are worked out once a municipality and not once a channel and morning.
 */
export function calendarOf(settings: MunicipalitySettings): WorkingCalendar {
  const known = calendars.get(settings)
  if (known) return known
  const calendar = newCalendar(settings)
  calendars.set(settings, calendar)
  return calendar
}

function newCalendar({ closingRules, closingDays }: MunicipalitySettings): WorkingCalendar {
  if (closingRules.length === 0 && closingDays.length === 0) return NO_CLOSING_DAYS
  const days = new Set(closingDays)
  const ruledIn = remembered(
    (year: string) => year,
    (year) => new Set(closingRules.map((rule) => closingDayOf(rule, Number(year)))),
    MOST_YEARS,
  )
  return { closed: { has: (on) => days.has(on) || ruledIn(on.slice(0, 4)).has(on) } }
}

/** Returns settings as they are kept: each thing once and in order. */
export function orderedMunicipalitySettings(settings: MunicipalitySettings): MunicipalitySettings {
  return {
    closingRules: CLOSING_RULES.filter((rule) => settings.closingRules.includes(rule)),
    closingDays: [...new Set(settings.closingDays)].sort(),
  }
}

/** Returns the days that a person has written, `24.12.2025` or `2025-12-24` with commas, spaces or lines between, and what is no day. */
export function readDays(text: string): {
  readonly days: readonly Day[]
  readonly unread: readonly string[]
} {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  const read = words.map((word) => ({ word, on: dayOf(word) }))
  return {
    days: read.flatMap(({ on }) => (on === undefined ? [] : [on])),
    unread: read.flatMap(({ word, on }) => (on === undefined ? [word] : [])),
  }
}

const DANISH = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})\.?$/

function dayOf(word: string): Day | undefined {
  const [, date = '', month = '', year = ''] = DANISH.exec(word) ?? []
  const iso = year === '' ? word : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(iso) ? iso : undefined
}
