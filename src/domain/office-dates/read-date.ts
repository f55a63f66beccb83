import type { Day } from '../day.ts'
import { MONTHS, ordinalOf, yearOf } from './names.ts'
import { type Closed, dayOf, type Reader, soonest } from './span.ts'

const WRITTEN = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?)$/

function on(date: Day | undefined, length: number): Closed | undefined {
  return date && { from: date, to: date, length }
}

function dateIn(month: number, date: number, year: number | undefined, today: Day): Day | undefined {
  if (year !== undefined) return dayOf(year, month, date)
  return soonest(today, (y) => {
    const d = dayOf(y, month, date)
    return d && { from: d, to: d }
  })?.from
}

/** Reads one word of digits: 2026-01-08, 08.01.2026, 8/1-26, 8/1. */
const readDigits: Reader = (words, at, today) => {
  const [, y, m, d, date, month, short] = WRITTEN.exec(words[at] ?? '') ?? []
  if (y) return on(dayOf(Number(y), Number(m), Number(d)), 1)
  if (!date) return undefined
  const year = short === undefined ? yearOf(words[at + 1]) : Number(short.length === 2 ? `20${short}` : short)
  return on(
    dateIn(Number(month), Number(date), year, today),
    short === undefined && year !== undefined ? 2 : 1,
  )
}

/** Reads "8. januar 2026", "den 8 januar", "21st of January". */
const readDayMonth: Reader = (words, at, today) => {
  const date = ordinalOf(words[at])
  const of = words[at + 1] === 'of' ? 1 : 0
  const month = MONTHS.get(words[at + 1 + of] ?? '')
  if (date === undefined || month === undefined) return undefined
  const year = yearOf(words[at + 2 + of])
  return on(dateIn(month, date, year, today), 2 + of + (year === undefined ? 0 : 1))
}

/** Reads "January 21st, 2026". */
const readMonthDay: Reader = (words, at, today) => {
  const month = MONTHS.get(words[at] ?? '')
  const date = ordinalOf(words[at + 1])
  if (date === undefined || month === undefined || MONTHS.has(words[at + 2] ?? '')) return undefined
  const year = yearOf(words[at + 2])
  return on(dateIn(month, date, year, today), year === undefined ? 2 : 3)
}

/** Reads "den 15." and "the 15th": the next such day of a month. */
const readBareDate: Reader = (words, at, today) => {
  const date = /^\d{1,2}(?:st|nd|rd|th)?$/.test(words[at] ?? '') ? ordinalOf(words[at]) : undefined
  if (date === undefined) return undefined
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  for (let ahead = 0; ahead < 3; ahead++) {
    const m = month - 1 + ahead
    const found = dayOf(year + Math.floor(m / 12), (m % 12) + 1, date)
    if (found && found >= today) return on(found, 1)
  }
  return undefined
}

/** Reads a date of the calendar, with or without "den", "d.", "the". */
export const readDate: Reader = (words, at, today) => {
  const article = ['den', 'd', 'the'].includes(words[at] ?? '') ? 1 : 0
  const start = at + article
  const read =
    readDigits(words, start, today) ??
    readDayMonth(words, start, today) ??
    readMonthDay(words, start, today) ??
    (article === 1 ? readBareDate(words, start, today) : undefined)
  return read && { ...read, length: read.length + article }
}
