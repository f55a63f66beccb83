import { cardDayOnOrBefore, isCardDay } from './card-days.ts'
import { type Catalogue, dueOf, type Obligation } from './catalogue.ts'
import { capped } from './daily-cap.ts'
import { addDays, type Day } from './day.ts'
import { type Deadline, type Decided, deadlineKey, isDecided } from './deadline.ts'
import type { Event } from './edition.ts'
import { meetingDay, registrationOf } from './event-days.ts'
import type { Handlings } from './handling.ts'
import { hearsOfEvent, hearsOfObligation } from './heard-of.ts'
import type { NudgeSettings } from './nudge-settings.ts'
import { cardDaysOf, dueSince, type LastNudge, type Stage, stageDue } from './nudge-stage.ts'
import type { PersonKey } from './person.ts'
import { wakesOn } from './snooze.ts'
import { scheduleOf } from './stage-schedule.ts'
import { isSettled, type Standing } from './standing.ts'
import { type ToldEditions, wasDecidedSince } from './told-editions.ts'
import { mostUrgentFirst } from './urgency.ts'
import type { WorkingCalendar } from './working-days.ts'

/** One line of a channel's morning card: this item, at this stage, counted to this deadline. */
export interface Nudge {
  readonly item: string
  readonly type: 'agreement' | 'task' | 'registration' | 'meeting'
  readonly stage: Stage
  readonly deadline: Deadline
}

/** A nudge that is due, and how badly it wants to be sent. */
export interface DueNudge extends Nudge {
  /** Since when a stage has been due that was not sent. */
  readonly since: Day
  /** Tomorrow would be too late for it: what it is about is over then. */
  readonly perishes: boolean
}

/** What the plan is made from. `last` tells, by item id, the nudge that this channel last got for it. */
export interface PlanInput {
  readonly catalogue: Catalogue
  readonly standings: ReadonlyMap<string, Standing>
  readonly handlings: Handlings
  readonly settings: NudgeSettings
  readonly calendar: WorkingCalendar
  readonly last: ReadonlyMap<string, LastNudge>
  /** The editions that the channel knows; absent for a new one, which is told of no change before its time. */
  readonly told?: ToldEditions
  /** Whom the conversation is with, in a personal chat. */
  readonly person?: PersonKey
}

/**
 * Returns all that a channel is to be nudged about on the morning of `today`, most urgent first, as if its card had
 * room for any number; nothing on a day on which it gets no card.
 */
export function nudgesDue(input: PlanInput, today: Day): readonly DueNudge[] {
  const { catalogue, settings, calendar, standings } = input
  const days = cardDaysOf(settings, calendar)
  if (!isCardDay(today, days)) return []
  const planning: Planning = { ...input, today, days, stagesOf: scheduleOf(settings, calendar) }
  const obligations = [...catalogue.obligations.values()].map((o) => obligationNudge(o, planning))
  const events = [...catalogue.events.values()].map((e) => eventNudge(e, planning))
  const nudges = [...obligations, ...events].filter((nudge) => nudge !== undefined)
  return mostUrgentFirst(nudges, standings, today)
}

interface Planning extends PlanInput {
  readonly today: Day
  readonly days: ReturnType<typeof cardDaysOf>
  readonly stagesOf: ReturnType<typeof scheduleOf>
}

function obligationNudge(obligation: Obligation, planning: Planning): DueNudge | undefined {
  const { id, type } = obligation
  const deadline = dueOf(obligation)
  if (!isDecided(deadline) || isSettled(planning.standings.get(id))) return undefined
  if (!hearsOfObligation(obligation, planning)) return undefined
  const due = stageOf(id, deadline, planning)
  return due && { item: id, type, deadline, perishes: false, ...due }
}

