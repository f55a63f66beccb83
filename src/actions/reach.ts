import type { Day } from '#domain/day.ts'
import { lastFailureOf } from '#domain/delivery-health.ts'
import { followsObligation } from '#domain/followed.ts'
import type { Stores } from '#domain/ports/stores.ts'
import { type ReachChannel, type ReachFinding, reachFindings } from '#domain/reach.ts'
import { standingsOf } from '#domain/standing.ts'
import type { Subscription } from '#domain/subscription.ts'

/** What finding out about reach needs. */
export type ReachPorts = Pick<Stores, 'editions' | 'standings' | 'handlings' | 'subscriptions' | 'outbox'>

/** How far ahead people are told of what reaches nobody. */
export const REACH_DAYS = 30

/** Whose deadlines are looked at, from which day and for how many days. */
export interface ReachQuestion {
  readonly municipality: string
  readonly today: Day
  readonly days: number
  /** Returns whether Fristvagt is in any conversation of the municipality; asked only where no channel has said yes. */
  readonly isPresent: (municipality: string) => Promise<boolean>
}

/** How many of a channel's deliveries are looked through for the last that was tried. */
const LOOKED_THROUGH = 20

/** Returns what of the coming days would reach nobody in a municipality (four-digit code), and why. Changes nothing. */
export async function findReach(
  ports: ReachPorts,
  { municipality, today, days, isPresent }: ReachQuestion,
): Promise<readonly ReachFinding[]> {
  const [catalogue, own, handlings, subscriptions] = await Promise.all([
    ports.editions.catalogue(),
    ports.standings.recordsOf(municipality),
    ports.handlings.of(municipality),
    ports.subscriptions.ofMunicipality(municipality),
  ])
  const channels = await Promise.all(subscriptions.map((one) => channelOf(ports, one)))
  const standings = standingsOf(catalogue, municipality, own)
  const present = channels.length > 0 || (await isPresent(municipality))
  return reachFindings({ catalogue, standings, handlings, isPresent: present, channels }, today, days)
}

async function channelOf({ outbox }: ReachPorts, subscription: Subscription): Promise<ReachChannel> {
  const { municipality, conversation, state, paused, settings } = subscription
  const { deliveries } = await outbox.search({ municipality, conversation, limit: LOOKED_THROUGH })
  return {
    conversation,
    state,
    pausedWhy: paused?.why,
    pausedUntil: paused?.until,
    failure: lastFailureOf(deliveries),
    follows: (obligation) => followsObligation(obligation, settings),
  }
}
