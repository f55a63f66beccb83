import type { Temporal } from 'temporal-polyfill'
import { planInputsOf } from '#actions/plan-input.ts'
import { type DigestSpec, hasContent } from '#domain/card-spec.ts'
import { type Day, dayAt } from '#domain/day.ts'
import { digestOf, morningOf } from '#domain/morning.ts'
import type { PlanInput } from '#domain/nudge-plan.ts'
import type { Stores } from '#domain/ports/stores.ts'
import type { Subscription, UnreachableChannel } from '#domain/subscription.ts'
import { makeWay } from './make-way.ts'
import { type Planned, planEach } from './plan-each.ts'

/**
 * Plans the morning of those of a municipality's conversations that are subscribed still, as each has chosen by now. What
 * is read is read for all at once, what is written is each conversation's own. `now` is that of the whole sweep: one that
 * runs past midnight must not plan the new day before its hour.
 */
export async function planMornings(
  stores: Stores,
  municipality: string,
  conversations: ReadonlySet<string>,
  now: Temporal.Instant,
): Promise<Planned> {
  const day = dayAt(now)
  const channels = (await stores.subscriptions.ofMunicipality(municipality)).filter(
    ({ state, conversation }) => state === 'active' && conversations.has(conversation),
  )
  // Before the plans are made: what an unsent card would have said is in this one then.
  const { free, faults } = await makeWay(stores.outbox, municipality, channels, now)
  const [inputs, unreachable] = await Promise.all([
    planInputsOf(stores, municipality, free),
    stores.subscriptions.unreachable(
      municipality,
      free.map(({ conversation }) => conversation),
    ),
  ])
  const planned = await planEach(free, (channel) => {
    const lost = unreachable.get(channel.conversation) ?? []
    const input = inputs.get(channel.conversation)
    return input ? planOne(stores, channel, { day, input, lost }, now) : Promise.resolve(false)
  })
  return { cards: planned.cards, faults: [...faults, ...planned.faults] }
}

interface OfMorning {
  readonly day: Day
  readonly input: PlanInput
  /** Other channels that this one is to be told of. */
  readonly lost: readonly UnreachableChannel[]
}

async function planOne(
  { outbox }: Stores,
  { municipality, conversation, language }: Subscription,
  { day, input, lost }: OfMorning,
  now: Temporal.Instant,
): Promise<boolean> {
  const morning = morningOf(input, day)
  const told = lost.map(({ conversation: _, at: __, ...channel }) => channel)
  const spec: DigestSpec = {
    ...digestOf(morning, { municipality, language, day }),
    ...(told.length > 0 && { unreachable: told }),
  }
  const { lines, editions } = morning
  const planned = await outbox.plan(spec, conversation, lines, now, { unreachable: lost, editions })
  return planned && hasContent(spec)
}
