import type { Temporal } from 'temporal-polyfill'
import type { Clock } from '#domain/clock.ts'
import { dayAt } from '#domain/day.ts'
import { hourHasCome, hourIsToCome } from '#domain/next-card.ts'
import type { ScopedStores, Stores } from '#domain/ports/stores.ts'
import { scopeOfMunicipality } from '#domain/scope.ts'
import type { Subscription } from '#domain/subscription.ts'
import { isWorkingDay, NO_CLOSING_DAYS } from '#domain/working-days.ts'
import { hasLadder, planInPerson } from './in-person.ts'
import type { Planned } from './plan-each.ts'
import { planMornings } from './plan-mornings.ts'

/** What sweeping needs. */
export interface SweepPorts {
  readonly stores: ScopedStores
  readonly clock: Clock
}

/**
 * Plans the morning card of each channel whose hour has come today and that has had none planned yet. Planning is
 * idempotent, so any number of instances may sweep at once. Returns how many cards were put into the outbox. Throws
 * when a channel could not be planned, after the others were. Only the looking goes over all municipalities: each is
 * then read and planned by itself.
 */
export async function sweep({ stores, clock }: SweepPorts): Promise<number> {
  const now = clock()
  const today = dayAt(now)
  await stores.system.subscriptions.wake(today, now)
  if (!isWorkingDay(today, NO_CLOSING_DAYS)) return 0
  const waiting = await stores.system.subscriptions.awaitingDigest(today)
  const due = waiting.filter((subscription) => hourHasCome(subscription, now))
  // People first: who follows the municipality in their own chat too gets both in one card. And those of channels whose
  // hour is later: once somebody's own card of the day is planned, nothing more can reach them that day.
  const ladders = due.length === 0 ? [] : waiting.filter((s) => hasLadder(s) && !saidYesToday(s, now))
  const isDue = new Set(due.map(({ conversation }) => conversation))
  const people = await byMunicipality(stores, ladders, (of, municipality, channels) =>
    planInPerson(of, municipality, { channels, due: isDue }, now),
  )
  const channels = await byMunicipality(stores, due, (of, municipality, theirs) =>
    planMornings(of, municipality, theirs, now),
  )
  const faults = [...people.faults, ...channels.faults]
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} of ${due.length} mornings not planned`)
  return people.cards + channels.cards
}

type PlanOf = (stores: Stores, municipality: string, conversations: ReadonlySet<string>) => Promise<Planned>

/** One municipality that cannot be read must not keep the morning from all that come after it. */
async function byMunicipality(
  stores: ScopedStores,
  subscriptions: readonly Subscription[],
  plan: PlanOf,
): Promise<Planned> {
  let cards = 0
  const faults: unknown[] = []
  for (const [municipality, channels] of Map.groupBy(subscriptions, (s) => s.municipality)) {
    const conversations = new Set(channels.map(({ conversation }) => conversation))
    const of = stores.as(scopeOfMunicipality(municipality))
    const result = await plan(of, municipality, conversations).catch((fault: unknown) => ({
      cards: 0,
      faults: channels.map(() => fault),
    }))
    cards += result.cards
    faults.push(...result.faults)
  }
  return { cards, faults }
}

/** After its hour: it begins with the next morning. */
function saidYesToday(subscription: Subscription, now: Temporal.Instant): boolean {
  return !hourIsToCome(subscription, now) && !hourHasCome(subscription, now)
}
