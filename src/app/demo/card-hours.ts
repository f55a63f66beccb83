import { isCardDay } from '#domain/card-days.ts'
import { addDays, type Day } from '#domain/day.ts'
import { calendarOf } from '#domain/municipality-settings.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import type { Stores } from '#domain/ports/stores.ts'
import type { Subscription } from '#domain/subscription.ts'
import { isWorkingDay } from '#domain/working-days.ts'

type CardHourStores = Pick<Stores, 'subscriptions' | 'municipalitySettings'>

/**
 * Returns what tells the hours at which cards come on a day: those of the channels that await one and whose municipality
 * is at work. Where no channel has said yes yet, the usual hour of a working day.
 */
export function cardHours({ subscriptions, municipalitySettings }: CardHourStores) {
  const comesOn = async ({ settings, municipality }: Subscription, day: Day) =>
    isCardDay(day, {
      calendar: calendarOf(await municipalitySettings.of(municipality)),
      weekdays: settings.weekdays,
    })

  return async (day: Day): Promise<readonly string[]> => {
    const waiting = await subscriptions.awaitingDigest(day)
    const coming = await Promise.all(
      waiting.map(async (s) => ((await comesOn(s, day)) ? [s.settings.time] : [])),
    )
    const anybody = waiting.length > 0 || (await subscriptions.awaitingDigest(addDays(day, 1))).length > 0
    if (!anybody) return isWorkingDay(day) ? [DEFAULT_SETTINGS.time] : []
    return [...new Set(coming.flat())]
  }
}
