import { addDays, type Day } from '../day.ts'
import { phrasesAt, phrasesOf } from './phrases.ts'
import { readDate } from './read-date.ts'
import { readMonth, readPartOfYear, readThird, readYear } from './read-month.ts'
import { readOccasion } from './read-occasion.ts'
import { readNthOfMonth, readPart } from './read-part.ts'
import { readAhead, readSingleDay, readStretch, readUnit } from './read-relative.ts'
import { readWeekday, readWeekend, readWeekNumber } from './read-week.ts'
import { type Closed, dayOf, type Reader, type Span } from './span.ts'
import { unitOf, whole } from './units.ts'

const READERS: readonly Reader[] = [
  readPart,
  readNthOfMonth,
  readStretch,
  readSingleDay,
  readAhead,
  readUnit,
  readWeekNumber,
  readPartOfYear,
  readThird,
  readDate,
  readWeekday,
  readWeekend,
  readMonth,
  readOccasion,
  readYear,
]

/** Reads a day or period without any word of direction before it: "uge 2", "8. januar", "ultimo dec". */
const readPeriod: Reader = (words, at, today) => {
  for (const reader of READERS) {
    const read = reader(words, at, today)
    if (read) return read
  }
  return undefined
}

type Direction = 'within' | 'until' | 'by' | 'before' | 'after' | 'since' | 'between'

const DIRECTIONS = phrasesOf<Direction>({
  i: 'within',
  in: 'within',
  paa: 'within',
  pa: 'within',
  on: 'within',
  til: 'until',
  to: 'until',
  until: 'until',
  till: 'until',
  indtil: 'until',
  inden: 'by',
  by: 'by',
  senest: 'until',
  before: 'before',
  foer: 'before',
  for: 'within',
  efter: 'after',
  after: 'after',
  following: 'after',
  fra: 'since',
  from: 'since',
  siden: 'since',
  since: 'since',
  mellem: 'between',
  between: 'between',
  during: 'within',
  omkring: 'within',
  'no later than': 'until',
  'prior to': 'before',
  'op til': 'before',
  'frem til': 'until',
  'fra og med': 'since',
  'til og med': 'until',
  'at the latest': 'until',
  'fra nu af og til': 'until',
  'senest i': 'until',
  'senest den': 'until',
  'inden udgangen af': 'until',
  'by the end of': 'until',
  'by end of': 'until',
  'before the end of': 'until',
  'i loebet af': 'within',
  'in the course of': 'within',
  'inden for': 'within',
  'naar vi rammer': 'within',
})

/**
 * Reads an expression of time at a word, or returns undefined. "Inden" and "by" include a day that is named ("inden
 * fredag" is Friday too) but end before a longer period ("inden jul", "inden uge 2"); "før" and "before" always end
 * before; "senest" and "until" include the whole period. What ends without a beginning begins today.
 */
export function readTime(words: readonly string[], at: number, today: Day): Span | undefined {
  for (const { words: lead, value } of phrasesAt(DIRECTIONS, words, at)) {
    const read = direct(value, words, at + lead.length, today)
    if (read) return { ...read, length: read.length + lead.length }
  }
  const read = readPeriod(words, at, today)
  return read && { ...read, named: read.from }
}

const FILLERS = new Set(['den', 'the', 'om', 'paa', 'i', 'in', 'on', 'nu'])

function direct(direction: Direction, words: readonly string[], start: number, today: Day): Span | undefined {
  const filled = FILLERS.has(words[start] ?? '') && readPeriod(words, start, today) === undefined ? 1 : 0
  const first = readPeriod(words, start + filled, today) ?? readDefinite(words, start + filled, today)
  if (!first)
    return direction === 'since' || direction === 'between'
      ? readDays(words, start + filled, today)
      : undefined
  const length = first.length + filled
  if (direction === 'since' || direction === 'between')
    return ranged(direction, words, start, { ...first, length }, today)
  return { ...bounded(direction, first, today), length, named: first.from }
}

const OVER = phrasesOf({
  'er omme': 1,
  'er slut': 1,
  'er forbi': 1,
  'er gaaet': 1,
  slutter: 1,
  'is out': 1,
  'is over': 1,
  ends: 1,
})

/** Reads "ugen", "the month" after a word of direction: today's. "Er omme" and "is out" belong to it. */
const readDefinite: Reader = (words, at, today) => {
  const article = ['the', 'denne'].includes(words[at] ?? '') ? 1 : 0
  const word = words[at + article] ?? ''
  const isDefinite = article === 1 || /(?:en|et)$/.test(word)
  const unit = isDefinite ? unitOf(word) : undefined
  if (!unit || unit === 'day') return undefined
  const [over] = phrasesAt(OVER, words, at + article + 1)
  const length = article + 1 + (over?.words.length ?? 0)
  return { ...whole(unit, 0, today), length, ...(over && { isEnd: true as const }) }
}

function bounded(direction: Exclude<Direction, 'since' | 'between'>, period: Closed, today: Day) {
  const { from, to } = period
  const ending = (end: Day) => (end < today ? { to: end } : { from: today, to: end })
  if (direction === 'within') return { from, to }
  if (direction === 'until') return ending(to)
  if (direction === 'after') return { from: addDays(to, 1) }
  // "Inden nytår" names one day too, but a feast: what must be done by then is done the year before.
  const isDay = direction === 'by' && from === to && !from.endsWith('-01-01')
  // Nothing is done "before" a week that has begun: "inden ugen er omme" is until it ends.
  const hasBegun = direction === 'by' && from < to && from <= today && today <= to
  const included = isDay || period.isEnd || hasBegun
  return ending(included ? to : addDays(from, -1))
}

const AND = new Set(['til', 'to', 'og', 'and', 'until', 'indtil'])

function ranged(
  direction: 'since' | 'between',
  words: readonly string[],
  start: number,
  first: Closed,
  today: Day,
): Span | undefined {
  const joint = start + first.length
  const second = AND.has(words[joint] ?? '') ? readPeriod(words, joint + 1, today) : undefined
  if (second && second.to >= first.from)
    return { from: first.from, to: second.to, length: first.length + 1 + second.length, named: first.from }
  // "Mellem januar og marts" has been read as one run of months already.
  if (direction === 'between') return first.length > 2 ? { ...first, named: first.from } : undefined
  return { from: first.from, length: first.length, named: first.from }
}

/** Reads "1. og 15. december" and "1. til 15. december": the first day has the second's month. */
function readDays(words: readonly string[], start: number, today: Day): Span | undefined {
  const date = /^\d{1,2}$/.test(words[start] ?? '') ? Number(words[start]) : undefined
  const last = AND.has(words[start + 1] ?? '') ? readPeriod(words, start + 2, today) : undefined
  if (date === undefined || last === undefined || last.from !== last.to) return undefined
  const from = dayOf(Number(last.to.slice(0, 4)), Number(last.to.slice(5, 7)), date)
  if (from === undefined || from > last.to) return undefined
  return { from, to: last.to, length: 2 + last.length, named: from }
}
