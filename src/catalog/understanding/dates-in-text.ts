import type { Day } from '#domain/day.ts'
import { type DateWord, dateWordsOf } from '#domain/office-dates/date-words.ts'
import { MONTHS, THIRDS, WEEKDAYS } from '#domain/office-dates/names.ts'
import { readWritten, type Written } from '#domain/office-dates/read-written.ts'

/** A date in a text, from one character up to another. */
export interface DateInText {
  readonly written: Written
  readonly start: number
  readonly end: number
}

const BEFORE_DATE = new Set('d den senest inden fra til frist deadline dato pr per'.split(' '))
const CODE_BEFORE = new Set(
  'version rolle datapakke bilag trin fase nr punkt afsnit kapitel release v paragraf kl ki k'.split(' '),
)
const WEEKS = new Set(['uge', 'ugerne', 'week'])
/** The numbers of an address are no dates. */
const ADDRESS = /https?:\/\/\S+/gi
/** Of a text of any length, so many dates are looked for. */
const MOST_DATES = 200

/**
 * Returns the dates in a text, where only what can be nothing else is one: numbers of versions, tasks and bundles are not,
 * nor are hours. Time is linear in the length of the text.
 */
export function datesInText(text: string, meeting: Day): readonly DateInText[] {
  const words = dateWordsOf(text.replace(ADDRESS, (address) => ' '.repeat(address.length)))
  const dates: DateInText[] = []
  for (let at = 0; at < words.length && dates.length < MOST_DATES; at++) {
    if (!begins(words, at)) continue
    const written = readWritten(words, at, meeting)
    const [first, last] = [words[at], words[at + (written?.length ?? 0) - 1]]
    if (!written || !first || !last) continue
    dates.push({ written, start: first.start, end: last.end })
    at += written.length - 1
  }
  return dates
}

function begins(words: readonly DateWord[], at: number): boolean {
  const [word, before] = [words[at], words[at - 1]?.word ?? '']
  if (!word || CODE_BEFORE.has(before)) return false
  switch (word.kind) {
    case 'date':
    case 'garbled':
      return true
    case 'day-month':
      return isDayMonth(words, at, before)
    case 'number':
      return isMonth(words[at + 1]) || (isJoint(words[at + 1]) && isMonth(words[at + 3]))
    default:
      return beginsWithWord(words, at, word.word)
  }
}

const isMonth = (word: DateWord | undefined) => MONTHS.has(word?.word ?? '')

function beginsWithWord(words: readonly DateWord[], at: number, word: string): boolean {
  const [next, second] = [words[at + 1], words[at + 2]]
  if (WEEKDAYS.has(word)) return isDayAfter(words, at + 1) || isWeekAfter(words, at + 1)
  if (WEEKS.has(word)) return next?.kind === 'number'
  if (/^[qk][1-4]$/.test(word)) return next?.kind === 'number' && next.word.startsWith('20')
  return THIRDS.has(word) && (isMonth(next) || (THIRDS.has(next?.word ?? '') && isMonth(second)))
}

/** "24/7" and "9.30" are no dates; "24/11", "den 9.10" and "1/1 2026" are. */
function isDayMonth(words: readonly DateWord[], at: number, before: string): boolean {
  const word = words[at]?.word ?? ''
  const [, date = '', month = ''] = /^(\d+)\D(\d+)$/.exec(word) ?? []
  if (Number(month) > 12 || Number(month) === 0) return false
  const hasYear = /^20\d\d$/.test(words[at + 1]?.word ?? '')
  const led = BEFORE_DATE.has(before) || WEEKDAYS.has(before)
  const ranged = isJoint(words[at + 1]) && ['date', 'day-month'].includes(words[at + 2]?.kind ?? '')
  return hasYear || led || ranged || (word.includes('/') && word !== '24/7' && Number(date) > 0)
}

const isJoint = (word: DateWord | undefined) => word?.kind === 'dash' || word?.word === 'til'

/** "Fredag uge 49", "fredag i uge 49". */
function isWeekAfter(words: readonly DateWord[], at: number): boolean {
  const start = words[at]?.word === 'i' ? at + 1 : at
  return WEEKS.has(words[start]?.word ?? '') && words[start + 1]?.kind === 'number'
}

function isDayAfter(words: readonly DateWord[], at: number): boolean {
  const start = ['d', 'den'].includes(words[at]?.word ?? '') ? at + 1 : at
  const kind = words[start]?.kind
  return (
    kind === 'date' || kind === 'day-month' || (kind === 'number' && MONTHS.has(words[start + 1]?.word ?? ''))
  )
}
