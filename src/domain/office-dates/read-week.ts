import { addDays, type Day, isoWeek, weekDays, weekday } from '../day.ts'
import { WEEKDAYS, yearOf } from './names.ts'
import { readDate } from './read-date.ts'
import { type Reader, soonest } from './span.ts'
import { TURNS, unitOf, whole } from './units.ts'

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

const NEXT = new Set(['naeste', 'next'])
const NEAREST = new Set(['kommende', 'foerstkommende', 'coming', 'this', 'denne'])
const PAST = new Set(['sidste', 'last', 'forrige'])

/**
 * Reads "mandag", "næste fredag" (of next week), "kommende fredag" (the nearest), "i fredags", "last Friday", "mandag i
 * uge 2", "fredag den 5. december". A weekday said on that day is next week's; one that its date is not is no time.
 */
export const readWeekday: Reader = (words, at, today) => {
  const [first = '', second = ''] = [words[at], words[at + 1]]
  const turned = NEXT.has(first) || PAST.has(first) || NEAREST.has(first)
  const name = turned ? second : first
  const ago = WEEKDAYS.get(name.replace(/s$/, '')) !== undefined && !WEEKDAYS.has(name)
  const wanted = WEEKDAYS.get(ago ? name.replace(/s$/, '') : name)
  if (wanted === undefined) return undefined
  const length = turned ? 2 : 1
  const placed = turned ? undefined : placedAt(words, at + 1, wanted, today)
  if (placed) return placed.on && { from: placed.on, to: placed.on, length: length + placed.length }
  const date = dayFor(wanted, ago || PAST.has(first) ? 'past' : NEXT.has(first) ? 'next' : 'nearest', today)
  return { from: date, to: date, length }
}

function dayFor(wanted: number, which: 'past' | 'next' | 'nearest', today: Day): Day {
  const ahead = (wanted - weekday(today) + 7) % 7 || 7
  if (which === 'past') return addDays(today, ahead - 7 - (ahead === 7 ? 7 : 0))
  return which === 'next' ? addDays(today, 7 - weekday(today) + wanted) : addDays(today, ahead)
}

const JOINTS = new Set(['i', 'in', 'of'])

/** Returns the day that a date or week right after a weekday makes it, if the two agree; undefined where none follows. */
function placedAt(words: readonly string[], at: number, wanted: number, today: Day) {
  const date = readDate(words, at, today)
  if (date) return { on: weekday(date.from) === wanted ? date.from : undefined, length: date.length }
  const joint = JOINTS.has(words[at] ?? '') ? 1 : 0
  const week = readWeekNumber(words, at + joint, today) ?? readTurnedWeek(words, at + joint, today)
  return week && { on: addDays(week.from, wanted - 1), length: joint + week.length }
}

const readTurnedWeek: Reader = (words, at, today) => {
  const turn = TURNS.get(words[at] ?? '')
  if (turn === undefined || unitOf(words[at + 1]) !== 'week') return undefined
  return { ...whole('week', turn, today), length: 2 }
}

/** Reads "weekenden", "this weekend": the Saturday and Sunday of this week, or of next. */
export const readWeekend: Reader = (words, at, today) => {
  const turn = TURNS.get(words[at] ?? '')
  const start = at + (turn === undefined ? 0 : 1)
  if (!/^weekend(?:en)?$/.test(words[start] ?? '')) return undefined
  const { from, to } = whole('week', turn ?? 0, today)
  return { from: addDays(from, 5), to, length: start + 1 - at }
}
