import { thirdOfMonth } from '../deadline.ts'
import { MONTHS, ordinalOf, THIRDS, yearOf } from './names.ts'
import { monthsOf, type Reader, soonest } from './span.ts'

/** Reads "ultimo januar", "medio/ultimo dec", "slutningen af januar 2026", "early January". */
export const readThird: Reader = (words, at, today) => {
  const first = THIRDS.get(words[at] ?? '')
  if (!first) return undefined
  const second = THIRDS.get(words[at + 1] ?? '')
  let next = at + (second ? 2 : 1)
  if (['af', 'of', 'i', 'in', 'paa'].includes(words[next] ?? '')) next++
  const month = MONTHS.get(words[next] ?? '')
  if (month === undefined) return undefined
  const year = yearOf(words[next + 1])
  const within = (y: number) => {
    const [a, b] = [thirdOfMonth(first, y, month), thirdOfMonth(second ?? first, y, month)]
    // "Ultimo/medio" is the same stretch: read backwards it would end before it begins.
    return a.from <= b.from ? { from: a.from, to: b.to } : { from: b.from, to: a.to }
  }
  const span = year === undefined ? soonest(today, within) : within(year)
  const isEnd = (second ?? first) === 'ultimo'
  return (
    span && {
      ...span,
      length: next + 1 - at + (year === undefined ? 0 : 1),
      ...(isEnd && { isEnd: true as const }),
    }
  )
}

/** English "may" is a month only after a word of time or before a year: "may I ask" is not. */
function isMonth(words: readonly string[], at: number): boolean {
  return (
    words[at] !== 'may' ||
    ['in', 'by', 'of', 'before', 'until', 'after', 'this', 'next', 'to', 'and'].includes(words[at - 1] ?? '')
  )
}

/** Reads "januar", "maj 2026", and "jan-feb" or "januar og februar" as one span. */
export const readMonth: Reader = (words, at, today) => {
  const month = isMonth(words, at) ? MONTHS.get(words[at] ?? '') : undefined
  if (month === undefined) return undefined
  const joined = ['og', 'and', 'til', 'to'].includes(words[at + 1] ?? '') ? 1 : 0
  const until = MONTHS.get(words[at + 1 + joined] ?? '')
  const count = until === undefined ? 1 : ((until - month + 12) % 12) + 1
  const length = until === undefined ? 1 : 2 + joined
  const year = yearOf(words[at + length])
  const span =
    year === undefined ? soonest(today, (y) => monthsOf(y, month, count)) : monthsOf(year, month, count)
  return span && { ...span, length: length + (year === undefined ? 0 : 1) }
}

const MONTHS_IN = new Map<string, number>(
  Object.entries({
    kvartal: 3,
    quarter: 3,
    halvaar: 6,
    // As it is read from a picture, or typed without å.
    halvar: 6,
    half: 6,
    tertial: 4,
  }),
)

/** Reads "Q1 2026", "H1", "1. kvartal", "1. halvår 2026", "first half of 2026". */
export const readPartOfYear: Reader = (words, at, today) => {
  const short = /^([qhk])([1-4])$/.exec(words[at] ?? '')
  const size = short ? (short[1] === 'h' ? 6 : 3) : MONTHS_IN.get(words[at + 1] ?? '')
  const nth = short ? Number(short[2]) : ordinalOf(words[at])
  if (size === undefined || nth === undefined || nth < 1 || nth * size > 12) return undefined
  const length = short ? 1 : 2
  const of = ['of', 'i', 'af', 'in'].includes(words[at + length] ?? '') ? 1 : 0
  const year = yearOf(words[at + length + of])
  const within = (y: number) => monthsOf(y, (nth - 1) * size + 1, size)
  const span = year === undefined ? soonest(today, within) : within(year)
  return span && { ...span, length: length + (year === undefined ? 0 : of + 1) }
}

/** Reads a year of four digits alone. */
export const readYear: Reader = (words, at) => {
  const year = yearOf(words[at])
  return year === undefined ? undefined : { ...monthsOf(year, 1, 12), length: 1 }
}
