import { dueOf } from '#domain/catalogue.ts'
import { addDays, type Day, instantOf } from '#domain/day.ts'
import { type Decided, deadlineKey, isDecided } from '#domain/deadline.ts'
import { followsObligation } from '#domain/followed.ts'
import type { Delivery } from '#domain/ports/outbox.ts'
import { isSettled } from '#domain/standing.ts'
import type { Hold } from './hold.ts'
import { type NaiveMorning, naiveDue } from './naive-due.ts'
import { isOpen, naiveWake, openOnOrBefore } from './naive-rest.ts'
import { naiveStages } from './naive-stages.ts'
import { changesHold } from './rules-of-sections.ts'
import type { Channel, Town } from './town.ts'

/** What a ladder brings to a person on a morning. */
interface Step {
  readonly item: string
  readonly key: string
  readonly day: Day
}

/** A person's chat on a morning; `channel` of it is the channel whose ladder may lead there, `known` what the chat was told. */
export interface InPerson extends NaiveMorning {
  readonly chat: Channel
  /** What the person follows there themselves, where they do. */
  readonly own: NaiveMorning | undefined
}

/** Holds the card in a person's chat to what is theirs and to the ladder of the channel; remembers what was told. */
export function inPersonHolds(hold: Hold, card: Delivery, of: InPerson): void {
  const { chat, own, channel, town, calendar, catalogue, standings, known, on } = of
  const detail = () => ({
    chat: chat.conversation.id,
    on,
    spec: card.spec,
    state: chat.state,
    ladder: channel.settings,
  })
  hold('one card a person and morning', known.card === undefined || known.card < card.day, detail)
  hold('nobody who has paused is written to', chat.state !== 'paused', detail)
  const follows = own !== undefined
  const isDay = [channel, ...(follows ? [chat] : [])].some(({ settings }) => isOpen(on, settings, calendar))
  hold('in person only on a day of the ladder or of their own', isDay, detail)
  const hours = [channel, ...(follows ? [chat] : [])].map(({ settings }) => settings.time).sort()
  const earliest = instantOf(on, hours[0] ?? '').epochMilliseconds
  hold('in person not before the first hour', (card.sentAt?.epochMilliseconds ?? 0) >= earliest, detail)
  if (own) ownHolds(hold, card, own)
  for (const { item, stage } of card.spec.lines) {
    const line = () => ({ ...detail(), item, stage, told: known.items.get(item) })
    const obligation = catalogue.obligations.get(item)
    const deadline = obligation && dueOf(obligation)
    hold('in person no meetings and nothing undecided', deadline !== undefined && isDecided(deadline), line)
    if (!deadline || !isDecided(deadline)) continue
    hold('in person nothing that is settled', !isSettled(standings.get(item)), line)
    hold('in person only what is theirs, or what they lead', isTheirs(town, chat, channel, item), line)
    const rests = ({ settings }: Channel) =>
      (naiveWake(town.handlings.get(item), deadline, settings, calendar) ?? on) > on
    hold('in person nothing that rests', !(rests(channel) && (!follows || rests(chat))), line)
    const key = deadlineKey(deadline)
    const before = known.items.get(item)
    const same = before?.key === key ? before : undefined
    if (!follows) {
      const occasions = occasionsOf(of, item, deadline)
      hold('a ladder not before its rung', occasions.length > 0, line)
      const isOnce = same === undefined || occasions.some((day) => day > same.day)
      hold('a ladder once an item and stage', isOnce, () => ({ ...line(), occasions }))
    }
    const stages = (same?.stages ?? new Set<string>()).add(stage)
    known.items.set(item, { day: on, key, stages, overdue: 0 })
  }
}

/** Who follows what is theirs hears all of it, whatever a ladder brings besides. */
function ownHolds(hold: Hold, { spec }: Delivery, own: NaiveMorning): void {
  const there = new Set(spec.lines.map(({ item }) => item))
  const due = naiveDue(own)
  const of = () => ({ on: own.on, spec, due, chat: own.channel.conversation.id })
  hold(
    'of what is theirs nothing is left out',
    due.every(({ item }) => there.has(item)),
    of,
  )
  changesHold(hold, spec, own)
}

/** Holds a person's chat, at the end of a day, to what the ladder had to bring there and did not. */
export function ladderHolds(hold: Hold, of: InPerson): void {
  for (const { item, key, day } of stepsOf(of)) {
    const told = of.known.items.get(item)
    const isTold = told?.key === key && told.day >= day
    hold('a ladder comes to whom it leads', isTold, () => ({
      ...{ item, key, day, told, on: of.on, chat: of.chat.conversation.id },
      ladder: of.channel.settings,
    }))
  }
}

function isTheirs({ handlings }: Town, chat: Channel, { settings }: Channel, item: string): boolean {
  const person = chat.conversation.person?.id
  const assigned = handlings.get(item)?.assignment?.to.id
  return assigned === person || settings.escalation.leader?.person.id === person
}

function rungsOf({ chat, channel, town }: InPerson, item: string): readonly number[] {
  const { responsible, leader } = channel.settings.escalation
  const person = chat.conversation.person?.id
  const isAssigned = town.handlings.get(item)?.assignment?.to.id === person
  return [
    ...(responsible && isAssigned ? [responsible.days] : []),
    ...(leader && leader.person.id === person ? [leader.days] : []),
  ]
}

/** The day of a rung: before the deadline on the channel's last card up to it, after it on the first one from it on. */
function rungDay({ from, to }: Decided, days: number, { channel, calendar }: InPerson): Day {
  if (days <= 0) return openOnOrBefore(days === 0 ? to : addDays(from, days), channel.settings, calendar)
  let at = addDays(to, days)
  while (!isOpen(at, channel.settings, calendar)) at = addDays(at, 1)
  return at
}

/** The days up to now on which the ladder has something to say of an item: each rung's, and each stage after the first. */
function occasionsOf(of: InPerson, item: string, deadline: Decided): readonly Day[] {
  const rungs = rungsOf(of, item).map((days) => rungDay(deadline, days, of))
  const [first] = [...rungs].sort()
  if (first === undefined) return []
  const stages = naiveStages(deadline, of.channel.settings, of.calendar).map(({ day }) => day)
  return [...rungs, ...stages.filter((day) => day > first)].filter((day) => day <= of.on)
}

/** What the ladder has come to by now, with the day of the latest stage that it brings. */
function stepsOf(of: InPerson): readonly Step[] {
  const { channel, town, calendar, catalogue, standings, on } = of
  const steps: Step[] = []
  for (const obligation of catalogue.obligations.values()) {
    const deadline = dueOf(obligation)
    if (!isDecided(deadline) || isSettled(standings.get(obligation.id))) continue
    if (!followsObligation(obligation, channel.settings)) continue
    const wakes = naiveWake(town.handlings.get(obligation.id), deadline, channel.settings, calendar)
    if (wakes !== undefined && on < wakes) continue
    const [day] = [...occasionsOf(of, obligation.id, deadline)].sort().reverse()
    if (day !== undefined) steps.push({ item: obligation.id, key: deadlineKey(deadline), day })
  }
  return steps
}
