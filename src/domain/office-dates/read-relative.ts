import { addDays, type Day, weekday } from '../day.ts'
import { numberOf } from './names.ts'
import { phrasesAt, phrasesOf } from './phrases.ts'
import { addMonths, monthsOf, type Reader } from './span.ts'

const SINGLE_DAYS = phrasesOf<number>({
  'i dag': 0,
  idag: 0,
  dagens: 0,
  today: 0,
  'dags dato': 0,
  'i morgen': 1,
  imorgen: 1,
  tomorrow: 1,
  'i overmorgen': 2,
  overmorgen: 2,
  'day after tomorrow': 2,
  'i gaar': -1,
  igaar: -1,
  yesterday: -1,
})

/** Reads "i dag", "i morgen", "overmorgen", "day after tomorrow". */
export const readSingleDay: Reader = (words, at, today) => {
  const [found] = phrasesAt(SINGLE_DAYS, words, at)
  if (!found) return undefined
  const date = addDays(today, found.value)
  return { from: date, to: date, length: found.words.length }
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'
const UNITS: Readonly<Record<string, Unit>> = {
  dag: 'day',
  dage: 'day',
  dagene: 'day',
  day: 'day',
  days: 'day',
  uge: 'week',
  ugen: 'week',
  ugens: 'week',
  uger: 'week',
  ugerne: 'week',
  week: 'week',
  weeks: 'week',
  maaned: 'month',
  maaneden: 'month',
  maanedens: 'month',
  maaneder: 'month',
  maanederne: 'month',
  mdr: 'month',
  month: 'month',
  months: 'month',
  kvartal: 'quarter',
  kvartalet: 'quarter',
  quarter: 'quarter',
  aar: 'year',
  aaret: 'year',
  aarets: 'year',
  year: 'year',
  years: 'year',
}

function unitOf(word: string | undefined): Unit | undefined {
  return word === undefined ? undefined : UNITS[word]
}

/** Returns the calendar unit that lies `ahead` units from today's. */
function whole(unit: Unit, ahead: number, today: Day): { from: Day; to: Day } {
  if (unit === 'day') return { from: addDays(today, ahead), to: addDays(today, ahead) }
  if (unit === 'week') {
    const monday = addDays(today, 1 - weekday(today) + 7 * ahead)
    return { from: monday, to: addDays(monday, 6) }
  }
  const size = { month: 1, quarter: 3, year: 12 }[unit]
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const index = year * 12 + Math.floor((month - 1) / size) * size + ahead * size
  return monthsOf(Math.floor(index / 12), (index % 12) + 1, size)
}

const TURNS: Readonly<Record<string, number>> = {
  denne: 0,
  dette: 0,
  indevaerende: 0,
  this: 0,
  current: 0,
  naeste: 1,
  kommende: 1,
  next: 1,
  coming: 1,
  sidste: -1,
  forrige: -1,
  last: -1,
  previous: -1,
}

/** Reads "denne uge", "næste måned", "last week", "i år", "resten af ugen", "ugens". */
export const readUnit: Reader = (words, at, today) => {
  const [first = '', second = ''] = [words[at], words[at + 1]]
  const rest = restOf(words, at, today)
  if (rest) return rest
  const unit = unitOf(second)
  const turn = TURNS[first]
  if (turn !== undefined && unit && unit !== 'day') return { ...whole(unit, turn, today), length: 2 }
  if (first === 'i' && second === 'aar') return { ...whole('year', 0, today), length: 2 }
  const own = /^(ugens|maanedens|aarets)$/.test(first) ? unitOf(first) : undefined
  return own && { ...whole(own, 0, today), length: 1 }
}

const restOf: Reader = (words, at, today) => {
  if (!['resten', 'rest'].includes(words[at] ?? '')) return undefined
  let next = at + 1
  while (['af', 'of', 'the', 'denne', 'this'].includes(words[next] ?? '')) next++
  const unit = unitOf(words[next])
  return unit && { from: today, to: whole(unit, 0, today).to, length: next + 1 - at }
}

function after(today: Day, count: number, unit: Unit): Day {
  if (unit === 'day' || unit === 'week') return addDays(today, count * (unit === 'week' ? 7 : 1))
  return addMonths(today, count * { month: 1, quarter: 3, year: 12 }[unit])
}

const PAIRS = phrasesOf({ 'et par': true, 'a couple of': true, 'a couple': true, 'a few': true })

/** Returns a number of units and the words it takes: "14 dage", "two weeks", "et par uger", "a couple of days". */
function amount(words: readonly string[], at: number) {
  const [pair] = phrasesAt(PAIRS, words, at)
  const length = pair?.words.length ?? 1
  const count = pair ? 2 : numberOf(words[at])
  const unit = unitOf(words[at + length])
  return count !== undefined && unit ? { count, unit, length: length + 1 } : undefined
}

const LONGEST = 400

const TRAILS = phrasesOf({ 'from now': true, frem: true })

/** Reads a point ahead: "om 14 dage", "in two weeks", "two weeks from now". */
export const readAhead: Reader = (words, at, today) => {
  const led = ['om', 'in'].includes(words[at] ?? '')
  const found = amount(words, at + (led ? 1 : 0))
  if (!found || found.count > LONGEST) return undefined
  const read = found.length + (led ? 1 : 0)
  const [trail] = phrasesAt(TRAILS, words, at + read)
  if (!led && !trail) return undefined
  const length = read + (trail?.words.length ?? 0)
  const date = after(today, found.count, found.unit)
  return { from: date, to: date, length }
}

const LEADS = phrasesOf({
  'de naeste': true,
  'de kommende': true,
  'the next': true,
  'the coming': true,
  next: true,
  naeste: true,
  'inden for': true,
  'inden for de naeste': true,
  indenfor: true,
  'indenfor de naeste': true,
  'within the next': true,
  within: true,
  for: true,
  i: true,
})

/** Reads a stretch from today: "de næste 14 dage", "within two weeks", "inden for en måned". */
export const readStretch: Reader = (words, at, today) => {
  for (const lead of phrasesAt(LEADS, words, at)) {
    const found = amount(words, at + lead.words.length)
    if (found && found.count <= LONGEST)
      return {
        from: today,
        to: after(today, found.count, found.unit),
        length: lead.words.length + found.length,
      }
  }
  return undefined
}