/** The plan and what was last sent are kept by item: an event has one line a morning, its registration's first. */
function eventNudge(event: Event, planning: Planning): DueNudge | undefined {
  if (event.calledOff || meetingDay(event).to < planning.today || !hearsOfEvent(event, planning))
    return undefined
  return registrationNudge(event, planning) ?? meetingNudge(event, planning)
}

function registrationNudge(event: Event, planning: Planning): DueNudge | undefined {
  const deadline = registrationOf(event)
  if (!deadline || deadline.to < planning.today) return undefined
  const due = stageOf(event.id, deadline, planning)
  return due && { item: event.id, type: 'registration', deadline, perishes: due.stage === 'due', ...due }
}

/** The eve's reminder; on the morning itself where nothing was said of the meeting on the eve or since. */
function meetingNudge(event: Event, planning: Planning): DueNudge | undefined {
  const { today, days, last, handlings } = planning
  const deadline = meetingDay(event)
  const eve = cardDayOnOrBefore(addDays(deadline.from, -1), days)
  if (today < eve) return undefined
  const told = last.get(event.id)
  if (told && told.day >= eve && isAbout(event, told)) return undefined
  const wakes = wakesOn(handlings.get(event.id), deadline, days)
  if (wakes !== undefined && today < wakes) return undefined
  return { item: event.id, type: 'meeting', stage: 'meeting-tomorrow', deadline, since: eve, perishes: true }
}

/** Whether what was last said of an event was of it as it is now: it has not moved since. */
function isAbout(event: Event, { deadlineKey: said }: LastNudge): boolean {
  const registration = registrationOf(event)
  return (
    said === deadlineKey(meetingDay(event)) || (registration && said === deadlineKey(registration)) === true
  )
}

/**
 * Returns the stage that the item is due, and since when, or undefined. A deadline that has changed since the last
 * nudge starts anew; one that has been decided is told of as that, once. What rests is silent, and is heard of on the
 * day it wakes even where no stage has fallen meanwhile: whoever put it off expects to hear of it then.
 */
function stageOf(
  item: string,
  deadline: Decided,
  { today, days, last, handlings, stagesOf, catalogue, told: editions }: Planning,
): Pick<DueNudge, 'stage' | 'since'> | undefined {
  const wakes = wakesOn(handlings.get(item), deadline, days)
  if (wakes !== undefined && today < wakes) return undefined
  const told = last.get(item)
  const lastDay = told?.deadlineKey === deadlineKey(deadline) ? told.day : undefined
  const stages = stagesOf(deadline)
  const since = dueSince(stages, today, lastDay) ?? today
  if (lastDay === undefined && wasDecidedSince(catalogue, item, editions)) return { stage: 'decided', since }
  const stage = stageDue(stages, today, lastDay)
  if (stage !== undefined) return { stage, since }
  const isHeardAgain = wakes !== undefined && told !== undefined && told.day < wakes
  return isHeardAgain ? { stage: 'woken', since: wakes } : undefined
}

/** One morning of a preview. */
export interface PlannedMorning {
  readonly day: Day
  readonly nudges: readonly Nudge[]
  /** Counts the nudges that the card had no room for, and that wait for the next mornings. */
  readonly waiting?: number
}

/**
 * Returns the mornings on which a channel would be nudged, from `from` for `days` days, if nobody signed or did
 * anything meanwhile: with no more lines a morning than its card takes. Sends and records nothing.
 */
export function previewNudges(input: PlanInput, from: Day, days: number): readonly PlannedMorning[] {
  const last = new Map(input.last)
  const mornings: PlannedMorning[] = []
  for (let i = 0; i < days; i++) {
    const morning = addDays(from, i)
    const { lines, waiting } = capped(nudgesDue({ ...input, last }, morning), input.settings.dailyCap)
    for (const n of lines) last.set(n.item, { day: morning, deadlineKey: deadlineKey(n.deadline) })
    if (lines.length === 0) continue
    mornings.push({ day: morning, nudges: lines, ...(waiting.length > 0 && { waiting: waiting.length }) })
  }
  return mornings
}
