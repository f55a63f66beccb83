import { Temporal } from 'temporal-polyfill'
import type { Delivery } from '#domain/ports/outbox.ts'
import type { Store } from '#storage/open-store.ts'
import type { SeenCall } from './rough-connector.ts'
import { peakIn } from './sliding-window.ts'
import { type Channel, ITEMS, MORNINGS } from './world.ts'

/** What Teams allows: so many calls in so many milliseconds. */
const LIMITS = {
  conversation: [
    [7, 1_000],
    [8, 2_000],
    [60, 30_000],
    [1_800, 3_600_000],
  ],
  tenant: [[50, 1_000]],
} as const

/** What a run showed. */
export interface Findings {
  /** Whatever should not have been; empty after a good run. */
  readonly wrong: readonly string[]
  readonly deliveries: Readonly<Record<string, number>>
  /** Cards that stand in a channel more than once, or without our knowing: each marked. */
  readonly unsure: number
  readonly twice: number
  readonly calls: Readonly<Record<string, number>>
  /** The most calls in any window, and the limit: `tenant 1 s: 31 of 50`. */
  readonly peaks: readonly string[]
  readonly refreshed: number
}

/** Holds what the database says at the end of a run to what the connector saw. */
export async function findingsOf(
  store: Store,
  channels: readonly Channel[],
  calls: readonly SeenCall[],
  signed: string,
): Promise<Findings> {
  const wrong: string[] = []
  const municipalities = [...new Set(channels.map(({ municipality }) => municipality))]
  const deliveries: Delivery[] = []
  for (const municipality of municipalities)
    deliveries.push(...(await store.system.outbox.deliveriesOf(municipality, 10_000)))
  const posts = calls.filter(({ method, taken }) => method === 'POST' && taken)
  const cards = Map.groupBy(posts, ({ conversation, card }) => `${conversation} ${card.day}`)
  for (const delivery of deliveries) wrong.push(...wrongWith(delivery, cards))
  for (const { id } of channels) wrong.push(...untold(id, deliveries, posts))
  const { stale, refreshed } = await staleCards(store, municipalities, calls, signed)
  const peaks = peaksOf(calls)
  return {
    wrong: [...wrong, ...stale, ...peaks.filter(({ most, limit }) => most > limit).map(textOf)],
    deliveries: countBy(deliveries, ({ state }) => state),
    unsure: deliveries.filter(({ unsure }) => unsure).length,
    twice: [...cards.values()].filter((same) => same.length > 1).length,
    calls: countBy(calls, ({ fate }) => fate),
    peaks: peaks.map(textOf),
    refreshed,
  }
}

function wrongWith(delivery: Delivery, cards: ReadonlyMap<string, readonly SeenCall[]>): readonly string[] {
  const { conversation, day, state, unsure } = delivery
  const name = `${conversation} ${day} (${state})`
  const taken = cards.get(`${conversation} ${day}`)?.length ?? 0
  return [
    ...(['due', 'sending', 'ambiguous'].includes(state) ? [`${name} is still to be sent`] : []),
    ...(state === 'sent' && taken === 0 ? [`${name} was never taken by the connector`] : []),
    ...(taken > 1 && !unsure ? [`${name} stands there ${taken} times, unmarked`] : []),
    ...(state !== 'sent' && taken > 0 && !unsure ? [`${name} stands there, unmarked`] : []),
  ]
}

/** The last morning's card has come once; and everything was told in some card. */
function untold(id: string, deliveries: readonly Delivery[], posts: readonly SeenCall[]): readonly string[] {
  const last = MORNINGS.at(-1)
  const ofLast = deliveries.filter((delivery) => delivery.conversation === id && delivery.day === last)
  const seen = posts.filter(({ conversation }) => conversation === id)
  const told = new Set(seen.flatMap(({ card }) => card.items.map((item) => item.split(' ')[0])))
  const once = seen.filter(({ card }) => card.day === last).length
  return [
    ...(ofLast.length === 1 && ofLast[0]?.state === 'sent' ? [] : [`${id} has no card of the last morning`]),
    ...(once === 1 ? [] : [`${id} got ${once} cards on the last morning`]),
    ...ITEMS.filter((item) => !told.has(item)).map((item) => `${id} was never told of ${item}`),
  ]
}

/** Every live card shows what was pressed last. */
async function staleCards(
  store: Store,
  municipalities: readonly string[],
  calls: readonly SeenCall[],
  signed: string,
) {
  const stale: string[] = []
  let refreshed = 0
  const newest = new Map(calls.filter(({ taken }) => taken).map((call) => [call.activity, call.card.items]))
  for (const municipality of municipalities) {
    const since = Temporal.Instant.from('2025-01-01T00:00:00Z')
    for (const { activity } of await store.system.liveCards.showing(municipality, signed, since)) {
      refreshed++
      if (!newest.get(activity)?.includes(`${signed} fulfilled`))
        stale.push(`card ${activity} is out of date`)
    }
  }
  return { stale, refreshed }
}

interface Peak {
  readonly of: string
  readonly seconds: number
  readonly most: number
  readonly limit: number
}

function peaksOf(calls: readonly SeenCall[]): readonly Peak[] {
  const ordered = [...calls].sort((a, b) => a.at - b.at)
  const moments = (some: readonly SeenCall[]) => some.map(({ at }) => at)
  const byConversation = [...Map.groupBy(ordered, ({ conversation }) => conversation).values()].map(moments)
  const groups = { conversation: byConversation, tenant: [moments(ordered)] }
  return (['conversation', 'tenant'] as const).flatMap((of) =>
    LIMITS[of].map(([limit, ms]) => ({
      of,
      seconds: ms / 1_000,
      limit,
      most: Math.max(0, ...groups[of].map((group) => peakIn(group, ms))),
    })),
  )
}

const textOf = ({ of, seconds, most, limit }: Peak) => `${of}, ${seconds} s: ${most} of ${limit}`

function countBy<T>(things: readonly T[], name: (thing: T) => string): Readonly<Record<string, number>> {
  const groups = [...Map.groupBy(things, name)].map(([key, some]) => [key, some.length] as const)
  return Object.fromEntries(groups.sort(([a], [b]) => (a < b ? -1 : 1)))
}
