import type { Temporal } from 'temporal-polyfill'
import type { Catalogue } from '#domain/catalogue.ts'
import { addDays, type Day, dayAt } from '#domain/day.ts'
import type { Person } from '#domain/person.ts'
import type { OwnRecord } from '#domain/standing.ts'
import type { Random } from './random.ts'
import { someSettings } from './some-settings.ts'
import { type Channel, chooseAnew, join, leave, type Town } from './town.ts'

/** How often things happen: once in so many chances, each channel, item or municipality having one a day. */
const ODDS = {
  signs: 60,
  regrets: 900,
  snoozes: 250,
  leaves: 500,
  pauses: 400,
  returns: 12,
  changesMind: 350,
}

/** Has a day of a municipality pass: people sign, take it back, put off, leave, come back and choose anew. */
export function liveADay(town: Town, catalogue: Catalogue, now: Temporal.Instant, random: Random): void {
  for (const item of catalogue.obligations.keys()) {
    if (random.onceIn(ODDS.signs)) say(town, item, 'fulfilled', now)
    else if (random.onceIn(ODDS.regrets)) say(town, item, 'withdrawn', now)
    else if (random.onceIn(ODDS.snoozes)) putOff(town, item, now, random)
  }
  for (const channel of town.channels) changeChannel(channel, catalogue, now, random)
}

function say(town: Town, item: string, state: OwnRecord['state'], at: Temporal.Instant): void {
  town.records = new Map(town.records).set(item, { item, state, at, by: SOMEBODY })
}

function putOff(town: Town, item: string, at: Temporal.Instant, random: Random): void {
  const until: Day = addDays(dayAt(at), 1 + random.below(45))
  town.handlings = new Map(town.handlings).set(item, { item, snooze: { until, why: '', by: SOMEBODY, at } })
}

function changeChannel(channel: Channel, catalogue: Catalogue, now: Temporal.Instant, random: Random): void {
  if (channel.state === 'active') {
    if (random.onceIn(ODDS.leaves)) leave(channel)
    else if (random.onceIn(ODDS.pauses)) channel.state = 'paused'
    else if (random.onceIn(ODDS.changesMind)) chooseAnew(channel, someSettings(random))
  } else if (random.onceIn(ODDS.returns)) join(channel, someSettings(random), catalogue, now)
}

const SOMEBODY: Person = { tenant: 'tenant', id: 'somebody', name: 'Mette Holm' }
