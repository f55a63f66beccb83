import { Temporal } from 'temporal-polyfill'
import { type Catalogue, dueOf, type Obligation } from '#domain/catalogue.ts'
import { type Day, dayAt, instantOf, weekday } from '#domain/day.ts'
import { type Decided, deadlineKey, isDecided } from '#domain/deadline.ts'
import { followsObligation } from '#domain/followed.ts'
import { calendarOf } from '#domain/municipality-settings.ts'
import type { Delivery } from '#domain/ports/outbox.ts'
import { isSettled, type Standing, standingsOf } from '#domain/standing.ts'
import { isWorkingDay, type WorkingCalendar } from '#domain/working-days.ts'
import { daysPast, naiveStages } from './naive-stages.ts'
import { restsWithoutDoubt } from './resting.ts'
import type { Channel, Town } from './town.ts'

/** What a channel has in truth been told, by its own cards: kept apart from what the product remembers. */
interface Told {
  era: number
  card: Day | undefined
  /** The last day whose card had no room for all that was due. */
  full: Day | undefined
  readonly items: Map<string, { day: Day; key: string; stages: Set<string>; overdue: number }>
}

/** Holds every card, and every silence, against the rules. */
export interface Rules {
  /** Looks at the cards of a moment; throws what it finds against a rule. */
  cardsOf(town: Town, cards: readonly Delivery[], catalogue: Catalogue): void
  /** Looks, at the end of a day, at what was due in a channel and was not told. */
  silenceOf(town: Town, catalogue: Catalogue, on: Day): void
  /** How often each rule was put to the test. */
  readonly checked: ReadonlyMap<string, number>
}

/** Returns the rules, with nothing told yet. `isUnsent` says of a conversation that its card could not be sent so far. */
export function rules(isUnsent: (conversation: string) => boolean): Rules {
  const told = new Map<string, Told>()
  const checked = new Map<string, number>()
  const hold = (rule: string, holds: boolean, of: () => unknown) => {
    checked.set(rule, (checked.get(rule) ?? 0) + 1)
    if (!holds) throw new Error(`against the rule "${rule}": ${JSON.stringify(of())}`)
  }
  const toldIn = (channel: Channel): Told => {
    const known = told.get(channel.conversation.id)
    if (known && known.era === channel.era) return known
    // What was told stays told, but a channel that chose anew counts its stages from there.
    const kept = channel.state === 'left' ? new Map() : (known?.items ?? new Map())
    for (const item of kept.values()) Object.assign(item, { stages: new Set(), overdue: 0 })
    const anew: Told = { era: channel.era, card: known?.card, full: known?.full, items: kept }
    told.set(channel.conversation.id, anew)
    return anew
  }

  return {
    checked,
    cardsOf(town, cards, catalogue) {
      const standings = standingsOf(catalogue, town.code, town.records)
      for (const card of cards) {
        const channel = channelOf(town, card.conversation)
        const known = toldIn(channel)
        cardHolds(hold, { card, channel, town, known })
        known.card = card.day
        if (card.spec.waiting !== undefined) known.full = card.day
        for (const line of card.spec.lines)
          lineHolds(hold, { line, card, channel, town, known, catalogue, standings })
      }
    },
    silenceOf(town, catalogue, on) {
      const standings = standingsOf(catalogue, town.code, town.records)
      const calendar = calendarOf(town.settings)
      for (const channel of town.channels) {
        const known = toldIn(channel)
        if (!isListening(channel, calendar, on)) continue
        const isExcused = known.full === on || isUnsent(channel.conversation.id)
        for (const obligation of catalogue.obligations.values()) {
          const deadline = dueOf(obligation)
          if (!mustBeHeard(obligation, deadline, { channel, town, standings, calendar, on })) continue
          const last = known.items.get(obligation.id)
          const since = last?.key === deadlineKey(deadline) ? last.day : undefined
          const due = naiveStages(deadline, channel.settings, calendar).findLast(
            ({ day }) => day <= on && (since === undefined || day > since),
          )
          hold('nothing is forgotten', due === undefined || isExcused, () => ({
            on,
            item: obligation.id,
            deadline,
            due,
            last: last && { day: last.day, key: last.key },
            channel: channel.conversation.id,
            settings: channel.settings,
          }))
        }
      }
    },
  }
}

