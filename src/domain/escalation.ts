import { type CardDays, cardDayOnOrAfter, cardDayOnOrBefore, isCardDay } from './card-days.ts'
import { dueOf, type Obligation } from './catalogue.ts'
import { addDays, type Day } from './day.ts'
import { type Decided, deadlineKey, isDecided } from './deadline.ts'
import { followsObligation } from './followed.ts'
import type { Nudge, PlanInput } from './nudge-plan.ts'
import type { Escalation } from './nudge-settings.ts'
import { cardDaysOf, type LastNudge, type ScheduledStage, type Stage, stageDue } from './nudge-stage.ts'
import type { Person } from './person.ts'
import { wakesOn } from './snooze.ts'
import { type StageSchedule, scheduleOf } from './stage-schedule.ts'
import { isSettled } from './standing.ts'

/** A step of the ladder above the channel: the person that an item is assigned to, and then the programme leader. */
export type Rung = keyof Escalation

/** What one person is to hear of in person this morning, because a channel's ladder has come to them. */
export interface Escalated {
  readonly to: Person
  readonly rung: Rung
  readonly nudge: Nudge
}

/** Tells what a person was last nudged about in person, by item id. */
export type LastInPerson = (to: Person) => ReadonlyMap<string, LastNudge>

/**
 * Returns what a channel's ladder brings to people in person on the morning of `today`: from the day of its rung on, each
 * stage that the channel is nudged at. It ends with the standing, rests with a snooze and begins anew with a new deadline.
 */
export function escalated(input: PlanInput, today: Day, lastOf: LastInPerson): readonly Escalated[] {
  const days = cardDaysOf(input.settings, input.calendar)
  if (!isCardDay(today, days)) return []
  const stagesOf = scheduleOf(input.settings, input.calendar)
  return [...input.catalogue.obligations.values()].flatMap((o) =>
    ofObligation(o, input, { today, days, lastOf, stagesOf }),
  )
}

interface Morning {
  readonly today: Day
  readonly days: CardDays
  readonly lastOf: LastInPerson
  readonly stagesOf: StageSchedule
}

function ofObligation(obligation: Obligation, input: PlanInput, morning: Morning): readonly Escalated[] {
  const { id, type } = obligation
  const { settings, handlings, standings } = input
  const deadline = dueOf(obligation)
  if (!isDecided(deadline) || isSettled(standings.get(id))) return []
  if (!followsObligation(obligation, settings) || rests(id, deadline, input, morning)) return []
  const { responsible, leader } = settings.escalation
  const assigned = handlings.get(id)?.assignment?.to
  const rungs = [
    ...(responsible && assigned
      ? [{ rung: 'responsible', to: assigned, days: responsible.days } as const]
      : []),
    ...(leader ? [{ rung: 'leader', to: leader.person, days: leader.days } as const] : []),
  ]
  return rungs.flatMap(({ rung, to, days }) => {
    const stage = stageFor(deadline, days, morning.lastOf(to).get(id), morning)
    return stage === undefined ? [] : [{ to, rung, nudge: { item: id, type, stage, deadline } }]
  })
}

function rests(item: string, deadline: Decided, { handlings }: PlanInput, { today, days }: Morning): boolean {
  const wakes = wakesOn(handlings.get(item), deadline, days)
  return wakes !== undefined && today < wakes
}

/** The first stage is the rung's own, on its day; what the channel was told before is not told again in person. */
function stageFor(
  deadline: Decided,
  rungDays: number,
  last: LastNudge | undefined,
  { today, days, stagesOf }: Morning,
): Stage | undefined {
  const begins = rungDay(deadline, rungDays, days)
  const stages = stagesOf(deadline)
  const ladder: readonly ScheduledStage[] = [
    { stage: stageAt(stages, rungDays, begins), day: begins },
    ...stages.filter(({ day }) => day > begins),
  ]
  return stageDue(ladder, today, last?.deadlineKey === deadlineKey(deadline) ? last.day : undefined)
}

/**
 * Returns the morning on which a rung is come to, `rungDays` counted from the deadline: of a period from its first day
 * before it, and from its last after it. On a day off, the one before counts before the deadline and the one after after.
 */
export function rungDay(deadline: Decided, rungDays: number, days: CardDays): Day {
  if (rungDays > 0) return cardDayOnOrAfter(addDays(deadline.to, rungDays), days)
  return cardDayOnOrBefore(rungDays === 0 ? deadline.to : addDays(deadline.from, rungDays), days)
}

function stageAt(stages: readonly ScheduledStage[], rungDays: number, begins: Day): Stage {
  if (rungDays < 0) return `before-${-rungDays}`
  if (rungDays === 0) return 'due'
  const latest = stages.findLast(({ stage, day }) => stage.startsWith('overdue') && day <= begins)
  return latest?.stage ?? 'overdue-1'
}
