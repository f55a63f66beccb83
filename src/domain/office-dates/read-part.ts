import { addDays, type Day } from '../day.ts'
import { thirdOfMonth } from '../deadline.ts'
import { MONTHS, ordinalOf, THIRDS, yearOf } from './names.ts'
import { type Reader, soonest, thursdayWeeks } from './span.ts'
import { TURNS, type Unit, unitOf, whole } from './units.ts'

const OF = new Set(['af', 'of', 'i', 'in', 'paa', 'pa'])
const OWN_ENDS = new Set(['udgang', 'slutning', 'end', 'close'])
const ARTICLES = new Set(['the', 'den', 'det'])
const isEnd = true as const
const ENDS = new Set(['udgangen', 'end', 'close', 'udgang', 'slut'])

/** Skips "af", "of the", "i den". */
function after(words: readonly string[], at: number): number {
  const of = OF.has(words[at] ?? '') ? at + 1 : at
  return ARTICLES.has(words[of] ?? '') ? of + 1 : of
}

/** Reads the unit that a part is of: "måneden", "næste måned", "this year"; with the words it takes. */
function unitAt(words: readonly string[], at: number) {
  const turn = TURNS.get(words[at] ?? '')
  const turned = turn === undefined ? 0 : 1
  const unit = unitOf(words[at + turned])
  return unit && unit !== 'day' ? { unit, turn: turn ?? 0, length: turned + 1 } : undefined
}

/** The last day where an end is named, else the first, middle or last stretch that one speaks of. */
function partOf(word: string, unit: Unit, ahead: number, today: Day) {
  const { from, to } = whole(unit, ahead, today)
  if (ENDS.has(word)) return { from: to, to, isEnd }
  const third = THIRDS.get(word)
  if (third === undefined) return undefined
  const ending = third === 'ultimo' ? { isEnd } : {}
  if (unit === 'month')
    return { ...thirdOfMonth(third, Number(from.slice(0, 4)), Number(from.slice(5, 7))), ...ending }
  if (unit === 'week')
    return {
      primo: { from, to: addDays(from, 1) },
      medio: { from: addDays(from, 2), to: addDays(from, 3) },
      ultimo: { from: addDays(from, 4), to, isEnd },
    }[third]
  return undefined
}

function lastDayOf(unit: Unit, today: Day) {
  const { to } = whole(unit, 0, today)
  return { from: to, to, isEnd, length: 2 }
}

/** Reads "end of month", "udgangen af ugen", "slutningen af næste måned", "månedens udgang", "ugen ud". */
export const readPart: Reader = (words, at, today) => {
  const word = words[at] ?? ''
  const own = /^(?:ugens|maanedens|kvartalets|aarets|months|weeks|years)$/.test(word)
    ? unitOf(word)
    : undefined
  if (own && own !== 'day' && OWN_ENDS.has(words[at + 1] ?? '')) return lastDayOf(own, today)
  const out =
    /^(?:ugen|maaneden|kvartalet|aaret)$/.test(word) && words[at + 1] === 'ud' ? unitOf(word) : undefined
  if (out) return { from: today, to: whole(out, 0, today).to, length: 2 }
  const joined = unitOf(word)
  if (joined && joined !== 'day' && words[at + 1] === 'end') return lastDayOf(joined, today)
  if (!ENDS.has(word) && THIRDS.get(word) === undefined) return undefined
  const start = after(words, at + 1)
  const found = unitAt(words, start)
  const part = found && partOf(word, found.unit, found.turn, today)
  return part && { ...part, length: start + found.length - at }
}

const HALVES = new Set(['halvdel', 'half'])
const LAST = new Set(['sidste', 'last'])

/** Reads "første halvdel af januar", "second half of May 2026", "første uge i januar", "last week of March". */
export const readNthOfMonth: Reader = (words, at, today) => {
  const last = LAST.has(words[at] ?? '')
  const nth = last ? -1 : ordinalOf(words[at])
  const noun = words[at + 1] ?? ''
  const isHalf = HALVES.has(noun)
  if (nth === undefined || !(isHalf || noun === 'uge' || noun === 'week')) return undefined
  const of = after(words, at + 2)
  const month = of > at + 2 ? MONTHS.get(words[of] ?? '') : undefined
  if (month === undefined) return undefined
  const year = yearOf(words[of + 1])
  const within = (y: number) =>
    isHalf ? halfOf(nth, y, month) : thursdayWeeks(y, month).at(last ? -1 : nth - 1)
  const span = year === undefined ? soonest(today, within) : within(year)
  return span && { ...span, length: of + 1 - at + (year === undefined ? 0 : 1) }
}

function halfOf(nth: number, year: number, month: number) {
  const from = thirdOfMonth('primo', year, month).from
  const middle = addDays(from, 14)
  if (nth === 1) return { from, to: middle }
  return nth === 2 || nth === -1
    ? { from: addDays(middle, 1), to: thirdOfMonth('ultimo', year, month).to }
    : undefined
}
