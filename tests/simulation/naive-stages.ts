import { addDays, type Day } from '#domain/day.ts'
import type { Decided } from '#domain/deadline.ts'
import type { NudgeSettings } from '#domain/nudge-settings.ts'
import type { WorkingCalendar } from '#domain/working-days.ts'
import { isOpen, openOnOrBefore } from './naive-rest.ts'

/** A stage and its day, as the rules say it: worked out day by day, and not as the plan does it. */
export interface NaiveStage {
  readonly stage: string
  readonly day: Day
}

type ByDeadline = WeakMap<Decided, readonly NaiveStage[]>
const remembered = new WeakMap<WorkingCalendar, WeakMap<NudgeSettings, ByDeadline>>()

/** Returns the stages of a deadline in a channel, in the order in which they count; each worked out once. */
export function naiveStages(
  deadline: Decided,
  settings: NudgeSettings,
  calendar: WorkingCalendar,
): readonly NaiveStage[] {
  const bySettings = remembered.get(calendar) ?? new WeakMap<NudgeSettings, ByDeadline>()
  remembered.set(calendar, bySettings)
  const byDeadline: ByDeadline = bySettings.get(settings) ?? new WeakMap()
  bySettings.set(settings, byDeadline)
  const stages = byDeadline.get(deadline) ?? workedOut(deadline, settings, calendar)
  byDeadline.set(deadline, stages)
  return stages
}

function workedOut(deadline: Decided, settings: NudgeSettings, calendar: WorkingCalendar) {
  const back = (from: Day) => openOnOrBefore(from, settings, calendar)
  const on = (from: Day) => {
    let at = from
    while (!isOpen(at, settings, calendar)) at = addDays(at, 1)
    return at
  }
  const before = [...settings.leadDays]
    .sort((a, b) => b - a)
    .map((n) => ({ stage: `before-${n}`, day: back(addDays(deadline.from, -n)) }))
  const overdue = daysPast(settings).map((n, i) => ({
    stage: `overdue-${i + 1}`,
    day: on(addDays(deadline.to, n)),
  }))
  return [...before, { stage: 'due', day: back(deadline.to) }, ...overdue]
}

/** Returns how many days past a deadline a channel is nudged, each. */
export function daysPast({ overdue }: NudgeSettings): readonly number[] {
  if ('days' in overdue) return overdue.days
  const days: number[] = []
  for (let n = overdue.first; days.length < overdue.most; n += overdue.every) {
    if (overdue.within !== undefined && n > overdue.within) break
    days.push(n)
  }
  return days
}
