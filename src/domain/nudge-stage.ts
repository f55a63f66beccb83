import { type CardDays, cardDayOnOrAfter, cardDayOnOrBefore } from './card-days.ts'
import { addDays, type Day } from './day.ts'
import type { Decided } from './deadline.ts'
import { DEFAULT_SETTINGS, type NudgeSettings } from './nudge-settings.ts'
import { overdueDays } from './overdue-rhythm.ts'
import type { WorkingCalendar } from './working-days.ts'

/**
 * Which of its nudges an item is at: `before-7` counts days to the deadline, `overdue-2` the overdue nudges sent,
 * `decided` says that it has got a deadline, `woken` that it was to rest until now.
 */
export type Stage =
  | `before-${number}`
  | 'due'
  | `overdue-${number}`
  | 'decided'
  | 'woken'
  | 'meeting-tomorrow'

/** One stage of a deadline, and its day. */
export interface ScheduledStage {
  readonly stage: Stage
  /** The day on which the nudge is sent: a card may come on it. */
  readonly day: Day
}

/** What a channel has chosen that says on which days the stages fall; without weekdays, Monday to Friday. */
export type Rhythm = Pick<NudgeSettings, 'leadDays' | 'overdue'> & Partial<Pick<NudgeSettings, 'weekdays'>>

/** Returns the days on which cards may come. */
export function cardDaysOf(
  { weekdays = DEFAULT_SETTINGS.weekdays }: Partial<Rhythm>,
  calendar: WorkingCalendar,
) {
  return { calendar, weekdays } satisfies CardDays
}

/**
 * Returns the stages of a deadline, earliest first, each on a day on which a card may come: a period counts down to its
 * first day, is due on its last and overdue after it. A stage before the deadline that falls on another day moves to
 * the day for a card before, one after it to the one after. Where none lies between now and the deadline, the warning
 * has been given on the last one before, or comes as the first overdue one: never on a day that nobody chose.
 */
export function stagesOf(
  deadline: Decided,
  rhythm: Rhythm,
  calendar: WorkingCalendar,
): readonly ScheduledStage[] {
  const days = cardDaysOf(rhythm, calendar)
  const leads = [...new Set(rhythm.leadDays)].filter((n) => n > 0).sort((a, b) => b - a)
  const before = leads.map((n) => ({
    stage: `before-${n}` as const,
    day: cardDayOnOrBefore(addDays(deadline.from, -n), days),
  }))
  const due = { stage: 'due' as const, day: cardDayOnOrBefore(deadline.to, days) }
  const overdue = overdueDays(rhythm.overdue).map((n, i) => ({
    stage: `overdue-${i + 1}` as const,
    day: cardDayOnOrAfter(addDays(deadline.to, n), days),
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

/** Returns since when a stage has been due that was not sent, or undefined when none is. */
export function dueSince(stages: readonly ScheduledStage[], today: Day, lastDay?: Day): Day | undefined {
  return stages.find((s) => s.day <= today && (lastDay === undefined || s.day > lastDay))?.day
}
