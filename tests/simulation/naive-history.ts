import { type Day, day } from '#domain/day.ts'
import { type Deadline, deadlineKey, isDecided } from '#domain/deadline.ts'
import type { Edition } from '#domain/edition.ts'

/** When each item is due or held once so many editions are out, and in which of them it was first given a date. */
export interface Published {
  /** By item id, in words that are the same exactly for the same dates; `''` for no date yet. */
  readonly dates: ReadonlyMap<string, string>
  /** By item id, the number of the edition that gave a date to what had none; gone when that moves. */
  readonly decidedBy: ReadonlyMap<string, number>
}

const NOTHING: Published = { dates: new Map(), decidedBy: new Map() }

/** Returns what was published by the first edition, the first two and so on: at 0 nothing. */
export function naiveHistory(editions: readonly Edition[]): readonly Published[] {
  const states: Published[] = [NOTHING]
  for (const [index, edition] of editions.entries()) {
    const before = states.at(-1) ?? NOTHING
    const dates = new Map(before.dates)
    const decidedBy = new Map(before.decidedBy)
    for (const [item, date] of datesIn(edition)) {
      const stood = dates.get(item)
      dates.set(item, date)
      if (stood === '' && date !== '') decidedBy.set(item, index + 1)
      else if (stood !== date) decidedBy.delete(item)
    }
    states.push({ dates, decidedBy })
  }
  return states
}

function datesIn({ tasks, agreements, events }: Edition): readonly (readonly [string, string])[] {
  const keyOf = (deadline: Deadline) => (isDecided(deadline) ? deadlineKey(deadline) : '')
  return [
    ...tasks.map(({ id, due }) => [id, keyOf(due)] as const),
    ...agreements.map(({ id, deadline }) => [id, keyOf(deadline)] as const),
    ...events.map(({ id, start }) => [id, start] as const),
  ]
}

/** Returns the day on which a meeting is held. */
export const heldOn = (start: string): Day => day(start.slice(0, 10))

/** Returns what was changed, as a channel that knew the one state is to be told of it: `moved`, `decided` or `new`, by item. */
export function naiveChanges(
  known: Published,
  now: Published,
): ReadonlyMap<string, 'moved' | 'decided' | 'new'> {
  const changes = new Map<string, 'moved' | 'decided' | 'new'>()
  if (known.dates.size === 0) return changes
  for (const [item, date] of now.dates) {
    const stood = known.dates.get(item)
    if (stood === undefined) changes.set(item, 'new')
    else if (stood !== date) changes.set(item, stood === '' ? 'decided' : 'moved')
  }
  return changes
}
