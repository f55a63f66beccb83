import { type Catalogue, dueOf, type Obligation } from './catalogue.ts'
import { addDays, type Day, daysBetween } from './day.ts'
import { type Decided, fallsWithin, isDecided } from './deadline.ts'
import type { Rung } from './escalation.ts'
import type { Handlings } from './handling.ts'
import type { Escalation } from './nudge-settings.ts'
import { isForgotten, type Person, type PersonKey } from './person.ts'
import { isSettled, type Standing } from './standing.ts'

/**
 * Why a deadline would reach nobody. `no-bot`: Fristvagt is in no conversation of the municipality; `no-channel`: no
 * channel follows the item; `paused`: all that follow it are paused; `failing`: what was last sent to those that are
 * not, did not arrive. Two are lesser things, whoever the item reaches: `person-unreachable`, a channel's ladder would
 * come to somebody in person who has not added Fristvagt for themselves or has paused it there; `nobody-responsible`,
 * nobody has been made responsible for the item.
 */
export const REACH_REASONS = [
  'no-bot',
  'no-channel',
  'paused',
  'failing',
  'person-unreachable',
  'nobody-responsible',
] as const
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
  /** Who hears in person besides; absent where no ladder can begin. */
  readonly ladder?: Escalation
}

/** What reach is found from; `isPresent` is whether Fristvagt is in any conversation of the municipality. */
export interface ReachInput {
  readonly catalogue: Catalogue
  readonly standings: ReadonlyMap<string, Standing>
  readonly handlings: Handlings
  readonly isPresent: boolean
  readonly channels: readonly ReachChannel[]
  /** Returns whether somebody can be written to in person, on a day if not today. */
  readonly isReachable: (person: PersonKey, by: Day) => boolean
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
  /** Of `person-unreachable`: who, and on which step of the ladder. */
  readonly person?: Person
  readonly rung?: Rung
  /** The channels that follow the item and do not get it, or whose ladders come to somebody in vain. */
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
    ...outOfReach(obligation, deadline, followers, input).map((one) => ({ ...about, ...one })),
    ...(input.handlings.get(item)?.assignment
      ? []
      : [{ ...about, reason: 'nobody-responsible' as const, channels: [] }]),
  ]
}

/** Returns to whom the ladders of an item's channels would come in vain: each person once, as responsible if they are. */
function outOfReach(
  { id }: Obligation,
  { to: by }: Decided,
  followers: readonly ReachChannel[],
  { handlings, isReachable }: ReachInput,
): readonly Pick<Required<ReachFinding>, 'reason' | 'person' | 'rung' | 'channels'>[] {
  const assigned = handlings.get(id)?.assignment?.to
  const steps = followers
    .filter((channel) => goesOnBy(channel, by))
    .flatMap((channel) => [
      ...(channel.ladder?.responsible && assigned
        ? [{ rung: 'responsible', person: assigned, channel } as const]
        : []),
      ...(channel.ladder?.leader
        ? [{ rung: 'leader', person: channel.ladder.leader.person, channel } as const]
        : []),
    ])
    .filter(({ person }) => !isForgotten(person) && !isReachable(person, by))
  return [...Map.groupBy(steps, ({ person }) => `${person.tenant} ${person.id}`).values()].flatMap(
    (theirs) => {
      const [first] = theirs.toSorted((a, b) => Number(a.rung === 'leader') - Number(b.rung === 'leader'))
      const channels = [...new Set(theirs.map(({ channel }) => channel))]
      return first ? [{ reason: 'person-unreachable', person: first.person, rung: first.rung, channels }] : []
    },
  )
}

/** Whether a channel is nudged by a day: one that goes on before it is too late gets it then. */
function goesOnBy({ state, pausedUntil }: ReachChannel, by: Day): boolean {
  return state === 'active' || (pausedUntil !== undefined && pausedUntil <= by)
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
  const active = followers.filter((channel) => goesOnBy(channel, to))
  if (active.length === 0) return { reason: 'paused' }
  return active.every(({ failure }) => failure !== undefined) ? { reason: 'failing' } : undefined
}

/** Returns whether a finding is that a deadline reaches nobody, which is worse than that one person does not hear. */
export function isUnreached({ reason }: Pick<ReachFinding, 'reason'>): boolean {
  return reason !== 'nobody-responsible' && reason !== 'person-unreachable'
}

/** Returns how many findings there are of each reason, all reasons named. */
export function countReasons(findings: readonly ReachFinding[]): Readonly<Record<ReachReason, number>> {
  const count = (reason: ReachReason) => findings.filter((finding) => finding.reason === reason).length
  return Object.fromEntries(REACH_REASONS.map((reason) => [reason, count(reason)])) as Record<
    ReachReason,
    number
  >
}
