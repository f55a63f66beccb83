import { Temporal } from 'temporal-polyfill'
import { addDays, type Day, day } from '#domain/day.ts'
import { type Deadline, deadlineKey } from '#domain/deadline.ts'
import { type Handling, NO_HANDLINGS } from '#domain/handling.ts'
import { morningOf } from '#domain/morning.ts'
import type { Nudge, PlanInput, PlannedMorning } from '#domain/nudge-plan.ts'
import { DEFAULT_SETTINGS, type NudgeSettings } from '#domain/nudge-settings.ts'
import type { LastNudge } from '#domain/nudge-stage.ts'
import { NO_CLOSING_DAYS } from '#domain/working-days.ts'
import { aCatalogue, aPerson } from './factories.ts'

/** Returns what a new channel with the defaults is planned from, in a municipality that has recorded nothing. */
export function aPlan(overrides: Partial<PlanInput> = {}): PlanInput {
  return {
    catalogue: aCatalogue(),
    standings: new Map(),
    handlings: NO_HANDLINGS,
    settings: DEFAULT_SETTINGS,
    calendar: NO_CLOSING_DAYS,
    last: new Map(),
    ...overrides,
  }
}

/** Returns the defaults with some of them chosen otherwise. */
export function someSettings(overrides: Partial<NudgeSettings>): NudgeSettings {
  return { ...DEFAULT_SETTINGS, ...overrides }
}

/** Returns the handling of an item that rests until a day, as somebody asked for at noon of another, for a deadline. */
export function aSnooze(
  item: string,
  until: string,
  on: string,
  putOff?: Deadline,
): readonly [string, Handling] {
  const at = Temporal.Instant.from(`${on}T12:00:00+01:00`)
  const about = putOff && { deadlineKey: deadlineKey(putOff) }
  return [item, { item, snooze: { until: day(until), why: '', by: aPerson(), at, ...about } }]
}

/** Returns what a channel remembers once it has been told of nudges on a day. */
export function remembered(
  last: ReadonlyMap<string, LastNudge>,
  nudges: readonly Nudge[],
  on: Day,
): ReadonlyMap<string, LastNudge> {
  return new Map([
    ...last,
    ...nudges.map((n) => [n.item, { day: on, deadlineKey: deadlineKey(n.deadline) }] as const),
  ])
}

/** Lives the mornings one after the other, as the sweep does: what was sent is remembered, what waited is not. */
export function live(input: PlanInput, from: Day, days: number): readonly PlannedMorning[] {
  let last = input.last
  const mornings: PlannedMorning[] = []
  for (let i = 0; i < days; i++) {
    const on = addDays(from, i)
    const { lines, waiting } = morningOf({ ...input, last }, on)
    last = remembered(last, lines, on)
    if (lines.length === 0) continue
    mornings.push({ day: on, nudges: lines, ...(waiting.length > 0 && { waiting: waiting.length }) })
  }
  return mornings
}

/** Returns each nudge as a person would note it down: `2025-12-01 flis-dba before-7`. */
export function noted(mornings: readonly PlannedMorning[]): readonly string[] {
  return mornings.flatMap(({ day: on, nudges }) => nudges.map((n) => `${on} ${n.item} ${n.stage}`))
}
