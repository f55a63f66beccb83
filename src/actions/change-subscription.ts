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
  const { language } = choice
  const settings = orderedSettings(choice.settings)
  return subscriptions.update(conversation, (current) => ({ ...current, settings, language }), origin)
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
