import type { Day } from '#domain/day.ts'
import type { Origin } from '#domain/origin.ts'
import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'
import { orderedSettings } from '#domain/settings-rules.ts'
import type { Subscription } from '#domain/subscription.ts'
import type { Choice } from './subscribe.ts'

/** What changing a subscription needs. */
export interface ChangeSubscriptionPorts {
  readonly subscriptions: SubscriptionStore
}

/** Gives a channel what somebody has chosen, be it active or paused. Undefined where there is no subscription. */
export function saveChoice(
  { subscriptions }: ChangeSubscriptionPorts,
  conversation: string,
  choice: Choice,
  origin: Origin,
): Promise<Subscription | undefined> {
  return subscriptions.update(conversation, (current) => withChoice(current, choice), origin)
}

/**
 * Gives a channel what somebody has chosen who saw another choice before. `changed-meanwhile`, and nothing changed, where
 * what stands at this moment is not what `isAsSeen` takes.
 */
export async function saveChoiceAsSeen(
  { subscriptions }: ChangeSubscriptionPorts,
  conversation: string,
  { isAsSeen, ...choice }: Choice & { readonly isAsSeen: (standing: Subscription) => boolean },
  origin: Origin,
): Promise<Subscription | undefined | 'changed-meanwhile'> {
  let overtaken = false
  const change = (current: Subscription): Subscription => {
    overtaken = !isAsSeen(current)
    return overtaken ? current : withChoice(current, choice)
  }
  const saved = await subscriptions.update(conversation, change, origin)
  return overtaken ? 'changed-meanwhile' : saved
}

function withChoice(current: Subscription, { settings, language }: Choice): Subscription {
  return { ...current, settings: orderedSettings(settings), language }
}

/** Has a channel rest until a day, or until somebody resumes it. Undefined where there is no subscription. */
export function pauseNudges(
  { subscriptions }: ChangeSubscriptionPorts,
  conversation: string,
  until: Day | undefined,
  origin: Origin,
): Promise<Subscription | undefined> {
  const pause = (current: Subscription): Subscription => ({
    ...awake(current),
    state: 'paused',
    paused: { why: 'person', at: origin.at, ...(until === undefined ? {} : { until }) },
  })
  return subscriptions.update(conversation, pause, origin)
}

/**
 * Has a paused channel go on, which is a new yes of who says so: the next morning brings, as one card, what was missed.
 * One that is active stays as it is. Undefined where there is no subscription.
 */
export function resumeNudges(
  { subscriptions }: ChangeSubscriptionPorts,
  conversation: string,
  origin: Origin,
): Promise<Subscription | undefined> {
  const resume = (current: Subscription): Subscription =>
    current.state === 'active'
      ? current
      : { ...awake(current), state: 'active', confirmedBy: origin.by, confirmedAt: origin.at }
  return subscriptions.update(conversation, resume, origin)
}

/** Ends a channel's subscription, with all that would nudge again. Undefined where there was none. */
export function leaveNudges(
  { subscriptions }: ChangeSubscriptionPorts,
  conversation: string,
  origin: Origin,
): Promise<Subscription | undefined> {
  return subscriptions.end(conversation, origin)
}

/** Returns the subscription without what only a paused one has. */
function awake({ paused: _, ...subscription }: Subscription): Subscription {
  return subscription
}
