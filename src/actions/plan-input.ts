import type { PlanInput } from '#domain/nudge-plan.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { HandlingStore } from '#domain/ports/handling-store.ts'
import type { StandingStore } from '#domain/ports/standing-store.ts'
import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'
import { standingsOf } from '#domain/standing.ts'
import { NO_CLOSING_DAYS } from '#domain/working-days.ts'

/** What a plan is read from. */
export interface PlanPorts {
  readonly editions: EditionStore
  readonly standings: StandingStore
  readonly handlings: HandlingStore
  readonly subscriptions: SubscriptionStore
}

/** Returns what the nudge plan of a conversation is made from; without one, of a new channel with the defaults. */
export async function planInputOf(
  ports: PlanPorts,
  municipality: string,
  conversation?: string,
): Promise<PlanInput> {
  const [catalogue, own, handlings, subscription, last] = await Promise.all([
    ports.editions.catalogue(),
    ports.standings.recordsOf(municipality),
    ports.handlings.of(municipality),
    conversation === undefined ? undefined : ports.subscriptions.of(conversation),
    conversation === undefined ? new Map() : ports.subscriptions.lastNudges(conversation),
  ])
  return {
    catalogue,
    standings: standingsOf(catalogue, municipality, own),
    handlings,
    settings: subscription?.settings ?? DEFAULT_SETTINGS,
    calendar: NO_CLOSING_DAYS,
    last,
  }
}
