import type { Catalogue } from '#domain/catalogue.ts'
import { type Day, instantOf } from '#domain/day.ts'
import { calendarOf } from '#domain/municipality-settings.ts'
import type { Delivery } from '#domain/ports/outbox.ts'
import { standingsOf } from '#domain/standing.ts'
import { type Hold, holder } from './hold.ts'
import { type NaiveMorning, naiveDue } from './naive-due.ts'
import type { Published } from './naive-history.ts'
import { isOpen } from './naive-rest.ts'
import { type InPerson, inPersonHolds, ladderHolds } from './rules-in-person.ts'
import { cardHolds, timeHolds } from './rules-of-card.ts'
import { changesHold, overviewHolds } from './rules-of-sections.ts'
import { type Told, toldBook } from './told.ts'
import type { Channel, Town } from './town.ts'

/** What is true of a day for everybody. */
interface OfDay {
  readonly on: Day
  readonly catalogue: Catalogue
  /** What was published by each number of editions; the last of them is what `catalogue` holds. */
  readonly history: readonly Published[]
}

/** Holds every card, and every silence, against the rules. */
export interface Rules {
  /** Looks at the cards of a moment; throws what it finds against a rule. */
  cardsOf(town: Town, cards: readonly Delivery[], day: OfDay): void
  /** Looks, at the end of a day, at what was due in a channel or in a chat and was not told. */
  silenceOf(town: Town, day: OfDay): void
  /** How often each rule was put to the test. */
  readonly checked: ReadonlyMap<string, number>
}

/** Returns the rules, with nothing told yet. `isUnsent` says of a conversation that its card could not be sent so far. */
export function rules(isUnsent: (conversation: string) => boolean): Rules {
  const { hold, checked } = holder()
  const toldIn = toldBook()
  const toldInChat = (chat: Channel, { channels: [ladder] }: Town) =>
    toldIn(chat, chat.era * 1_000 + (ladder?.era ?? 0))
  return {
    checked,
    cardsOf(town, cards, day) {
      for (const card of cards) {
        const chat = town.chats.find(({ conversation }) => conversation.id === card.conversation)
        if (chat) {
          const known = toldInChat(chat, town)
          inPersonHolds(hold, card, inPersonOf(town, chat, known, day))
          Object.assign(known, { card: card.day, editions: day.catalogue.revision })
          continue
        }
        const channel = town.channels.find(({ conversation }) => conversation.id === card.conversation)
        const known = channel && toldIn(channel)
        const morning = morningOf(town, channel, known, day)
        timeHolds(hold, card, morning)
        cardHolds(hold, card, morning)
        Object.assign(morning.known, { card: card.day, editions: day.catalogue.revision })
      }
    },
    silenceOf(town, day) {
      for (const channel of town.channels)
        silentHolds(hold, morningOf(town, channel, toldIn(channel), day), isUnsent)
      for (const chat of town.chats) {
        const of = inPersonOf(town, chat, toldInChat(chat, town), day)
        if (of.own) silentHolds(hold, of.own, isUnsent)
        if (chat.state === 'paused' || isUnsent(chat.conversation.id)) continue
        if (isListening(of)) ladderHolds(hold, of)
      }
    },
  }
}

function inPersonOf(town: Town, chat: Channel, known: Told, day: OfDay): InPerson {
  const own = chat.state === 'active' ? morningOf(town, chat, known, day) : undefined
  return { ...morningOf(town, town.channels[0], known, day), chat, own }
}

function morningOf(
  town: Town,
  channel: Channel | undefined,
  known: Told | undefined,
  { on, catalogue, history }: OfDay,
): NaiveMorning {
  if (!channel || !known)
    throw new Error(`a card in a conversation that is not the municipality's: ${town.code}`)
  const published = history[catalogue.revision]
  const editionsBefore = history[known.editions]
  if (!published || !editionsBefore) throw new RangeError(`there are no ${catalogue.revision} editions`)
  const standings = standingsOf(catalogue, town.code, town.records)
  return {
    ...{ channel, town, catalogue, published, editionsBefore, standings, known, on },
    calendar: calendarOf(town.settings),
  }
}

/** A channel that had no card on its day must have had nothing to hear. */
function silentHolds(hold: Hold, morning: NaiveMorning, isUnsent: (conversation: string) => boolean): void {
  const { channel, known, on, catalogue } = morning
  if (!isListening(morning) || known.card === on || isUnsent(channel.conversation.id)) return
  const due = naiveDue(morning)
  const of = () => ({ on, channel: channel.conversation.id, settings: channel.settings, due })
  hold('nothing is forgotten', due.length === 0, of)
  overviewHolds(hold, undefined, morning)
  changesHold(hold, undefined, morning)
  known.editions = catalogue.revision
}

/** Whether a channel must have been told today of all that was due. */
function isListening({ channel, calendar, on }: NaiveMorning): boolean {
  const { state, settings, confirmedAt, morning } = channel
  const hour = instantOf(on, settings.time).epochMilliseconds
  const isDay = isOpen(on, settings, calendar)
  return state === 'active' && morning === on && confirmedAt.epochMilliseconds < hour && isDay
}
