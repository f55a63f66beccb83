import type { Temporal } from 'temporal-polyfill'
import { planInputOf } from '#actions/plan-input.ts'
import { type DigestSpec, hasContent } from '#domain/card-spec.ts'
import type { Clock } from '#domain/clock.ts'
import { dayAt } from '#domain/day.ts'
import { digestOf, morningOf } from '#domain/morning.ts'
import { hourHasCome, hourIsToCome } from '#domain/next-card.ts'
import type { ScopedStores } from '#domain/ports/stores.ts'
import { scopeOfMunicipality } from '#domain/scope.ts'
import type { Subscription } from '#domain/subscription.ts'
import { isWorkingDay, NO_CLOSING_DAYS } from '#domain/working-days.ts'
import { hasLadder, planInPerson } from './in-person.ts'

/** What sweeping needs. */
export interface SweepPorts {
  readonly stores: ScopedStores
  readonly clock: Clock
}

/**
 * Plans the morning card of each channel whose hour has come today and that has had none planned yet. Planning is
 * idempotent, so any number of instances may sweep at once. Returns how many cards were put into the outbox. Throws
 * when a channel could not be planned, after the others were. Only the looking goes over all municipalities.
 */
export async function sweep(ports: SweepPorts): Promise<number> {
  const now = ports.clock()
  const today = dayAt(now)
  await ports.stores.system.subscriptions.wake(today, now)
  if (!isWorkingDay(today, NO_CLOSING_DAYS)) return 0
  const waiting = await ports.stores.system.subscriptions.awaitingDigest(today)
  const due = waiting.filter((subscription) => hourHasCome(subscription, now))
  let planned = 0
  const faults: unknown[] = []
  // One that cannot be planned must not keep the morning from all that come after it.
  const attempt = async (plan: () => Promise<number>) => {
    try {
      planned += await plan()
    } catch (fault) {
      faults.push(fault)
    }
  }
  // People first: who follows the municipality in their own chat too gets both in one card. And those of channels whose
  // hour is later: once somebody's own card of the day is planned, nothing more can reach them that day.
  const ladders = due.length === 0 ? [] : waiting.filter((s) => hasLadder(s) && !saidYesToday(s, now))
  for (const [municipality, channels] of Map.groupBy(ladders, (s) => s.municipality))
    await attempt(() =>
      planInPerson(ports.stores.as(scopeOfMunicipality(municipality)), municipality, { channels, due }, now),
    )
  for (const subscription of due) await attempt(() => planOne(ports, subscription, now))
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} of ${due.length} mornings not planned`)
  return planned
}

/** After its hour: it begins with the next morning. */
function saidYesToday(subscription: Subscription, now: Temporal.Instant): boolean {
  return !hourIsToCome(subscription, now) && !hourHasCome(subscription, now)
}

/** `now` is that of the whole sweep: one that runs past midnight must not plan the new day before its hour. */
async function planOne(
  ports: SweepPorts,
  subscription: Subscription,
  now: Temporal.Instant,
): Promise<number> {
  const day = dayAt(now)
  const { municipality, conversation, language } = subscription
  const stores = ports.stores.as(scopeOfMunicipality(municipality))
  // Before the plan is made: what an unsent card would have said is in this one then.
  if (!(await stores.outbox.supersede(municipality, conversation, day, now))) return 0
  const unreachable = await stores.subscriptions.unreachable(municipality, conversation)
  const morning = morningOf(await planInputOf(stores, municipality, conversation), day)
  const told = unreachable.map(({ conversation: _, at: __, ...channel }) => channel)
  const spec: DigestSpec = {
    ...digestOf(morning, { municipality, language, day }),
    ...(told.length > 0 && { unreachable: told }),
  }
  const planned = await stores.outbox.plan(spec, conversation, morning.lines, now, {
    unreachable,
    editions: morning.editions,
  })
  return planned && hasContent(spec) ? 1 : 0
}
