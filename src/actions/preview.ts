import type { Clock } from '#domain/clock.ts'
import { addDays, type Day, dayAt, instantOf } from '#domain/day.ts'
import { nextCardDay } from '#domain/next-card.ts'
import { type PlanInput, type PlannedMorning, previewNudges } from '#domain/nudge-plan.ts'
import type { NudgeSettings } from '#domain/nudge-settings.ts'
import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'
import { type PlanPorts, planInputOf } from './plan-input.ts'

/** How far ahead people are shown what they say yes to. */
export const PREVIEW_DAYS = 30

/** What a preview is read from. */
export interface PreviewPorts extends PlanPorts {
  readonly subscriptions: PlanPorts['subscriptions'] & Pick<SubscriptionStore, 'lastMorning'>
  readonly clock: Clock
}

/** The coming mornings of a conversation, and what they were planned from. */
export interface Preview {
  readonly from: Day
  readonly days: number
  readonly mornings: readonly PlannedMorning[]
  readonly input: PlanInput
}

/**
 * Returns what a conversation would be nudged about in the coming 30 days, from its next morning, with the settings that
 * it has or with those `chosen`. Sends nothing.
 */
export async function preview(
  ports: PreviewPorts,
  municipality: string,
  conversation?: string,
  chosen?: NudgeSettings,
): Promise<Preview> {
  const input = await planInputOf(ports, municipality, conversation, chosen)
  const from = await firstMorning(ports, input, conversation)
  return {
    from,
    days: PREVIEW_DAYS,
    mornings: previewNudges(input, from, PREVIEW_DAYS),
    input,
  }
}

/** A channel that has had its card today gets the next one tomorrow, whatever hour somebody chooses. */
async function firstMorning(
  { subscriptions, clock }: PreviewPorts,
  { settings, calendar }: PlanInput,
  conversation: string | undefined,
): Promise<Day> {
  const soonest = nextMorning(clock, settings.time)
  if (conversation === undefined) return soonest
  const [subscription, looked] = await Promise.all([
    subscriptions.of(conversation),
    subscriptions.lastMorning(conversation),
  ])
  if (!subscription) return soonest
  return nextCardDay({ ...subscription, settings }, looked, calendar, clock()) ?? soonest
}

/** Returns today while the nudge hour (`08:00`, Danish time) is still to come, or else tomorrow. */
export function nextMorning(clock: Clock, time: string): Day {
  const now = clock()
  const today = dayAt(now)
  return now.epochMilliseconds < instantOf(today, time).epochMilliseconds ? today : addDays(today, 1)
}
