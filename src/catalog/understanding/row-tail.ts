import type { Day } from '#domain/day.ts'
import { fold } from '#domain/fold.ts'
import { MONTHS, THIRDS } from '#domain/office-dates/names.ts'
import { type DateRun, datesInWords } from './dates-in-words.ts'

/** What a line ends with: up to two dates, and a piece of one that stands on another line. */
export interface RowTail {
  /** The words before. */
  readonly head: readonly string[]
  readonly dates: readonly DateRun[]
  /** "Medio/ultimo", whose month stands elsewhere. */
  readonly third?: string
  /** "dec", whose part stands elsewhere. */
  readonly month?: string
}

const MOST_WORDS = 60
const MOST_DATES = 2

/** Returns the dates at the end of a line, or undefined for a line that is too long to be a row. */
export function rowTail(text: string, meeting: Day): RowTail | undefined {
  const words = text.trim().split(/\s+/, MOST_WORDS + 1)
  if (words.length > MOST_WORDS) return undefined
  const runs = datesInWords(words, meeting)
  const last = words.at(-1) ?? ''
  const isStray = runs.at(-1)?.end !== words.length
  const plain = fold(last).replace(/[^a-z/]/g, '')
  const third = isStray && plain !== '' && plain.split('/').every((part) => THIRDS.has(part))
  const month = isStray && MONTHS.has(plain)
  let end = third || month ? words.length - 1 : words.length
  const dates: DateRun[] = []
  for (const run of runs.toReversed()) {
    if (run.end !== end || dates.length === MOST_DATES) break
    dates.unshift(run)
    end = run.at
  }
  return { head: words.slice(0, end), dates, ...(third && { third: last }), ...(month && { month: last }) }
}
