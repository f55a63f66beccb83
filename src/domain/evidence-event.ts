import type { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'
import type { Bilingual } from './language.ts'
import type { Stage } from './nudge-stage.ts'
import type { HandlingEntry } from './ports/handling-store.ts'
import type { DeliveryState } from './ports/outbox.ts'
import type { HistoryEntry } from './ports/standing-store.ts'

/** An edition had the item. Only the day is known. */
interface Published {
  readonly kind: 'published'
  readonly at: Temporal.Instant
  readonly day: Day
  readonly source: Bilingual
}

/** KOMBIT listed the municipality as having signed an agreement or not. Only the day is known. */
interface Listed {
  readonly kind: 'listed'
  readonly at: Temporal.Instant
  readonly day: Day
  readonly signed: boolean
}

/** A card asked for it in a conversation (its id), or was to. */
interface Asked {
  readonly kind: 'asked'
  /** When it was sent, or else planned. */
  readonly at: Temporal.Instant
  readonly day: Day
  readonly delivery: string
  readonly conversation: string
  readonly stage: Stage
  /** Whom it was escalated to in person; absent in a channel. */
  readonly escalatedTo?: 'responsible' | 'leader'
  readonly state: DeliveryState
  readonly attempts: number
  /** It may have arrived twice. */
  readonly unsure: boolean
  readonly error?: string
}

/** Somebody said how it stands: on a card, in the tab or over the API. */
type Recorded = { readonly kind: 'recorded' } & Omit<HistoryEntry, 'item'>

/** Somebody made a person responsible, or had it rest. */
type Handled = { readonly kind: 'handled' } & Omit<HandlingEntry, 'item'>

/** One thing that happened to an item in a municipality. */
export type EvidenceEvent = Published | Listed | Asked | Recorded | Handled

/** Returns the conversation (its id) that an event happened in, or undefined for one outside Teams. */
export function conversationOf(event: EvidenceEvent): string | undefined {
  if (event.kind === 'asked') return event.conversation
  if (event.kind === 'published' || event.kind === 'listed') return undefined
  return conversationOfVia(event.via)
}

/** Returns the conversation (its id) that `via` names, or undefined where something was done outside Teams' channels. */
export function conversationOfVia(via: string): string | undefined {
  return via.startsWith('bot:') && via !== 'bot:personal' ? via.slice(4) : undefined
}
