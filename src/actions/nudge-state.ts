import { dueOf, type Obligation } from '#domain/catalogue.ts'
import type { Clock } from '#domain/clock.ts'
import type { Conversation } from '#domain/conversation.ts'
import { addDays, type Day, dayAt, daysBetween } from '#domain/day.ts'
import { isDecided } from '#domain/deadline.ts'
import { isSnoozed } from '#domain/handling.ts'
import { hearsOfObligation } from '#domain/heard-of.ts'
import { type PlanInput, previewNudges } from '#domain/nudge-plan.ts'
import { isSettled } from '#domain/standing.ts'
import type { SubscribedChannel } from './channels-of.ts'
import { type PlanPorts, planInputsOf } from './plan-input.ts'

/** Whether and when a municipality is reminded of something, and where. */
export interface NudgeState {
  readonly state: 'planned' | 'none-left' | 'snoozed' | 'stopped' | 'no-channel'
  readonly next?: Day
  /** Where it is heard of, as far as the asker may see. */
  readonly channels: readonly Conversation[]
}

/** Overdue reminders come weekly, and stop after some. */
const AFTER_THE_DEADLINE = 35
const LONGEST = 366

/**
 * Returns how a municipality (four-digit code) is reminded of some obligations in the channels that somebody may see, by id:
 * by the very plan that a preview is made from. Plans each channel once, as far ahead as the last of the deadlines.
 */
export async function nudgeStates(
  ports: PlanPorts & { readonly clock: Clock },
  municipality: string,
  channels: readonly SubscribedChannel[],
  obligations: readonly Obligation[],
): Promise<ReadonlyMap<string, NudgeState>> {
  if (obligations.length === 0) return new Map()
  const today = dayAt(ports.clock())
  const inputs = await planInputsOf(
    ports,
    municipality,
    channels.map(({ subscription }) => subscription),
  )
  const days = horizon(obligations, today)
  const planned = channels.flatMap(({ conversation, next }) => {
    const input = inputs.get(conversation.id)
    return input ? [{ conversation, input, first: firstDays(input, next, today, days) }] : []
  })
  return new Map(obligations.map((one) => [one.id, stateOf(one, planned, today)]))
}

interface Planned {
  readonly conversation: Conversation
  readonly input: PlanInput
  /** By item, the first morning on which it is on the card. */
  readonly first: ReadonlyMap<string, Day>
}

function stateOf(obligation: Obligation, planned: readonly Planned[], today: Day): NudgeState {
  const hearing = planned.filter(({ input }) => hearsOfObligation(obligation, input))
  const channels = hearing.map(({ conversation }) => conversation)
  const [any] = planned
  if (obligation.item.calledOff || isSettled(any?.input.standings.get(obligation.id)))
    return { state: 'stopped', channels: [] }
  if (channels.length === 0) return { state: 'no-channel', channels }
  const [next] = hearing.flatMap(({ first }) => first.get(obligation.id) ?? []).sort()
  const snoozed = isSnoozed(any?.input.handlings.get(obligation.id), today)
  const state = snoozed ? 'snoozed' : next === undefined ? 'none-left' : 'planned'
  return { state, channels, ...(next !== undefined && { next }) }
}

function firstDays(
  input: PlanInput,
  next: Day | undefined,
  today: Day,
  days: number,
): ReadonlyMap<string, Day> {
  const first = new Map<string, Day>()
  // Nobody knows when a paused channel goes on.
  if (next === undefined) return first
  const left = Math.max(0, days - Math.max(0, daysBetween(today, next)))
  for (const { day, nudges } of previewNudges(input, next, left))
    for (const { item } of nudges) if (!first.has(item)) first.set(item, day)
  return first
}

function horizon(obligations: readonly Obligation[], today: Day): number {
  const last = obligations
    .map(dueOf)
    .filter(isDecided)
    .map(({ to }) => to)
    .sort()
    .at(-1)
  const until = last !== undefined && last > today ? last : today
  return Math.min(LONGEST, daysBetween(today, addDays(until, AFTER_THE_DEADLINE)))
}
