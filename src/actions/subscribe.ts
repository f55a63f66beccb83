import type { Conversation } from '#domain/conversation.ts'
import type { Day } from '#domain/day.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import type { Origin } from '#domain/origin.ts'
import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'
import type { Subscription } from '#domain/subscription.ts'
import { type PreviewPorts, preview } from './preview.ts'

/** What somebody has chosen for a channel: what it is nudged about and when, and in which language. */
export type Choice = Pick<Subscription, 'settings' | 'language'>

/** A yes, and when it will first be heard of. */
export interface Subscribed {
  readonly subscription: Subscription
  /** The first morning there is something to nudge about within the preview, if any. */
  readonly first: Day | undefined
}

/**
 * Says yes, for a conversation, to nudges about a municipality, with what somebody has chosen and seen the preview of;
 * without a choice, a conversation that had said yes keeps its settings.
 */
export async function subscribe(
  ports: PreviewPorts & { readonly subscriptions: Pick<SubscriptionStore, 'save'> },
  conversation: Conversation,
  municipality: string,
  origin: Origin,
  choice?: Choice,
): Promise<Subscribed> {
  const earlier = await ports.subscriptions.of(conversation.id)
  const subscription: Subscription = {
    municipality,
    conversation: conversation.id,
    state: 'active',
    settings: choice?.settings ?? earlier?.settings ?? DEFAULT_SETTINGS,
    language: choice?.language ?? conversation.language,
    confirmedBy: origin.by,
    confirmedAt: origin.at,
  }
  await ports.subscriptions.save(subscription, origin)
  const { mornings } = await preview(ports, municipality, conversation.id)
  return { subscription, first: mornings[0]?.day }
}
