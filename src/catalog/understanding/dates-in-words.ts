import type { Day } from '#domain/day.ts'
import { fold } from '#domain/fold.ts'
import { MONTHS, THIRDS, WEEKDAYS } from '#domain/office-dates/names.ts'
import { type ReadDeadline, readDeadline } from './read-deadline.ts'

/** A run of words that is a date, or says that there is none. */
export interface DateRun extends ReadDeadline {
  /** From the word `at` up to, not including, the word `end`. */
  readonly at: number
  readonly end: number
}

const STARTS = new Set(
  'sendt sendes udsendt udsendes afsendt forventes forventet ca senest uge d den foer efter uafklaret'.split(
    ' ',
  ),
)
const DIGIT_OR_QUARTER = /^[[\](|]*(?:\d|[qk][1-4]\b)/i
const LONGEST_RUN = 6
const LETTERS = /[^a-z0-9]/g

/** Returns the dates among the words of a row, the longest run of words each. */
export function datesInWords(words: readonly string[], meeting: Day): readonly DateRun[] {
  const runs: DateRun[] = []
  for (let at = 0; at < words.length; at++) {
    if (!mayBegin(words[at] ?? '')) continue
    const run = longestAt(words, at, meeting)
    if (!run) continue
    runs.push(run)
    at = run.end - 1
  }
  return runs
}

function mayBegin(word: string): boolean {
  // "2.1)" is the number of a version.
  if (word.endsWith(')') && !word.startsWith('(')) return false
  if (DIGIT_OR_QUARTER.test(word)) return true
  const bare = fold(word).replace(LETTERS, ' ').trim().split(' ')[0] ?? ''
  // "Bilag D" is no "d.".
  if (bare === 'd' && word.startsWith('D')) return false
  return STARTS.has(bare) || bare === 'jul' || THIRDS.has(bare) || MONTHS.has(bare) || WEEKDAYS.has(bare)
}

function longestAt(words: readonly string[], at: number, meeting: Day): DateRun | undefined {
  for (let length = Math.min(LONGEST_RUN, words.length - at); length > 0; length--) {
    const run = words.slice(at, at + length)
    // A number alone, a year or a month is no date among other words.
    if (length === 1 && !isDateAlone(run[0] ?? '')) continue
    const read = readDeadline(run.join(' '), meeting)
    const { deadline } = read
    const isDate =
      deadline.kind === 'unreadable' ? !deadline.why.startsWith('ingen dato') : deadline.raw !== ''
    if (isDate) return { ...read, at, end: at + length }
  }
  return undefined
}

const isDateAlone = (word: string) =>
  /\d.*\D.*\d|\d[./]/.test(word) ||
  /^uafklaret\W*$/i.test(word) ||
  /^(?:[qk][1-4]|\p{L}{3,9}-\d\d)$/iu.test(word)
