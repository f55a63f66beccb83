import { addDays, type Day, dayAt, weekday } from '#domain/day.ts'
import { type Decided, deadlineKey } from '#domain/deadline.ts'
import type { Handling } from '#domain/handling.ts'
import type { NudgeSettings } from '#domain/nudge-settings.ts'
import { isWorkingDay, type WorkingCalendar } from '#domain/working-days.ts'

const LONGEST_WHEN_OVERDUE_DAYS = 30

/** Returns whether a channel may have a card on the day, by the rules' own words. */
export function isOpen(
  on: Day,
  { weekdays }: Pick<NudgeSettings, 'weekdays'>,
  calendar: WorkingCalendar,
): boolean {
  return weekdays.includes(weekday(on)) && isWorkingDay(on, calendar)
}

/** Returns the day itself, or the nearest before it on which the channel may have a card. */
export function openOnOrBefore(
  on: Day,
  settings: Pick<NudgeSettings, 'weekdays'>,
  calendar: WorkingCalendar,
): Day {
  let at = on
  while (!isOpen(at, settings, calendar)) at = addDays(at, -1)
  return at
}

/**
 * Returns the day on which a channel hears again of what was put off, undefined where it does not rest: as was asked for,
 * but never past the last working day before the deadline (of a period that has begun, before its end), nor past thirty
 * days where that is over; on the channel's last card up to then.
 */
export function naiveWake(
  handling: Handling | undefined,
  deadline: Decided,
  settings: NudgeSettings,
  calendar: WorkingCalendar,
): Day | undefined {
  const snooze = handling?.snooze
  if (!snooze) return undefined
  const { from, to } = deadline
  const asked = dayAt(snooze.at)
  // Nobody has put off what is overdue: it became that when its deadline moved.
  if (to < asked && snooze.deadlineKey !== deadlineKey(deadline)) return undefined
  const eve = (of: Day) => {
    let at = addDays(of, -1)
    while (!isWorkingDay(at, calendar)) at = addDays(at, -1)
    return at
  }
  const latest =
    to < asked ? addDays(asked, LONGEST_WHEN_OVERDUE_DAYS) : [eve(from), eve(to)].find((day) => day > asked)
  if (latest === undefined) return undefined
  const lastCard = openOnOrBefore(latest, settings, calendar)
  const isInTime = snooze.until < lastCard
  return isInTime ? snooze.until : lastCard
}
