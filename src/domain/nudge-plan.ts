import { type Catalogue, dueOf, type Obligation } from './catalogue.ts'
import { addDays, type Day, day } from './day.ts'
import { type Deadline, type Decided, deadlineKey, isDecided, onDay } from './deadline.ts'
import type { Event } from './edition.ts'
import type { Handlings } from './handling.ts'
import type { NudgeSettings } from './nudge-settings.ts'
import { type LastNudge, type Stage, stageDue, stagesOf } from './nudge-stage.ts'
import { isSettled, type Standing } from './standing.ts'
import { compareUrgency } from './urgency.ts'
import { isWorkingDay, type WorkingCalendar, workingDayOnOrBefore } from './working-days.ts'

/** One line of a channel's morning card: this item, at this stage, counted to this deadline. */
export interface Nudge {
  readonly item: string
  readonly type: 'agreement' | 'task' | 'registration' | 'meeting'
  readonly stage: Stage
  readonly deadline: Deadline
}

/** What the plan is made from. `last` tells, by item id, the nudge that this channel last got for it. */
export interface PlanInput {
  readonly catalogue: Catalogue
  readonly standings: ReadonlyMap<string, Standing>
  readonly handlings: Handlings
  readonly settings: NudgeSettings
  readonly calendar: WorkingCalendar
  readonly last: ReadonlyMap<string, LastNudge>
}

/** Returns what a channel is nudged about on the morning of `today`, most urgent first; nothing on a day off. */
export function nudgesDue(input: PlanInput, today: Day): readonly Nudge[] {
  if (!isWorkingDay(today, input.calendar)) return []
  const obligations = [...input.catalogue.obligations.values()].map((o) => obligationNudge(o, input, today))
  const events = [...input.catalogue.events.values()].map((e) => eventNudge(e, input, today))
  const nudges = [...obligations, ...events].filter((nudge) => nudge !== undefined)
  return nudges.sort((a, b) => compareUrgency(a, b, input.standings, today))
}

function obligationNudge(obligation: Obligation, input: PlanInput, today: Day): Nudge | undefined {
  const deadline = dueOf(obligation)
  if (!isDecided(deadline) || isSettled(input.standings.get(obligation.id))) return undefined
  const stage = stageOf(obligation.id, deadline, input, today)
  return stage && { item: obligation.id, type: obligation.type, stage, deadline }
}

/** The plan and what was last sent are kept by item: an event has one line a morning, its registration's first. */
function eventNudge(event: Event, input: PlanInput, today: Day): Nudge | undefined {
  const held = day(event.start.slice(0, 10))
  if (held < today) return undefined
  return registrationNudge(event, input, today) ?? meetingNudge(event, held, input, today)
}

function registrationNudge(event: Event, input: PlanInput, today: Day): Nudge | undefined {
  if (!event.registration || event.registration.deadline < today) return undefined
  const deadline = onDay(event.registration.deadline)
  const stage = stageOf(event.id, deadline, input, today)
  return stage && { item: event.id, type: 'registration', stage, deadline }
}

function meetingNudge(event: Event, held: Day, input: PlanInput, today: Day): Nudge | undefined {
  if (workingDayOnOrBefore(addDays(held, -1), input.calendar) !== today) return undefined
  return { item: event.id, type: 'meeting', stage: 'meeting-tomorrow', deadline: onDay(held) }
}

/** Returns the stage that the item is due, or undefined. A deadline that has changed since the last nudge starts anew. */
function stageOf(item: string, deadline: Decided, input: PlanInput, today: Day): Stage | undefined {
  const last = input.last.get(item)
  const stages = stagesOf(deadline, input.settings, input.calendar)
  return stageDue(stages, today, last?.deadlineKey === deadlineKey(deadline) ? last.day : undefined)
}

/** One morning of a preview. */
export interface PlannedMorning {
  readonly day: Day
  readonly nudges: readonly Nudge[]
}

/**
 * Returns the mornings on which a channel would be nudged, from `from` for `days` days, if nobody signed or did
 * anything meanwhile. Sends and records nothing.
 */
export function previewNudges(input: PlanInput, from: Day, days: number): readonly PlannedMorning[] {
  const last = new Map(input.last)
  const mornings: PlannedMorning[] = []
  for (let i = 0; i < days; i++) {
    const morning = addDays(from, i)
    const nudges = nudgesDue({ ...input, last }, morning)
    for (const n of nudges) last.set(n.item, { day: morning, deadlineKey: deadlineKey(n.deadline) })
    if (nudges.length > 0) mornings.push({ day: morning, nudges })
  }
  return mornings
}
