import { addDays, type Day, daysBetween, weekday } from '../day.ts'
import type { DateWord } from './date-words.ts'
import { type DayWritten, readDayWritten } from './day-written.ts'
import { likelyDays } from './likely-days.ts'
import { WEEKDAYS } from './names.ts'
import { readMonth, readPartOfYear, readThird, readYear } from './read-month.ts'
import { readOccasion } from './read-occasion.ts'
import { readWeekNumber } from './read-week.ts'
import { dayOf, type Reader } from './span.ts'

/** What a text says of a time: days, or that it names none; `length` is the number of words it takes. */
export type Written =
  | {
      readonly kind: 'days'
      readonly from: Day
      readonly to: Day
      readonly stated: boolean
      readonly length: number
    }
  | {
      readonly kind: 'none'
      readonly why: WhyNone
      readonly candidates: readonly { readonly from: Day; readonly to: Day }[]
      readonly length: number
    }

/** Why words that look like a date are none. */
export type WhyNone = 'no-such-day' | 'other-weekday' | 'far-year' | 'ends-before-it-begins' | 'ran-together'

/** Half a year back: of a year's occurrences, the one that lies nearest to the meeting is meant. */
const LOOK_BACK = 150
const FAR_YEARS = 4
const ARTICLES = new Set(['d', 'den', 'the'])
const AND = new Set(['til', 'to', 'og'])
const PERIODS: readonly Reader[] = [
  readWeekNumber,
  readPartOfYear,
  readThird,
  readMonth,
  readOccasion,
  readYear,
]

/**
 * Reads a day, a period or a range at a word. A year that is not written is the one that brings it nearest to the day of
 * the meeting. A day that the calendar has not, or that is on another weekday than the one beside it, is none: with what it
 * may have been instead.
 */
export function readWritten(words: readonly DateWord[], at: number, meeting: Day): Written | undefined {
  const garbled = words[at]?.kind === 'garbled'
  if (garbled) return { kind: 'none', why: 'ran-together', candidates: [], length: 1 }
  return readDays(words, at, meeting) ?? readDayOfWeek(words, at, meeting) ?? readPeriod(words, at, meeting)
}

/** "Fredag i uge 49" is that day, and not the whole week; of two weeks, or up to that day, it is none. */
function readDayOfWeek(words: readonly DateWord[], at: number, meeting: Day): Written | undefined {
  const named = WEEKDAYS.get(words[at]?.word ?? '')
  if (named === undefined || AND.has(words[at - 1]?.word ?? '')) return undefined
  const week = words[at + 1]?.word === 'i' ? at + 2 : at + 1
  const read = words[week]?.word.startsWith('uge') ? readPeriod(words, week, meeting) : undefined
  if (read?.kind !== 'days' || daysBetween(read.from, read.to) !== 6) return undefined
  const on = addDays(read.from, (named - weekday(read.from) + 7) % 7)
  return { ...read, from: on, to: on, length: week - at + read.length }
}

function readDays(words: readonly DateWord[], at: number, meeting: Day): Written | undefined {
  const named = WEEKDAYS.get(words[at]?.word ?? '')
  const start = afterArticle(words, at)
  const first = readDayWritten(words, start)
  const bare = bareDay(words, start)
  if (first === undefined && bare === undefined) return undefined
  const second = secondDay(words, start + (first?.length ?? 1))
  if (second) {
    const begins = first ?? { ...second.day, date: bare ?? 0 }
    return rangeOf(begins, second.day, second.end - at, meeting)
  }
  return first && single(first, named, start + first.length - at, meeting)
}

/** The last day of a range, after its "til" or dash. */
function secondDay(words: readonly DateWord[], joint: number) {
  if (!AND.has(words[joint]?.word ?? '')) return undefined
  const start = afterArticle(words, joint + 1)
  const day = readDayWritten(words, start)
  return day && { day, end: start + day.length }
}

/** The first day of "3.-5. december": its month is written once. */
function bareDay(words: readonly DateWord[], at: number): number | undefined {
  const word = words[at]
  return word?.kind === 'number' && /^\d{1,2}$/.test(word.word) && AND.has(words[at + 1]?.word ?? '')
    ? Number(word.word)
    : undefined
}

function afterArticle(words: readonly DateWord[], at: number): number {
  const start = WEEKDAYS.has(words[at]?.word ?? '') ? at + 1 : at
  return ARTICLES.has(words[start]?.word ?? '') ? start + 1 : start
}

