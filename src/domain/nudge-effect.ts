import type { Temporal } from 'temporal-polyfill'
import { addDays, type Day, dayAt, startOf } from './day.ts'
import type { Stage } from './nudge-stage.ts'
import type { OwnRecord } from './standing.ts'
import { isWorkingDay, type WorkingCalendar } from './working-days.ts'

/** One line of a card that arrived: this item, at this stage, in this channel, then. */
export interface DeliveredLine {
  readonly item: string
  readonly stage: Stage
  readonly conversation: string
  readonly at: Temporal.Instant
}

/** Somebody recorded another standing of an item. */
export interface RecordedChange {
  readonly item: string
  readonly state: OwnRecord['state']
  readonly at: Temporal.Instant
}

/** A nudge about an item, in as many channels as got it that day, and what came of it. */
export interface NudgeEffect {
  readonly item: string
  readonly stage: Stage
  readonly day: Day
  /** How many channels were told. */
  readonly channels: number
  /** When its standing first changed after that, within the days looked at; absent where it did not. */
  readonly changedAt?: Temporal.Instant
  /** How many working days came to pass until then; 0 is the same day. Present with `changedAt`. */
  readonly workingDays?: number
}

/** What is looked for: a change within so many days, counted from the nudge's day, on a municipality's calendar. */
export interface EffectTerms {
  readonly days: number
  readonly calendar: WorkingCalendar
}

/** What stands for less time than this before it is taken back or corrected was a slip. */
const SLIP_MINUTES = 10

/**
 * Returns each nudge, one for an item and day however many channels got it, earliest first, with the first change of its
 * item's standing that came after it. That a change came after a nudge does not say that it came of it.
 */
export function nudgeEffects(
  lines: readonly DeliveredLine[],
  changes: readonly RecordedChange[],
  { days, calendar }: EffectTerms,
): readonly NudgeEffect[] {
  const changesOf = Map.groupBy(changes, ({ item }) => item)
  const lasting = new Map([...changesOf].map(([item, of]) => [item, withoutSlips(of)]))
  const nudges = Map.groupBy([...lines].sort(byTime), ({ item, at }) => `${dayAt(at)} ${item}`)
  return [...nudges.values()].flatMap((told) => {
    const [first] = told
    if (!first) return []
    const { item, stage, at } = first
    const day = dayAt(at)
    const channels = new Set(told.map(({ conversation }) => conversation)).size
    const end = startOf(addDays(day, days + 1)).epochMilliseconds
    const change = lasting
      .get(item)
      ?.find((c) => c.at.epochMilliseconds > at.epochMilliseconds && c.at.epochMilliseconds < end)
    const nudge = { item, stage, day, channels }
    if (!change) return [nudge]
    return [
      { ...nudge, changedAt: change.at, workingDays: workingDaysUntil(day, dayAt(change.at), calendar) },
    ]
  })
}

function byTime(a: { readonly at: Temporal.Instant }, b: { readonly at: Temporal.Instant }): number {
  return a.at.epochMilliseconds - b.at.epochMilliseconds
}

/** Returns the changes of one item in order of time, without what stood for a few minutes only, by a slip. */
function withoutSlips(changes: readonly RecordedChange[]): readonly RecordedChange[] {
  const ordered = [...changes].sort(byTime)
  const stood = ordered.filter((change, i) => {
    const next = ordered[i + 1]
    return !next || next.at.epochMilliseconds - change.at.epochMilliseconds >= SLIP_MINUTES * 60_000
  })
  return stood.filter(({ state }, i) => state !== (stood[i - 1]?.state ?? 'withdrawn'))
}

function workingDaysUntil(from: Day, to: Day, calendar: WorkingCalendar): number {
  let count = 0
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(on, calendar)) count++
  return count
}

/** How many nudges there were, how many were followed by a change, and after how many working days at the median. */
export interface EffectCounts {
  readonly nudges: number
  readonly changed: number
  /** Whole percent; absent below ten nudges, where a percentage would say more than is known. */
  readonly percent?: number
  /** Absent where nothing changed. */
  readonly medianWorkingDays?: number
}

const LEAST_FOR_PERCENT = 10

/** Returns the counts of some nudges. */
export function countEffects(effects: readonly NudgeEffect[]): EffectCounts {
  const waits = effects.flatMap(({ workingDays }) => (workingDays === undefined ? [] : [workingDays]))
  const [nudges, changed] = [effects.length, waits.length]
  return {
    nudges,
    changed,
    ...(nudges < LEAST_FOR_PERCENT ? {} : { percent: Math.round((100 * changed) / nudges) }),
    ...(changed === 0 ? {} : { medianWorkingDays: medianOf(waits) }),
  }
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const [low = 0, high = 0] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ]
  return (low + high) / 2
}
