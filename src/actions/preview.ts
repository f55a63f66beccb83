import type { Clock } from '#domain/clock.ts'
import { addDays, type Day, dayAt, instantOf } from '#domain/day.ts'
import { type PlanInput, type PlannedMorning, previewNudges } from '#domain/nudge-plan.ts'
import { type PlanPorts, planInputOf } from './plan-input.ts'

/** How far ahead people are shown what they say yes to. */
export const PREVIEW_DAYS = 30

/** The coming mornings of a conversation, and what they were planned from. */
export interface Preview {
  readonly from: Day
  readonly days: number
  readonly mornings: readonly PlannedMorning[]
  readonly input: PlanInput
}

/** Returns what a conversation would be nudged about in the coming 30 days, from its next morning. Sends nothing. */
export async function preview(
  ports: PlanPorts & { readonly clock: Clock },
  municipality: string,
  conversation?: string,
): Promise<Preview> {
  const input = await planInputOf(ports, municipality, conversation)
  const from = nextMorning(ports.clock, input.settings.time)
  return {
    from,
    days: PREVIEW_DAYS,
    mornings: previewNudges(input, from, PREVIEW_DAYS),
    input,
  }
}

/** Returns today while the nudge hour (`08:00`, Danish time) is still to come, or else tomorrow. */
export function nextMorning(clock: Clock, time: string): Day {
  const now = clock()
  const today = dayAt(now)
  return now.epochMilliseconds < instantOf(today, time).epochMilliseconds ? today : addDays(today, 1)
}
