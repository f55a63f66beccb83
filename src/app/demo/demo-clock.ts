import { Temporal } from 'temporal-polyfill'
import type { Clock } from '#domain/clock.ts'
import { addDays, type Day, dayAt, instantOf } from '#domain/day.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { isWorkingDay, NO_CLOSING_DAYS } from '#domain/working-days.ts'

/** A clock that stands in another month, ticks as fast as the real one, and can be moved on. */
export interface DemoClock {
  readonly now: Clock
  /** Moves to the next working morning at 08:00 or a week ahead, stopping at each morning on the way. */
  advance(by: 'morning' | 'week', atEachMorning: () => Promise<void>): Promise<void>
}

const DAYS_IN_A_WEEK = 7

/** Returns a demo clock that starts at an instant; `save` is told where it stands after each move. */
export function demoClock(
  start: Temporal.Instant,
  save: (now: Temporal.Instant) => Promise<void>,
): DemoClock {
  let shift = start.epochMilliseconds - Temporal.Now.instant().epochMilliseconds
  const now: Clock = () => Temporal.Now.instant().add({ milliseconds: shift })
  const moveTo = (target: Temporal.Instant) => {
    shift = target.epochMilliseconds - Temporal.Now.instant().epochMilliseconds
  }
  return {
    now,
    async advance(by, atEachMorning) {
      const lastDay = by === 'week' ? addDays(dayAt(now()), DAYS_IN_A_WEEK) : undefined
      let morning = nextWorkingMorning(now())
      do {
        moveTo(instantOf(morning, DEFAULT_SETTINGS.time))
        await atEachMorning()
        morning = nextWorkingMorning(now())
      } while (lastDay !== undefined && morning <= lastDay)
      await save(now())
    },
  }
}

/** Returns the next working day whose nudge hour is still to come. */
function nextWorkingMorning(now: Temporal.Instant): Day {
  let day = dayAt(now)
  const toCome = (d: Day) => instantOf(d, DEFAULT_SETTINGS.time).epochMilliseconds > now.epochMilliseconds
  while (!(isWorkingDay(day, NO_CLOSING_DAYS) && toCome(day))) day = addDays(day, 1)
  return day
}
