import { Temporal } from 'temporal-polyfill'
import type { AnswerSpec, DigestSpec, ItemSpec, MovedSpec } from '#domain/card-spec.ts'
import type { Conversation } from '#domain/conversation.ts'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import type { Nudge } from '#domain/nudge-plan.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import type { Origin } from '#domain/origin.ts'
import type { LiveCard } from '#domain/ports/live-cards.ts'
import type { Delivery } from '#domain/ports/outbox.ts'
import type { Subscription } from '#domain/subscription.ts'
import { aPerson } from './factories.ts'

let made = 0
const nextId = (kind: string) => `${kind}-${++made}`

/** The morning on which most of these happen. */
export const MORNING: Temporal.Instant = Temporal.Instant.from('2025-12-01T07:00:00Z')

/** Returns what somebody does at the command line in the morning; each call is by a person of their own. */
export function anOrigin(overrides: Partial<Origin> = {}): Origin {
  return { by: aPerson(), at: MORNING, via: 'cli', ...overrides }
}

/** Returns a channel; each call has an id of its own. */
export function aConversation(overrides: Partial<Conversation> = {}): Conversation {
  return {
    id: nextId('19:conversation'),
    tenant: 'tenant-1',
    kind: 'channel',
    serviceUrl: 'http://localhost:3978/connector',
    channelId: 'msteams',
    botId: 'bot-1',
    language: 'da',
    ...overrides,
  }
}

/** Returns an active subscription of Aarhus in a conversation of its own. */
export function aSubscription(overrides: Partial<Subscription> = {}): Subscription {
  return {
    municipality: '0751',
    conversation: nextId('19:subscribed'),
    state: 'active',
    settings: DEFAULT_SETTINGS,
    language: 'da',
    confirmedBy: aPerson(),
    confirmedAt: MORNING.subtract({ hours: 24 }),
    ...overrides,
  }
}

/** Returns the nudge a week before 8 December 2025 about an agreement. */
export function aNudge(overrides: Partial<Nudge> = {}): Nudge {
  return {
    item: nextId('item'),
    type: 'agreement',
    stage: 'before-7',
    deadline: onDay('2025-12-08'),
    ...overrides,
  }
}

/** Returns the morning card of Aarhus on 1 December 2025 with one line. */
export function aDigest(overrides: Partial<DigestSpec> = {}): DigestSpec {
  return {
    kind: 'digest',
    municipality: '0751',
    language: 'da',
    day: day('2025-12-01'),
    lines: [{ item: 'sapa', type: 'agreement', stage: 'before-7' }],
    ...overrides,
  }
}

/** Returns an answer that lists one agreement of Aarhus. */
export function anAnswerSpec(overrides: Partial<AnswerSpec> = {}): AnswerSpec {
  return {
    kind: 'answer',
    municipality: '0751',
    language: 'da',
    day: day('2025-12-01'),
    heading: 'Ikke underskrevne aftaler',
    items: ['sapa'],
    more: 0,
    ...overrides,
  }
}

/** Returns what a person is told of a meeting that has moved. */
export function aMovedSpec(overrides: Partial<MovedSpec> = {}): MovedSpec {
  return { kind: 'moved', municipality: '', language: 'da', event: 'meeting', revision: 1, ...overrides }
}

/** Returns the card of one agreement of Aarhus. */
export function anItemSpec(overrides: Partial<ItemSpec> = {}): ItemSpec {
  return { kind: 'item', municipality: '0751', language: 'da', item: 'sapa', ...overrides }
}

/** Returns a card that stands in a conversation; each call is a message of its own. */
export function aLiveCard(overrides: Partial<LiveCard> = {}): LiveCard {
  return {
    conversation: '19:with-cards',
    activity: nextId('activity'),
    spec: anAnswerSpec(),
    sentAt: MORNING,
    ...overrides,
  }
}

/** Returns a card of Aarhus' morning that was sent at the first try; each call is a delivery of its own. */
export function aDelivery(overrides: Partial<Delivery> = {}): Delivery {
  const spec = overrides.spec ?? aDigest()
  return {
    id: nextId(`${spec.municipality}-delivery`),
    municipality: spec.municipality,
    conversation: '19:delivered',
    day: spec.day,
    state: 'sent',
    attempts: 1,
    unsure: false,
    spec,
    createdAt: MORNING,
    ...overrides,
  }
}
