import { type Catalogue, dueOf, type Obligation } from './catalogue.ts'
import { addDays, type Day, daysBetween } from './day.ts'
import { type Decided, fallsWithin, isDecided } from './deadline.ts'
import type { Handlings } from './handling.ts'
import { isSettled, type Standing } from './standing.ts'

/**
 * Why a deadline would reach nobody. `no-bot`: Fristvagt is in no conversation of the municipality; `no-channel`: no
 * channel follows the item; `paused`: all that follow it are paused; `failing`: what was last sent to those that are
 * not, did not arrive. `nobody-responsible` is a lesser thing: nobody has been made responsible for the item, whoever
 * it reaches.
 */
export const REACH_REASONS = ['no-bot', 'no-channel', 'paused', 'failing', 'nobody-responsible'] as const
export type ReachReason = (typeof REACH_REASONS)[number]

/** A channel that has said yes, and how it fares. */
export interface ReachChannel {
  /** The id of its conversation. */
  readonly conversation: string
  readonly state: 'active' | 'paused'
  /** Why it is paused, where that is known: a code. */
  readonly pausedWhy?: string | undefined
  /** The day on which a paused one goes on by itself. */
  readonly pausedUntil?: Day | undefined
  /** What went wrong, when the last card that was tried did not arrive. */
  readonly failure?: string | undefined
  readonly follows: (obligation: Obligation) => boolean
}

/** What reach is found from; `isPresent` is whether Fristvagt is in any conversation of the municipality. */
export interface ReachInput {
  readonly catalogue: Catalogue
  readonly standings: ReadonlyMap<string, Standing>
  readonly handlings: Handlings
  readonly isPresent: boolean
  readonly channels: readonly ReachChannel[]
}

/** One open item whose deadline would reach nobody, or that nobody is responsible for, and why. */
export interface ReachFinding {
  readonly item: string
  readonly type: Obligation['type']
  readonly deadline: Decided
  /** Days to the first day of the deadline, or once that has come to its last. */
  readonly daysLeft: number
  readonly reason: ReachReason
  /** Of `no-channel`: whether no channel has said yes at all, or those that have do not follow the item. */
  readonly detail?: 'no-subscription' | 'filtered'
  /** The channels that follow the item and do not get it. */
  readonly channels: readonly ReachChannel[]
}

/** Returns what of the next `days` days would reach nobody, the nearest deadline first. Overdue items are left out. */
export function reachFindings(input: ReachInput, today: Day, days: number): readonly ReachFinding[] {
  const until = addDays(today, days)
  return [...input.catalogue.obligations.values()]
    .flatMap((obligation) => {
      const deadline = dueOf(obligation)
      if (!isDecided(deadline) || !fallsWithin(deadline, today, until)) return []
      if (isSettled(input.standings.get(obligation.id))) return []
      return findingsOf(obligation, deadline, input, today)
    })
    .sort((a, b) => a.daysLeft - b.daysLeft || severity(a) - severity(b) || (a.item < b.item ? -1 : 1))
}

const severity = ({ reason }: ReachFinding) => REACH_REASONS.indexOf(reason)

function findingsOf(
  obligation: Obligation,
  deadline: Decided,
  input: ReachInput,
  today: Day,
): readonly ReachFinding[] {
  const { id: item, type } = obligation
  const daysLeft = daysBetween(today, deadline.from >= today ? deadline.from : deadline.to)
  const about = { item, type, deadline, daysLeft }
  const followers = input.channels.filter((channel) => channel.follows(obligation))
  const why = whyUnreached(followers, input, deadline)
  return [
    ...(why ? [{ ...about, ...why, channels: followers }] : []),
    ...(input.handlings.get(item)?.assignment
      ? []
      : [{ ...about, reason: 'nobody-responsible' as const, channels: [] }]),
  ]
}

/** Returns why none of the channels that follow an item gets it; undefined when one does. */
function whyUnreached(
  followers: readonly ReachChannel[],
  { channels, isPresent }: ReachInput,
  { to }: Decided,
): Pick<ReachFinding, 'reason' | 'detail'> | undefined {
  if (channels.length === 0)
    return isPresent ? { reason: 'no-channel', detail: 'no-subscription' } : { reason: 'no-bot' }
  if (followers.length === 0) return { reason: 'no-channel', detail: 'filtered' }
  // One that goes on before it is too late gets it then.
  const active = followers.filter(
    ({ state, pausedUntil }) => state === 'active' || (pausedUntil !== undefined && pausedUntil <= to),
  )
  if (active.length === 0) return { reason: 'paused' }
  return active.every(({ failure }) => failure !== undefined) ? { reason: 'failing' } : undefined
}

/** Returns whether a finding is that a deadline reaches nobody, which is worse than that nobody is responsible. */
export function isUnreached({ reason }: Pick<ReachFinding, 'reason'>): boolean {
  return reason !== 'nobody-responsible'
}

/** Returns how many findings there are of each reason, all reasons named. */
export function countReasons(findings: readonly ReachFinding[]): Readonly<Record<ReachReason, number>> {
  const count = (reason: ReachReason) => findings.filter((finding) => finding.reason === reason).length
  return Object.fromEntries(REACH_REASONS.map((reason) => [reason, count(reason)])) as Record<
    ReachReason,
    number
  >
}
