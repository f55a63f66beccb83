import { Temporal } from 'temporal-polyfill'
import type { Clock } from '#domain/clock.ts'
import { addDays, type Day, dayAt, instantOf } from '#domain/day.ts'

/** A clock that stands in another month, ticks as fast as the real one, and can be moved on. */
export interface DemoClock {
  readonly now: Clock
  /** Moves to the next morning with cards or a week ahead, stopping at each hour on the way at which cards come. */
  advance(by: 'morning' | 'week', atEachHour: () => Promise<void>): Promise<void>
}

/** What the clock has to do with the world that it is the clock of. */
interface DemoClockOptions {
  /** Is told where the clock stands after each move. */
  readonly save: (now: Temporal.Instant) => Promise<void>
  /** Returns the hours (`08:00`, Danish time) at which cards come on a day; none on a day off. */
  readonly hoursOn: (day: Day) => Promise<readonly string[]>
}

const DAYS_IN_A_WEEK = 7
/** Nobody is off for longer; without it a town that never works would hang the clock. */
const LONGEST_WALK = 366

/** Returns a demo clock that starts at an instant. */
export function demoClock(start: Temporal.Instant, { save, hoursOn }: DemoClockOptions): DemoClock {
  let shift = start.epochMilliseconds - Temporal.Now.instant().epochMilliseconds
  const now: Clock = () => Temporal.Now.instant().add({ milliseconds: shift })
  const moveTo = (target: Temporal.Instant) => {
    shift = target.epochMilliseconds - Temporal.Now.instant().epochMilliseconds
  }
  return {
    now,
    async advance(by, atEachHour) {
      const lastDay = by === 'week' ? addDays(dayAt(now()), DAYS_IN_A_WEEK) : undefined
      let next = await nextMorning(now(), hoursOn)
      do {
        for (const hour of next.hours) {
          moveTo(instantOf(next.day, hour))
          await atEachHour()
        }
        next = await nextMorning(now(), hoursOn)
      } while (lastDay !== undefined && next.day <= lastDay)
      await save(now())
    },
  }
}

/** Returns the next day on which a card can still come, with the hours of it that are to come, earliest first. */
async function nextMorning(now: Temporal.Instant, hoursOn: DemoClockOptions['hoursOn']) {
  const today = dayAt(now)
  for (let ahead = 0; ahead < LONGEST_WALK; ahead++) {
    const day = addDays(today, ahead)
    const all = await hoursOn(day)
    const hours = all.filter((hour) => instantOf(day, hour).epochMilliseconds > now.epochMilliseconds)
    if (hours.length > 0) return { day, hours: hours.toSorted() }
  }
  throw new RangeError(`no morning with cards within a year of ${today}`)
}