type Hold = (rule: string, holds: boolean, of: () => unknown) => void

interface OfCard {
  readonly card: Delivery
  readonly channel: Channel
  readonly town: Town
  readonly known: Told
}

function cardHolds(hold: Hold, { card, channel, town, known }: OfCard): void {
  const { settings, state, conversation } = channel
  const at = card.sentAt ?? Temporal.Instant.fromEpochMilliseconds(0)
  const of = () => ({ channel: conversation.id, day: card.day, settings, state, at: at.toString() })
  hold('one card a channel and morning', known.card === undefined || known.card < card.day, of)
  hold(
    'a card only on a working day of the municipality',
    isWorkingDay(card.day, calendarOf(town.settings)),
    of,
  )
  hold('a card only on a chosen weekday', settings.weekdays.includes(weekday(card.day)), of)
  hold('a card on its own day', dayAt(at) === card.day, of)
  const hour = instantOf(card.day, settings.time).epochMilliseconds
  hold('a card not before its hour', at.epochMilliseconds >= hour, of)
  hold('a card only with a yes', state === 'active', of)
  hold('no more lines than were chosen', card.spec.lines.length <= Math.max(1, settings.dailyCap), of)
}

interface OfLine extends OfCard {
  readonly line: Delivery['spec']['lines'][number]
  readonly catalogue: Catalogue
  readonly standings: ReadonlyMap<string, Standing>
}

function lineHolds(hold: Hold, { line, card, channel, town, known, catalogue, standings }: OfLine): void {
  const obligation = catalogue.obligations.get(line.item)
  if (!obligation) return
  const deadline = dueOf(obligation)
  const { settings, conversation } = channel
  const calendar = calendarOf(town.settings)
  const of = () => ({ ...line, deadline, day: card.day, channel: conversation.id, settings, before })
  const before = known.items.get(line.item)
  hold('nothing settled', !isSettled(standings.get(line.item)), of)
  hold('only what the channel follows', followsObligation(obligation, settings), of)
  hold('no countdown without a date', isDecided(deadline), of)
  if (!isDecided(deadline)) return
  hold('nothing that rests', !restsWithoutDoubt(town.handlings.get(line.item), deadline, card.day), of)
  const key = deadlineKey(deadline)
  const same = before?.key === key ? before : undefined
  if (line.stage !== 'woken' && line.stage !== 'decided') {
    const reached = naiveStages(deadline, settings, calendar).findLast(({ day }) => day <= card.day)
    hold('the latest stage that is reached', reached?.stage === line.stage, () => ({ ...of(), reached }))
    hold('no stage twice', same === undefined || !same.stages.has(line.stage), of)
  }
  const overdue = (same?.overdue ?? 0) + Number(line.stage.startsWith('overdue'))
  hold('never more overdue nudges than were chosen', overdue <= daysPast(settings).length, of)
  const stages = (same?.stages ?? new Set<string>()).add(line.stage)
  known.items.set(line.item, { day: card.day, key, stages, overdue })
}

function channelOf(town: Town, conversation: string): Channel {
  const channel = town.channels.find((c) => c.conversation.id === conversation)
  if (!channel) throw new Error(`a card in a channel that is not the municipality's: ${conversation}`)
  return channel
}

/** Whether a channel must have been told today of all that was due. */
function isListening(
  { state, settings, confirmedAt, morning }: Channel,
  calendar: WorkingCalendar,
  on: Day,
): boolean {
  const hour = instantOf(on, settings.time).epochMilliseconds
  return (
    state === 'active' &&
    morning === on &&
    confirmedAt.epochMilliseconds < hour &&
    isWorkingDay(on, calendar) &&
    settings.weekdays.includes(weekday(on))
  )
}

interface OfSilence {
  readonly channel: Channel
  readonly town: Town
  readonly standings: ReadonlyMap<string, Standing>
  readonly calendar: WorkingCalendar
  readonly on: Day
}

function mustBeHeard(
  obligation: Obligation,
  deadline: ReturnType<typeof dueOf>,
  { channel, town, standings }: OfSilence,
): deadline is Decided {
  return (
    isDecided(deadline) &&
    !isSettled(standings.get(obligation.id)) &&
    town.handlings.get(obligation.id)?.snooze === undefined &&
    followsObligation(obligation, channel.settings)
  )
}
