import type { Catalogue } from '#domain/catalogue.ts'
import type { ScopedStores, Stores } from '#domain/ports/stores.ts'
import type { Subscription } from '#domain/subscription.ts'
import { aPerson } from '#tests/support/factories.ts'
import type { SimulatedOutbox } from './simulated-outbox.ts'
import type { Channel, Town } from './town.ts'

/** What the sweep and the delivery use of the stores. */
type Used = {
  readonly [Name in keyof Stores]?: Partial<Stores[Name]>
}

const SOMEBODY = aPerson()

/** Returns stores that keep everything in the towns themselves: a year of 490 channels is too much for a database in a test. */
export function simulatedStores(
  towns: ReadonlyMap<string, Town>,
  channels: ReadonlyMap<string, Channel>,
  catalogue: () => Catalogue,
  outbox: SimulatedOutbox,
): ScopedStores {
  const town = (code: string) => found(towns, code)
  const chats = new Map(
    [...channels.values()].flatMap(({ conversation }) =>
      conversation.person ? [[conversation.person.id, conversation] as const] : [],
    ),
  )
  const subscriptionOf = (conversation: string): Subscription | undefined => {
    const channel = found(channels, conversation)
    return channel.state === 'left' ? undefined : subscription(channel)
  }
  const used: Used = {
    editions: { catalogue: async () => catalogue() },
    standings: { recordsOf: async (code) => town(code).records },
    handlings: { of: async (code) => town(code).handlings },
    municipalitySettings: { of: async (code) => town(code).settings },
    conversations: {
      find: async (id) => found(channels, id).conversation,
      findAll: async (ids) => new Map(ids.map((id) => [id, found(channels, id).conversation])),
      personalOf: async (people) =>
        people.flatMap(({ id }) => {
          const chat = chats.get(id)
          return chat ? [chat] : []
        }),
      municipalityOf: async ({ id }) => found(channels, id).municipality,
    },
    subscriptions: {
      wake: async () => 0,
      awaitingDigest: async (day) =>
        [...channels.values()].filter((c) => c.state === 'active' && c.morning !== day).map(subscription),
      of: async (conversation) => subscriptionOf(conversation),
      ofMunicipality: async (code) =>
        town(code)
          .channels.concat(town(code).chats)
          .filter(({ state }) => state !== 'left')
          .map(subscription),
      unreachable: async () => new Map(),
      lastNudges: async (_code, conversations) =>
        new Map(conversations.map((id) => [id, found(channels, id).last])),
      toldEditions: async (_code, conversations) =>
        new Map(conversations.map((id) => [id, found(channels, id).editions])),
    },
    outbox,
  }
  const stores = used as Stores
  return { as: () => stores, system: stores }
}

function subscription({ municipality, conversation, settings, confirmedAt, state }: Channel): Subscription {
  return {
    municipality,
    conversation: conversation.id,
    state: state === 'active' ? 'active' : 'paused',
    settings,
    language: 'da',
    confirmedBy: SOMEBODY,
    confirmedAt,
  }
}

function found<T>(all: ReadonlyMap<string, T>, key: string): T {
  const one = all.get(key)
  if (one === undefined) throw new RangeError(`the simulation knows no ${key}`)
  return one
}
