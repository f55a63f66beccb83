import type { Temporal } from 'temporal-polyfill'
import { type Catalogue, dueOf } from '#domain/catalogue.ts'
import { addDays, type Day, dayAt } from '#domain/day.ts'
import { deadlineKey } from '#domain/deadline.ts'
import type { Handling } from '#domain/handling.ts'
import type { NudgeSettings } from '#domain/nudge-settings.ts'
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
  assigns: 150,
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
    else if (random.onceIn(ODDS.snoozes)) putOff(town, catalogue, item, now, random)
    else if (random.onceIn(ODDS.assigns)) assign(town, item, now, random)
  }
  for (const channel of town.channels) changeChannel(channel, catalogue, now, random)
  for (const chat of town.chats) changeChat(chat, catalogue, now, random)
}

function say(town: Town, item: string, state: OwnRecord['state'], at: Temporal.Instant): void {
  town.records = new Map(town.records).set(item, { item, state, at, by: SOMEBODY })
}

function putOff(town: Town, catalogue: Catalogue, item: string, at: Temporal.Instant, random: Random): void {
  const until: Day = addDays(dayAt(at), 1 + random.below(45))
  const obligation = catalogue.obligations.get(item)
  const of = obligation && { deadlineKey: deadlineKey(dueOf(obligation)) }
  handle(town, item, { snooze: { until, why: '', by: SOMEBODY, at, ...of } })
}

function assign(town: Town, item: string, at: Temporal.Instant, random: Random): void {
  handle(town, item, { assignment: { to: random.pick(town.people), by: SOMEBODY, at } })
}

function handle(town: Town, item: string, said: Partial<Handling>): void {
  town.handlings = new Map(town.handlings).set(item, { ...town.handlings.get(item), item, ...said })
}

/** Somebody who follows what is theirs pauses that, and goes on with it. */
function changeChat(chat: Channel, catalogue: Catalogue, now: Temporal.Instant, random: Random): void {
  if (chat.state === 'active' && random.onceIn(ODDS.pauses)) chat.state = 'paused'
  else if (chat.state === 'paused' && random.onceIn(ODDS.returns)) join(chat, chat.settings, catalogue, now)
}

function changeChannel(channel: Channel, catalogue: Catalogue, now: Temporal.Instant, random: Random): void {
  if (channel.state === 'active') {
    if (random.onceIn(ODDS.leaves)) leave(channel)
    else if (random.onceIn(ODDS.pauses)) channel.state = 'paused'
    else if (random.onceIn(ODDS.changesMind)) chooseAnew(channel, otherSettings(channel, random))
  } else if (random.onceIn(ODDS.returns)) join(channel, otherSettings(channel, random), catalogue, now)
}

/** What a ladder leads to stays. */
function otherSettings({ settings: { escalation } }: Channel, random: Random): NudgeSettings {
  return { ...someSettings(random), escalation }
}

const SOMEBODY: Person = { tenant: 'tenant', id: 'somebody', name: 'Mette Holm' }
