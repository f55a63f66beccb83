import { addDays, type Day, day } from './day.ts'

/** The days on which municipalities are closed by law, or by custom of all (24 and 31 December). */
export const HOLIDAYS = [
  'new-year',
  'maundy-thursday',
  'good-friday',
  'easter',
  'easter-monday',
  'great-prayer-day',
  'ascension',
  'whitsun',
  'whit-monday',
  'christmas-eve',
  'christmas-day',
  'second-christmas-day',
  'new-years-eve',
] as const
export type Holiday = (typeof HOLIDAYS)[number]

/** By custom and agreement, not by law. */
export const BY_CUSTOM: readonly Holiday[] = ['christmas-eve', 'new-years-eve']

/** Returns Easter Sunday of a year (Gregorian computus of Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const date = ((h + l - 7 * m + 114) % 31) + 1
  return day(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
}

const FIXED: readonly (readonly [Holiday, string])[] = [
  ['new-year', '01-01'],
  ['christmas-eve', '12-24'],
  ['christmas-day', '12-25'],
  ['second-christmas-day', '12-26'],
  ['new-years-eve', '12-31'],
]
const DAYS_FROM_EASTER: readonly (readonly [Holiday, number])[] = [
  ['maundy-thursday', -3],
  ['good-friday', -2],
  ['easter', 0],
  ['easter-monday', 1],
  ['great-prayer-day', 26],
  ['ascension', 39],
  ['whitsun', 49],
  ['whit-monday', 50],
]
const LAST_YEAR_OF_GREAT_PRAYER_DAY = 2023

/** Returns the holidays of a year by their day. Great Prayer Day ended with 2023 (lov nr. 214 af 06/03/2023). */
export function holidaysOf(year: number): ReadonlyMap<Day, Holiday> {
  const easter = easterSunday(year)
  const movable = DAYS_FROM_EASTER.filter(
    ([holiday]) => holiday !== 'great-prayer-day' || year <= LAST_YEAR_OF_GREAT_PRAYER_DAY,
  )
  return new Map([
    ...FIXED.map(([holiday, date]) => [day(`${year}-${date}`), holiday] as const),
    ...movable.map(([holiday, offset]) => [addDays(easter, offset), holiday] as const),
  ])
}
