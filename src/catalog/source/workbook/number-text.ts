import { Temporal } from 'temporal-polyfill'
import type { CellFormat } from './cell-formats.ts'

const MINUTES_OF_DAY = 24 * 60
/** 31 December 9999, by the count that begins in 1900. */
const LAST_DAY = 2_958_465
/** That count has a 29 February 1900, which never was. */
const NEVER_WAS = 60
const BEFORE_1900 = Temporal.PlainDate.from('1899-12-31')
/** Danish Excel makes a day of the month that somebody writes, and goes on showing the month. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const IN_1904 = Temporal.PlainDate.from('1904-01-01')

/**
 * Returns a number of a cell as a person reads it: days as YYYY-MM-DD, with the time after them where the cell shows it;
 * the month or year where it shows no more (`dec-25`); codes with their zeros, other numbers without what computers add in their last digits.
 */
export function numberText(raw: string, format: CellFormat, from1904: boolean): string {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number)) return raw
  if (typeof format === 'object')
    return Number.isInteger(number) && number >= 0
      ? String(number).padStart(format.digits, '0')
      : plain(number)
  if (format === 'number' || number < 0 || number > LAST_DAY) return plain(number)
  const minutes = Math.round(number * MINUTES_OF_DAY)
  const time = timeText(minutes % MINUTES_OF_DAY)
  const day = dayText(Math.floor(minutes / MINUTES_OF_DAY), from1904)
  if (format === 'year') return day.slice(0, 4)
  if (format === 'month') return `${MONTHS[Number(day.slice(5, 7)) - 1]}-${day.slice(2, 4)}`
  if (format === 'time') return number < 1 ? time : `${day} ${time}`
  return format === 'day' || time === '00:00' ? day : `${day} ${time}`
}

const plain = (number: number) => String(Number(number.toPrecision(15)))

const two = (number: number) => String(number).padStart(2, '0')

const timeText = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

function dayText(days: number, from1904: boolean): string {
  if (from1904) return IN_1904.add({ days }).toString()
  return BEFORE_1900.add({ days: days > NEVER_WAS ? days - 1 : days }).toString()
}
