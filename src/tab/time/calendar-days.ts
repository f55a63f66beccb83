const MS_OF_A_DAY = 86_400_000

const at = (day: string) => new Date(`${day}T00:00:00Z`)
const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** Returns the day that is so many days after another, or before it. */
export const addDaysTo = (day: string, days: number): string =>
  dayOf(new Date(at(day).getTime() + days * MS_OF_A_DAY))

/** Returns the Monday of a day's week. */
export const firstOfWeek = (day: string): string => addDaysTo(day, -((at(day).getUTCDay() + 6) % 7))

/** Returns the month of a day: `2026-01`. */
export const monthOf = (day: string): string => day.slice(0, 7)

/** Returns the same date so many months later or earlier; the last one of a month that has none such. */
export function addMonthsTo(day: string, months: number): string {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))]
  const last = new Date(Date.UTC(year, month + months + 1, 0))
  return dayOf(new Date(Date.UTC(year, month + months, Math.min(date, last.getUTCDate()))))
}

/** Returns whether a text is a month that there is, within what a calendar shows: `2026-01`. */
export const isMonth = (text: string): boolean => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text)

/** Returns a month in words, with a capital letter: "Januar 2026". */
export function writeMonth(month: string, locale: string): string {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const written = name.format(at(`${month}-01`))
  return written.charAt(0).toLocaleUpperCase(locale) + written.slice(1)
}
