import type { DateWord } from './date-words.ts'
import { MONTHS, yearOf } from './names.ts'

/** A day as it is written, not yet held against the calendar; `year` is absent where none is written. */
export interface DayWritten {
  readonly date: number
  readonly month: number
  readonly year?: number
  /** How many words it takes. */
  readonly length: number
}

const NUMBERS = /\d+/g
const DAY = /^\d{1,2}$/

/** Reads "05.12.2025", "5.12.25", "15/12-25", "24/11", "1/1 2026", "15. december", "8 januar 2026", "2025-12-05". */
export function readDayWritten(words: readonly DateWord[], at: number): DayWritten | undefined {
  const word = words[at]
  if (word?.kind === 'date') return ofDigits(word.word)
  if (word?.kind === 'day-month') {
    const [date = 0, month = 0] = numbersOf(word.word)
    const year = yearOf(words[at + 1]?.word)
    return { date, month, ...(year !== undefined && { year }), length: year === undefined ? 1 : 2 }
  }
  if (word?.kind !== 'number' || !DAY.test(word.word)) return undefined
  const month = MONTHS.get(words[at + 1]?.word ?? '')
  if (month === undefined) return ofThreeNumbers(words, at)
  const year = yearOf(words[at + 2]?.word)
  return {
    date: Number(word.word),
    month,
    ...(year !== undefined && { year }),
    length: year === undefined ? 2 : 3,
  }
}

function ofDigits(text: string): DayWritten {
  const [first = 0, second = 0, third = 0] = numbersOf(text)
  if (first > 31 && text.includes('-') && text.length === 10)
    return { year: first, month: second, date: third, length: 1 }
  return { date: first, month: second, year: third < 100 ? 2000 + third : third, length: 1 }
}

/** Where a picture was read, a full stop may be lost: "25 09.2025". */
function ofThreeNumbers(words: readonly DateWord[], at: number): DayWritten | undefined {
  const [date, month, year] = words.slice(at, at + 3)
  const y = yearOf(year?.word)
  if (month?.kind !== 'number' || !/^[01]\d$/.test(month.word) || y === undefined) return undefined
  // Only where the month and the year are joined: three numbers in a row are no date.
  if (year === undefined || year.start - month.end !== 1) return undefined
  return { date: Number(date?.word), month: Number(month.word), year: y, length: 3 }
}

const numbersOf = (text: string) => [...text.matchAll(NUMBERS)].map(([n]) => Number(n))
