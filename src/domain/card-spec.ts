import type { Day } from './day.ts'
import type { Event } from './edition.ts'
import type { Language } from './language.ts'
import type { Nudge } from './nudge-plan.ts'
import type { UnreachableChannel } from './subscription.ts'

/**
 * What a card in a conversation shows: enough to draw it again when a standing has changed. That of an answer also
 * travels inside the card's buttons, so it is small.
 */
export type CardSpec = ListSpec | ItemSpec | MovedSpec

/** A card of many lines, which a card of one item can stand in the place of. */
export type ListSpec = DigestSpec | AnswerSpec

/** The morning card of a channel, or of one person. */
export interface DigestSpec {
  readonly kind: 'digest'
  readonly municipality: string
  readonly language: Language
  readonly day: Day
  readonly lines: readonly Pick<Nudge, 'item' | 'type' | 'stage'>[]
  /** Counts the lines that were left out because the card was full. */
  readonly more?: number
  /** Counts what is due as well and comes on the next mornings: a channel chooses how many lines a card may have. */
  readonly waiting?: number
  readonly overview?: WeekOverview
  readonly changes?: DigestChanges
  /** Whose own chat the card is in, and so how it speaks: absent in a channel. */
  readonly audience?: 'responsible' | 'leader'
  /** Of the items, those that are on a card of what somebody follows only because they are responsible: a ladder's. */
  readonly asResponsible?: readonly string[]
  /** Other channels of the municipality that Fristvagt could not reach any more, told of once. */
  readonly unreachable?: readonly Pick<UnreachableChannel, 'team' | 'channel' | 'why'>[]
}

/** What lies ahead in a week; `more` counts the items that were left out. */
export interface WeekOverview {
  /** By day: deadlines, registrations and meetings. */
  readonly items: readonly Pick<Nudge, 'item' | 'type'>[]
  /** How many items are past their deadline and not known to be settled. */
  readonly overdue: number
  readonly more?: number
}

/** What has changed with an edition (or several); `edition` is the id of the newest, `more` counts what was left out. */
export interface DigestChanges {
  readonly edition: string
  readonly items: readonly ChangeLine[]
  readonly more?: number
}

/** One changed item; `from` is its last day (of a meeting, the day) as it was before, where it had one. */
export interface ChangeLine {
  readonly item: string
  readonly change: 'new' | 'moved' | 'decided' | 'called-off'
  readonly from?: Day
}

/** An answer that lists agreements and tasks; `more` counts those that did not fit. */
export interface AnswerSpec {
  readonly kind: 'answer'
  readonly municipality: string
  readonly language: Language
  readonly day: Day
  readonly heading: string
  readonly items: readonly string[]
  readonly more: number
  /** The question as it was understood, encoded: what its buttons widen and narrow. Absent on cards from before. */
  readonly question?: string
  /** The card is about another municipality than the asker's: it shows no buttons that record anything. */
  readonly foreign?: true
}

/** One agreement or task with all that can be done about it. */
export interface ItemSpec {
  readonly kind: 'item'
  readonly municipality: string
  readonly language: Language
  readonly item: string
  /** It asks whether to record the item as fulfilled, as long as there is something to be done about it. */
  readonly asks?: true
  /** The card that it stands in the place of, for all who see it: a button leads back. */
  readonly behind?: ListSpec
}

/** Told to one person, in their own chat: a meeting in their calendar is not as KOMBIT has it any more. */
export interface MovedSpec {
  readonly kind: 'moved'
  /** What is in somebody's calendar is no municipality's business. */
  readonly municipality: ''
  readonly language: Language
  readonly event: string
  /** Of the meeting, when this was told. */
  readonly revision: number
  /** It was told to be called off. */
  readonly calledOff?: true
  /** As it stood in their calendar then; absent where nobody knows. */
  readonly was?: MeetingBefore
}

/** What a person is told of a meeting as it was. */
export type MeetingBefore = Pick<
  Event,
  | 'title'
  | 'start'
  | 'end'
  | 'timeZone'
  | 'online'
  | 'place'
  | 'joinUrl'
  | 'source'
  | 'registration'
  | 'calledOff'
>

/** Returns the ids of the items that the card shows the standing of. */
export function itemsOf(spec: CardSpec): readonly string[] {
  if (spec.kind === 'item') return [spec.item]
  if (spec.kind === 'moved') return [spec.event]
  if (spec.kind === 'answer') return spec.items
  return [...new Set([...spec.lines, ...(spec.overview?.items ?? [])].map(({ item }) => item))]
}

/** Returns whether a morning card has anything to say: with nothing to say, none is sent. */
export function hasContent({ lines, overview, changes, unreachable }: DigestSpec): boolean {
  return [lines, overview?.items, changes?.items, unreachable].some((part) => part && part.length > 0)
}
