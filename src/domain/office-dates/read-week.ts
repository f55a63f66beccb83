import { addDays, type Day, isoWeek, weekDays, weekday } from '../day.ts'
import { WEEKDAYS, yearOf } from './names.ts'
import { type Reader, soonest } from './span.ts'

const WEEK_WORDS = new Set(['uge', 'ugerne', 'uger', 'week', 'weeks', 'wk'])

function weekOf(word: string | undefined): number | undefined {
  const n = word !== undefined && /^\d{1,2}$/.test(word) ? Number(word) : 0
  return n >= 1 && n <= 53 ? n : undefined
}

function weeks(year: number, first: number, last: number): { from: Day; to: Day } | undefined {
  const start = safeWeek(year, first)
  const end = safeWeek(last < first ? year + 1 : year, last)
  return start && end && { from: start.from, to: end.to }
}

/** Week 53 is in some years only: undefined in the others. */
function safeWeek(year: number, week: number): { from: Day; to: Day } | undefined {
  return week <= 52 || isoWeek(addDays(weekDays(year, 52).to, 1)).week === week
    ? weekDays(year, week)
    : undefined
}

/** Reads "uge 2", "uge 3-4 2026", "uge 9 til 11", "week 2". */
export const readWeekNumber: Reader = (words, at, today) => {
  if (!WEEK_WORDS.has(words[at] ?? '')) return undefined
  const first = weekOf(words[at + 1])
  if (first === undefined) return undefined
  const joined = ['og', 'til', 'and', 'to'].includes(words[at + 2] ?? '') ? 1 : 0
  const last = weekOf(words[at + 2 + joined])
  const length = last === undefined ? 2 : 3 + joined
  const of = ['i', 'in', 'of'].includes(words[at + length] ?? '') ? 1 : 0
  const year = yearOf(words[at + length + of])
  const within = (y: number) => weeks(y, first, last ?? first)
  const span = year === undefined ? soonest(today, within) : within(year)
  return span && { ...span, length: length + (year === undefined ? 0 : of + 1) }
}

const NEXT = new Set(['naeste', 'next', 'kommende'])
const PAST = new Set(['sidste', 'last', 'forrige'])

/** Reads "mandag", "næste fredag" (of next week), "i fredags", "last Friday". A weekday said on that day is next week's. */
export const readWeekday: Reader = (words, at, today) => {
  const [first = '', second = ''] = [words[at], words[at + 1]]
  const turned = NEXT.has(first) || PAST.has(first)
  const name = turned ? second : first
  const ago = WEEKDAYS.get(name.replace(/s$/, '')) !== undefined && !WEEKDAYS.has(name)
  const wanted = WEEKDAYS.get(ago ? name.replace(/s$/, '') : name)
  if (wanted === undefined) return undefined
  const ahead = (wanted - weekday(today) + 7) % 7 || 7
  const back = ago || PAST.has(first)
  const monday = addDays(today, 1 - weekday(today))
  const date = back
    ? addDays(today, ahead - 7 - (ahead === 7 ? 7 : 0))
    : NEXT.has(first)
      ? addDays(monday, 6 + wanted)
      : addDays(today, ahead)
  return { from: date, to: date, length: turned ? 2 : 1 }
}
