import { addDays, type Day } from './day.ts'
import type { Decided } from './deadline.ts'
import type { NudgeSettings } from './nudge-settings.ts'
import { type WorkingCalendar, workingDayOnOrAfter, workingDayOnOrBefore } from './working-days.ts'

/** Which of its nudges an item is at: `before-7` counts days to the deadline, `overdue-2` the overdue nudges sent. */
export type Stage = `before-${number}` | 'due' | `overdue-${number}` | 'meeting-tomorrow'

/** One stage of a deadline, and its day. */
export interface ScheduledStage {
  readonly stage: Stage
  /** The working day on which the nudge is sent. */
  readonly day: Day
}

/**
 * Returns the stages of a deadline, earliest first, each on a working day: a period counts down to its first day,
 * is due on its last and overdue after it. A stage before the deadline that falls on a day off moves to the working
 * day before, one after it to the working day after.
 */
export function stagesOf(
  deadline: Decided,
  settings: Pick<NudgeSettings, 'leadDays' | 'overdue'>,
  calendar: WorkingCalendar,
): readonly ScheduledStage[] {
  const leads = [...new Set(settings.leadDays)].filter((n) => n > 0).sort((a, b) => b - a)
  const before = leads.map((n) => ({
    stage: `before-${n}` as const,
    day: workingDayOnOrBefore(addDays(deadline.from, -n), calendar),
  }))
  const due = {
    stage: 'due' as const,
    day: workingDayOnOrBefore(deadline.to, calendar),
  }
  const overdue = Array.from({ length: settings.overdue.most }, (_, i) => ({
    stage: `overdue-${i + 1}` as const,
    day: workingDayOnOrAfter(
      addDays(deadline.to, settings.overdue.first + i * settings.overdue.every),
      calendar,
    ),
  }))
  return [...before, due, ...overdue]
}

/** The nudge an item last got in a channel, and for which deadline; a changed deadline arms all stages anew. */
export interface LastNudge {
  readonly day: Day
  readonly deadlineKey: string
}

/**
 * Returns the stage to send on `today`, or undefined when nothing is due. Stages that were missed, and stages that
 * fall on one day, collapse into the latest of them.
 */
export function stageDue(stages: readonly ScheduledStage[], today: Day, lastDay?: Day): Stage | undefined {
  return stages.findLast((s) => s.day <= today && (lastDay === undefined || s.day > lastDay))?.stage
}
