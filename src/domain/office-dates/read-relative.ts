import { addDays, type Day } from '../day.ts'
import { numberOf } from './names.ts'
import { phrasesAt, phrasesOf } from './phrases.ts'
import { addMonths, type Reader } from './span.ts'
import { TURNS, type Unit, unitOf, whole } from './units.ts'

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

/** Reads "denne uge", "næste måned", "last week", "i år", "resten af ugen", "ugens". */
export const readUnit: Reader = (words, at, today) => {
  const [first = '', second = ''] = [words[at], words[at + 1]]
  const rest = restOf(words, at, today)
  if (rest) return rest
  const unit = unitOf(second)
  const turn = TURNS.get(first)
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

const PAIRS = phrasesOf({
  'et par': 2,
  par: 2,
  'a couple of': 2,
  'couple of': 2,
  'a couple': 2,
  'a few': 3,
  few: 3,
})

/** Returns a number of units and the words it takes: "14 dage", "two weeks", "et par uger", "a couple of days". */
function amount(words: readonly string[], at: number) {
  const [pair] = phrasesAt(PAIRS, words, at)
  const length = pair?.words.length ?? 1
  const count = pair ? pair.value : numberOf(words[at])
  const unit = unitOf(words[at + length])
  return count !== undefined && unit ? { count, unit, length: length + 1 } : undefined
}

const LONGEST = 400

const TRAILS = phrasesOf({ 'from now': true, frem: true })
const TIMES = new Set(['tid', 'time'])

/** Reads a point ahead: "om 14 dage", "in two weeks", "two weeks from now". */
export const readAhead: Reader = (words, at, today) => {
  const led = ['om', 'in'].includes(words[at] ?? '')
  const found = amount(words, at + (led ? 1 : 0))
  if (!found || found.count > LONGEST) return undefined
  // "Om en måneds tid", "in a month's time".
  const bare = found.length + (led ? 1 : 0)
  const read = bare + (led && TIMES.has(words[at + bare] ?? '') ? 1 : 0)
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
