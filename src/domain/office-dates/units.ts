import { addDays, type Day, weekday } from '../day.ts'
import { monthsOf } from './span.ts'

/** A calendar unit. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'
const UNITS = new Map<string, Unit>(
  Object.entries({
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
    maaneds: 'month',
    maanederne: 'month',
    mdr: 'month',
    month: 'month',
    months: 'month',
    kvartal: 'quarter',
    kvartalet: 'quarter',
    kvartalets: 'quarter',
    quarter: 'quarter',
    aar: 'year',
    aaret: 'year',
    aarets: 'year',
    year: 'year',
    years: 'year',
  }),
)

/** Returns the unit that a folded word names, inflected or not. */
export function unitOf(word: string | undefined): Unit | undefined {
  return word === undefined ? undefined : UNITS.get(word)
}

/** Returns the calendar unit that lies `ahead` units from today's. */
export function whole(unit: Unit, ahead: number, today: Day): { from: Day; to: Day } {
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

/** How many units ahead of today's a word points. */
export const TURNS = new Map<string, number>(
  Object.entries({
    denne: 0,
    dette: 0,
    indevaerende: 0,
    this: 0,
    current: 0,
    naeste: 1,
    foelgende: 1,
    kommende: 1,
    next: 1,
    coming: 1,
    sidste: -1,
    forrige: -1,
    last: -1,
    previous: -1,
  }),
)
