import type { Clock } from '#domain/clock.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Day } from '#domain/day.ts'
import { calendarOf } from '#domain/municipality-settings.ts'
import { nextCardDay } from '#domain/next-card.ts'
import type { PersonKey } from '#domain/person.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { MunicipalitySettingsStore } from '#domain/ports/municipality-settings-store.ts'
import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'
import type { Subscription } from '#domain/subscription.ts'

/** What looking at channels needs. */
export interface ChannelPorts {
  readonly conversations: ConversationStore
  readonly subscriptions: SubscriptionStore
  readonly municipalitySettings: MunicipalitySettingsStore
  readonly clock: Clock
}

/** A subscription, the channel that it is in, and the next day on which a card can come there. */
export interface SubscribedChannel {
  readonly subscription: Subscription
  readonly conversation: Conversation
  /** Absent while nobody knows when it goes on. */
  readonly next?: Day
}

/**
 * Returns the channels of a municipality (four-digit code) that somebody may see: those of their own tenant, and of chats
 * with Fristvagt their own alone.
 */
export async function channelsOf(
  ports: ChannelPorts,
  municipality: string,
  seenBy: PersonKey,
): Promise<readonly SubscribedChannel[]> {
  const subscriptions = await ports.subscriptions.ofMunicipality(municipality)
  const found = await Promise.all(subscriptions.map((subscription) => channelOf(ports, subscription)))
  return found.filter(
    (channel) => channel !== undefined && isSeenBy(channel.conversation, seenBy),
  ) as readonly SubscribedChannel[]
}

/** Returns the channel of a subscription; undefined where Fristvagt is in no such conversation of the tenant's. */
export async function channelOf(
  { conversations, subscriptions, municipalitySettings, clock }: ChannelPorts,
  subscription: Subscription,
): Promise<SubscribedChannel | undefined> {
  const { municipality, conversation: id, state, paused } = subscription
  const [conversation, settings, looked] = await Promise.all([
    conversations.find(id),
    municipalitySettings.of(municipality),
    subscriptions.lastMorning(id),
  ])
  if (!conversation) return undefined
  if (state === 'paused' && paused?.until === undefined) return { subscription, conversation }
  const next = nextCardDay(subscription, looked, calendarOf(settings), clock())
  return { subscription, conversation, ...(next === undefined ? {} : { next }) }
}

function isSeenBy({ kind, person }: Conversation, { tenant, id }: PersonKey): boolean {
  return kind !== 'personal' || (person?.tenant === tenant && person.id === id)
}
