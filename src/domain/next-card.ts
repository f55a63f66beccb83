import type { Temporal } from 'temporal-polyfill'
import { isCardDay } from './card-days.ts'
import { addDays, type Day, dayAt, instantOf } from './day.ts'
import type { Subscription } from './subscription.ts'
import type { WorkingCalendar } from './working-days.ts'

const LONGEST_WAIT = 366

/** Returns whether a channel's hour is still to come on the day of `now`. */
export function hourIsToCome({ settings }: Pick<Subscription, 'settings'>, now: Temporal.Instant): boolean {
  return instantOf(dayAt(now), settings.time).epochMilliseconds > now.epochMilliseconds
}

/**
 * Returns whether a channel's hour has come on the day of `now`. Who says yes after the hour has been told that it begins
 * with the next morning: a card at once would belie it.
 */
export function hourHasCome(
  { settings, confirmedAt }: Pick<Subscription, 'settings' | 'confirmedAt'>,
  now: Temporal.Instant,
): boolean {
  const hour = instantOf(dayAt(now), settings.time).epochMilliseconds
  return hour <= now.epochMilliseconds && confirmedAt.epochMilliseconds < hour
}

/**
 * Returns the next day on which a channel can have a card, if there is something to say: one of its weekdays that is a
 * working day. `looked` is the last day that was planned for it. Undefined where none comes within a year.
 */
export function nextCardDay(
  subscription: Pick<Subscription, 'settings' | 'confirmedAt' | 'paused'>,
  looked: Day | undefined,
  calendar: WorkingCalendar,
  now: Temporal.Instant,
): Day | undefined {
  const { settings, paused } = subscription
  const today = dayAt(now)
  const todayCounts =
    (hourIsToCome(subscription, now) || hourHasCome(subscription, now)) &&
    (looked === undefined || looked < today)
  const first = todayCounts ? today : addDays(today, 1)
  let on = paused?.until !== undefined && paused.until > first ? paused.until : first
  for (let tries = 0; tries < LONGEST_WAIT; tries++) {
    if (isCardDay(on, { calendar, weekdays: settings.weekdays })) return on
    on = addDays(on, 1)
  }
  return undefined
}
