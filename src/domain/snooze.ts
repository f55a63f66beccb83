import { type CardDays, cardDayOnOrBefore } from './card-days.ts'
import { addDays, type Day, dayAt } from './day.ts'
import { type Deadline, deadlineKey, isDecided } from './deadline.ts'
import type { Handling, Snooze } from './handling.ts'
import { type WorkingCalendar, workingDayOnOrBefore } from './working-days.ts'

const LONGEST_WITHOUT_DEADLINE_DAYS = 30

/**
 * Returns the last day until which an item may rest when that is asked for on `today`, or undefined when it may not
 * rest at all. It never rests past the last working day before its deadline, so that somebody hears of it while there
 * is time to act. Of a period that is the day before its first, since the work may be called for from then on; only
 * once that has passed, the day before its last. What is overdue or has no date can rest for thirty days: longer would
 * be to forget it.
 */
export function latestSnooze(deadline: Deadline, today: Day, calendar: WorkingCalendar): Day | undefined {
  if (!isDecided(deadline) || deadline.to < today) return addDays(today, LONGEST_WITHOUT_DEADLINE_DAYS)
  const eves = [deadline.from, deadline.to].map((on) => workingDayOnOrBefore(addDays(on, -1), calendar))
  return eves.find((eve) => eve > today)
}

/**
 * Returns the day on which a snoozed item is heard of again in a channel, or undefined for one that does not rest. What
 * a snooze says beyond the latest day there may be counts for nothing, also when the deadline has moved earlier since: to
 * before the day on which somebody put it off, and it rests no more. Only what was overdue then may rest beyond its deadline.
 * A channel that has no card on that day hears of it on the one before: the next could come after the deadline.
 */
export function wakesOn(handling: Handling | undefined, deadline: Deadline, days: CardDays): Day | undefined {
  const snooze = handling?.snooze
  if (!snooze) return undefined
  const on = dayAt(snooze.at)
  const latest = movedBefore(on, snooze, deadline) ? undefined : latestSnooze(deadline, on, days.calendar)
  if (latest === undefined) return undefined
  const lastCard = cardDayOnOrBefore(latest, days)
  const isInTime = snooze.until <= lastCard
  return isInTime ? snooze.until : lastCard
}

function movedBefore(on: Day, { deadlineKey: putOffFor }: Snooze, deadline: Deadline): boolean {
  if (putOffFor === undefined || putOffFor === deadlineKey(deadline)) return false
  return isDecided(deadline) && deadline.to < on
}
