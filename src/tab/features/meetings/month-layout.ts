import { addDaysTo, firstOfWeek, monthOf } from '#tab/time/calendar-days.ts'
import { isoWeek } from '#tab/time/written-day.ts'
import type { MonthEntry } from './month-entries.ts'

export interface MonthDay {
  readonly day: string
  readonly isInMonth: boolean
  readonly isMonday: boolean
  /** Nobody is at work: a Saturday or a Sunday. */
  readonly isWeekend: boolean
  readonly entries: readonly MonthEntry[]
  /** The entries by the line that they stand on, the same on each of an entry's days within the week. */
  readonly lines: readonly (MonthEntry | undefined)[]
}

export interface MonthWeek {
  readonly week: number
  readonly days: readonly MonthDay[]
}

/** Returns the whole weeks, from Monday, that a month (`2026-01`) touches, with what stands on each day. */
export function weeksOf(month: string, entries: readonly MonthEntry[]): readonly MonthWeek[] {
  const weeks: MonthWeek[] = []
  for (let monday = firstOfWeek(`${month}-01`); monthOf(monday) <= month; monday = addDaysTo(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, i) => addDaysTo(monday, i))
    const lineOf = linesOf(entries, monday, days[6] ?? monday)
    weeks.push({ week: isoWeek(monday), days: days.map((day, i) => dayOf(day, i, month, lineOf)) })
  }
  return weeks
}

/** Gives each entry of a week the first line that is free on all of its days there. */
function linesOf(
  entries: readonly MonthEntry[],
  monday: string,
  sunday: string,
): ReadonlyMap<MonthEntry, number> {
  const inWeek = entries.filter(({ from, to }) => from <= sunday && to >= monday)
  const lines = new Map<MonthEntry, number>()
  for (const entry of inWeek) {
    const taken = new Set([...lines].filter(([other]) => overlap(other, entry)).map(([, line]) => line))
    let line = 0
    while (taken.has(line)) line++
    lines.set(entry, line)
  }
  return lines
}

const overlap = (a: MonthEntry, b: MonthEntry) => a.from <= b.to && b.from <= a.to

function dayOf(day: string, index: number, month: string, lineOf: ReadonlyMap<MonthEntry, number>): MonthDay {
  const there = [...lineOf].filter(([{ from, to }]) => from <= day && day <= to)
  const lines: (MonthEntry | undefined)[] = []
  for (const [entry, line] of there) {
    while (lines.length <= line) lines.push(undefined)
    lines[line] = entry
  }
  return {
    ...{ day, isInMonth: monthOf(day) === month, isMonday: index === 0, isWeekend: index >= 5 },
    ...{ entries: there.map(([entry]) => entry), lines },
  }
}