function single(written: DayWritten, named: number | undefined, length: number, meeting: Day): Written {
  const day = resolve(written, meeting)
  if (day === undefined)
    return { kind: 'none', why: 'no-such-day', candidates: asSpans(likelyDays(written, meeting)), length }
  if (isFar(day, meeting))
    return { kind: 'none', why: 'far-year', candidates: asSpans(nearYears(written, meeting)), length }
  if (named !== undefined && weekday(day) !== named) {
    const other = [-3, -2, -1, 1, 2, 3].map((days) => addDays(day, days)).find((d) => weekday(d) === named)
    return {
      kind: 'none',
      why: 'other-weekday',
      candidates: asSpans([day, ...(other ? [other] : [])]),
      length,
    }
  }
  return { kind: 'days', from: day, to: day, stated: written.year !== undefined, length }
}

function rangeOf(first: DayWritten, last: DayWritten, length: number, meeting: Day): Written {
  const to = resolve(last, meeting)
  const year = first.year ?? (to && Number(to.slice(0, 4)))
  const from = year === undefined ? undefined : dayOf(year, first.month, first.date)
  if (to === undefined || from === undefined)
    return { kind: 'none', why: 'no-such-day', candidates: [], length }
  // "15/12-15/1 2026" begins the year before.
  const before = first.year === undefined && first.month > last.month
  const begins = before ? dayOf(Number(to.slice(0, 4)) - 1, first.month, first.date) : from
  if (begins === undefined || begins > to)
    return { kind: 'none', why: 'ends-before-it-begins', candidates: [], length }
  if (isFar(to, meeting) || isFar(begins, meeting))
    return { kind: 'none', why: 'far-year', candidates: [], length }
  return { kind: 'days', from: begins, to, stated: last.year !== undefined, length }
}

function readPeriod(words: readonly DateWord[], at: number, meeting: Day): Written | undefined {
  const plain = wordsOfPeriod(words.slice(at, at + 8))
  const anchor = addDays(meeting, -LOOK_BACK)
  for (const reader of PERIODS) {
    const read = reader(plain, 0, anchor)
    if (!read) continue
    const { from, to, length } = read
    const stated = plain.slice(0, length).some((word) => /^20\d{2}$/.test(word))
    if (isFar(from, meeting))
      return { kind: 'none', why: 'far-year', candidates: nearPeriods(reader, plain, length, anchor), length }
    return { kind: 'days', from, to, stated, length }
  }
  return undefined
}

/** "Uge 44 15. december" is a week and a day: two weeks have a dash between them. */
function wordsOfPeriod(words: readonly DateWord[]): readonly string[] {
  const plain = words.map(({ word }) => word)
  const isTwo = plain[0]?.startsWith('uge') && /^\d{1,2}$/.test(plain[2] ?? '')
  return isTwo ? plain.slice(0, 2) : plain
}

/** What the words say in the years whose digits differ least from the one written. */
function nearPeriods(reader: Reader, words: readonly string[], length: number, anchor: Day) {
  const near = Number(anchor.slice(0, 4))
  return [near, near + 1, near + 2].flatMap((year) => {
    const read = reader(
      words
        .slice(0, length)
        .map((word) => (/^20\d{2}$/.test(word) && differsOnce(word, `${year}`) ? `${year}` : word)),
      0,
      anchor,
    )
    return read?.from.startsWith(`${year}`) ? [{ from: read.from, to: read.to }] : []
  })
}

function nearYears(written: DayWritten, meeting: Day): readonly Day[] {
  const near = Number(meeting.slice(0, 4))
  return [near, near + 1, near - 1]
    .filter((year) => differsOnce(`${written.year}`, `${year}`))
    .flatMap((year) => dayOf(year, written.month, written.date) ?? [])
}

const differsOnce = (a: string, b: string) => [...a].filter((digit, i) => digit !== b[i]).length === 1

const asSpans = (days: readonly Day[]) => days.map((day) => ({ from: day, to: day }))

function isFar(day: Day, meeting: Day): boolean {
  return Math.abs(Number(day.slice(0, 4)) - Number(meeting.slice(0, 4))) > FAR_YEARS
}

/** Returns the day written; without a year, the one nearest to the meeting. */
function resolve({ date, month, year }: DayWritten, meeting: Day): Day | undefined {
  if (year !== undefined) return dayOf(year, month, date)
  const near = Number(meeting.slice(0, 4))
  const earliest = addDays(meeting, -LOOK_BACK - 31)
  return [near - 1, near, near + 1]
    .flatMap((y) => dayOf(y, month, date) ?? [])
    .find((day) => daysBetween(earliest, day) >= 0)
}
