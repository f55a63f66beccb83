import type { Day } from './day.ts'
import type { Language } from './language.ts'
import type { Nudge } from './nudge-plan.ts'
import type { UnreachableChannel } from './subscription.ts'

/**
 * What a card in a conversation shows: enough to draw it again when a standing has changed. Small, because it also
 * travels inside the card's buttons.
 */
export type CardSpec = DigestSpec | AnswerSpec

/** The morning card of a channel. */
export interface DigestSpec {
  readonly kind: 'digest'
  readonly municipality: string
  readonly language: Language
  readonly day: Day
  readonly lines: readonly Pick<Nudge, 'item' | 'type' | 'stage'>[]
  /** Counts the lines that were left out because the card was full. */
  readonly more?: number
  /** Other channels of the municipality that Fristvagt could not reach any more, told of once. */
  readonly unreachable?: readonly Pick<UnreachableChannel, 'team' | 'channel' | 'why'>[]
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
  /** The card is about another municipality than the asker's: it shows no buttons that record anything. */
  readonly foreign?: true
}

/** Returns the ids of the items that the card shows the standing of. */
export function itemsOf(spec: CardSpec): readonly string[] {
  return spec.kind === 'digest' ? spec.lines.map((l) => l.item) : spec.items
}
