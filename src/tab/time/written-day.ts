const MS_OF_A_DAY = 86_400_000

const at = (day: string) => new Date(`${day}T00:00:00Z`)

type Shape = 'long' | 'short' | 'number'
const SHAPES: Record<Shape, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  number: { day: 'numeric', month: 'numeric', year: 'numeric' },
}

/**
 * Returns a day (`2025-12-05`) in words: long "fredag den 5. december 2025", short "fre. 5. dec.", number "5.12.2025".
 * The short form has the year when it is not that of `today`.
 */
export function writeDay(day: string, locale: string, shape: Shape, today = day): string {
  const year: Intl.DateTimeFormatOptions =
    shape === 'short' && day.slice(0, 4) !== today.slice(0, 4) ? { year: 'numeric' } : {}
  return formatOf(locale, { ...SHAPES[shape], ...year }).format(at(day))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Returns a format of days, in UTC unless said otherwise; one takes longer to make than to write a hundred days by it. */
export function formatOf(locale: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(shape)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...shape })
  formats.set(key, known)
  return known
}

/** Returns the day in Denmark of a moment (`2025-12-04T23:30:00.000Z`): "2025-12-05". */
export function dayInDenmark(moment: string): string {
  // Sweden writes its days as ISO 8601 does.
  return formatOf('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date(moment))
}

/** Returns a period in words without repeating what its ends share: "11.–31. dec. 2025". */
export function writePeriod(from: string, to: string, locale: string): string {
  const format = formatOf(locale, { day: 'numeric', month: 'short', year: 'numeric' })
  return format.formatRange(at(from), at(to))
}

/** Returns the number of days from `from` to `to`; negative when `to` is earlier. */
export function daysFrom(from: string, to: string): number {
  return Math.round((at(to).getTime() - at(from).getTime()) / MS_OF_A_DAY)
}

/** Returns how far off a day is: "i dag", "om 4 dage", "om 7 uger". Weeks from five weeks on, months from half a year. */
export function relativeDay(today: string, day: string, locale: string): string {
  const days = daysFrom(today, day)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (Math.abs(days) < 35) return format.format(days, 'day')
  if (Math.abs(days) < 180) return format.format(Math.round(days / 7), 'week')
  return format.format(Math.round(days / 30.4), 'month')
}

/** Returns the ISO 8601 week of a day, which Danish offices count by: the week of its Thursday. */
export function isoWeek(day: string): number {
  const date = at(day)
  date.setUTCDate(date.getUTCDate() + 3 - ((date.getUTCDay() + 6) % 7))
  const firstThursday = at(`${date.getUTCFullYear()}-01-04`)
  firstThursday.setUTCDate(firstThursday.getUTCDate() + 3 - ((firstThursday.getUTCDay() + 6) % 7))
  return 1 + Math.round((date.getTime() - firstThursday.getTime()) / (7 * MS_OF_A_DAY))
}
