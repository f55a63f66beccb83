import { type Catalogue, dueOf, type Obligation } from '#domain/catalogue.ts'
import { addDays, type Day } from '#domain/day.ts'
import { type Decided, deadlineKey, isDecided, onDay } from '#domain/deadline.ts'
import type { Event } from '#domain/edition.ts'
import { followsEvent, followsObligation } from '#domain/followed.ts'
import { isSettled, type Standing } from '#domain/standing.ts'
import type { WorkingCalendar } from '#domain/working-days.ts'
import { heldOn, type Published } from './naive-history.ts'
import { naiveWake, openOnOrBefore } from './naive-rest.ts'
import { type NaiveStage, naiveStages } from './naive-stages.ts'
import type { Told, ToldItem } from './told.ts'
import type { Channel, Town } from './town.ts'

/** A line that a card must have, if it has room. */
export interface NaiveLine {
  readonly item: string
  readonly type: string
  readonly stage: string
  readonly key: string
  /** Since when it has been due. */
  readonly since: Day
  /** It would be of no use tomorrow. */
  readonly perishes: boolean
}

/** A channel on a morning, with all that its card depends on. */
export interface NaiveMorning {
  readonly channel: Channel
  readonly town: Town
  readonly calendar: WorkingCalendar
  readonly catalogue: Catalogue
  readonly published: Published
  /** What was published when the channel was last told of it. */
  readonly editionsBefore: Published
  readonly standings: ReadonlyMap<string, Standing>
  readonly known: Told
  readonly on: Day
}

/** Returns all that a channel is to be told on a morning, worked out from the rules' own words, in no order. */
export function naiveDue(morning: NaiveMorning): readonly NaiveLine[] {
  const { catalogue } = morning
  const lines: NaiveLine[] = []
  for (const obligation of catalogue.obligations.values()) {
    const line = ofObligation(obligation, morning)
    if (line) lines.push(line)
  }
  for (const event of catalogue.events.values()) {
    const line = ofEvent(event, morning)
    if (line) lines.push(line)
  }
  return lines
}

/** Returns whether a conversation is to hear of an obligation at all: it follows it, it is open, and perhaps its own. */
export function isHeardOf(
  obligation: Obligation,
  { channel, town, standings }: Pick<NaiveMorning, 'channel' | 'town' | 'standings'>,
): boolean {
  const { settings, conversation } = channel
  if (isSettled(standings.get(obligation.id)) || !followsObligation(obligation, settings)) return false
  const to = town.handlings.get(obligation.id)?.assignment?.to.id
  return !settings.assignedOnly || (to !== undefined && to === conversation.person?.id)
}

function ofObligation(obligation: Obligation, morning: NaiveMorning): NaiveLine | undefined {
  const { channel, town, calendar, known, published, on } = morning
  const { id, type } = obligation
  const deadline = dueOf(obligation)
  if (!isDecided(deadline) || !isHeardOf(obligation, morning)) return undefined
  const wakes = naiveWake(town.handlings.get(id), deadline, channel.settings, calendar)
  if (wakes !== undefined && on < wakes) return undefined
  const key = deadlineKey(deadline)
  const told = known.items.get(id)
  const fallen = fallenOf(deadline, morning, told)
  const line = { item: id, type, key, perishes: false, since: fallen?.first.day ?? on }
  const isDecidedSince = (published.decidedBy.get(id) ?? 0) > channel.joinedAt
  if (told?.key !== key && isDecidedSince) return { ...line, stage: 'decided' }
  if (fallen) return { ...line, stage: fallen.last.stage }
  return wakes !== undefined && told !== undefined && told.day < wakes
    ? { ...line, stage: 'woken', since: wakes }
    : undefined
}

/** The first and the last stage that have come since a deadline was last told of: of all its stages where it never was. */
function fallenOf(
  deadline: Decided,
  { channel, calendar, on }: NaiveMorning,
  told: ToldItem | undefined,
): { readonly first: NaiveStage; readonly last: NaiveStage } | undefined {
  const since = told?.key === deadlineKey(deadline) ? told.day : ''
  let [first, last]: (NaiveStage | undefined)[] = []
  for (const stage of naiveStages(deadline, channel.settings, calendar)) {
    if (stage.day > on || stage.day <= since) continue
    first ??= stage
    last = stage
  }
  return first && last && { first, last }
}

const FAR_AWAY_DAYS = 40
const dates = new WeakMap<Event, { readonly held: Decided; readonly registration: Decided | undefined }>()

function datesOf(event: Event) {
  const known = dates.get(event)
  if (known) return known
  const { start, registration } = event
  const made = { held: onDay(heldOn(start)), registration: registration && onDay(registration.deadline) }
  dates.set(event, made)
  return made
}

/** The last day to register counts down as a deadline does, until it is over; the day before the meeting is told of it. */
function ofEvent(event: Event, morning: NaiveMorning): NaiveLine | undefined {
  const { channel, calendar, known, on } = morning
  const { settings } = channel
  const { held, registration } = datesOf(event)
  if (held.to < on || settings.assignedOnly || !followsEvent(event, settings)) return undefined
  const told = known.items.get(event.id)
  const fallen = registration && registration.to >= on ? fallenOf(registration, morning, told) : undefined
  if (registration && fallen) {
    const { stage } = fallen.last
    const line = { item: event.id, type: 'registration', stage, since: fallen.first.day }
    return { ...line, key: deadlineKey(registration), perishes: stage === 'due' }
  }
  // No channel is without a card for so long.
  if (addDays(on, FAR_AWAY_DAYS) < held.from) return undefined
  const eve = openOnOrBefore(addDays(held.from, -1), settings, calendar)
  const key = deadlineKey(held)
  const isOfThis = told?.key === key || (registration && told?.key === deadlineKey(registration)) === true
  if (on < eve || (told && told.day >= eve && isOfThis)) return undefined
  return { item: event.id, type: 'meeting', stage: 'meeting-tomorrow', key, since: eve, perishes: true }
}
