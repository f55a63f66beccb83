import type { DigestSpec } from '#domain/card-spec.ts'
import { hasContent } from '#domain/card-spec.ts'
import { deadlineKey } from '#domain/deadline.ts'
import type { LastNudge } from '#domain/nudge-stage.ts'
import type { Delivery, Outbox } from '#domain/ports/outbox.ts'
import type { Channel, ToldInChannel } from './town.ts'

type Kept = { -readonly [Key in keyof Delivery]: Delivery[Key] } & {
  ambiguities: number
  readonly editions: readonly string[]
}

/** The outbox of the simulation: by the port's own words, without a database. */
export type SimulatedOutbox = Pick<Outbox, 'supersede' | 'unsentBefore' | 'plan' | 'claim' | 'settle'> & {
  /** Returns the ids of what is to be sent. */
  waiting(): readonly string[]
  /** Returns whether a conversation's card is still to be sent. */
  isUnsent(conversation: string): boolean
  /** Returns what was sent since it was last asked. */
  takeSent(): readonly Delivery[]
}

const UNSENT = new Set<Delivery['state']>(['due', 'ambiguous'])

/** Returns an outbox that forgets what is settled: a year of cards is more than a test needs to keep. */
export function simulatedOutbox(channelOf: (conversation: string) => Channel): SimulatedOutbox {
  const pending = new Map<string, Kept>()
  const byConversation = new Map<string, Set<Kept>>()
  let sent: Delivery[] = []
  const drop = (delivery: Kept) => {
    pending.delete(delivery.id)
    byConversation.get(delivery.conversation)?.delete(delivery)
  }
  const letGo = ({ conversation, day, editions }: Kept) => {
    const channel = channelOf(conversation)
    const { last } = channel
    const told = new Set([...channel.editions.told].filter((edition) => !editions.includes(edition)))
    channel.editions = { ...channel.editions, told }
    for (const [item, { day: on, before }] of last) {
      if (on !== day) continue
      if (before) last.set(item, before)
      else last.delete(item)
    }
  }
  const add = (delivery: Kept) => {
    pending.set(delivery.id, delivery)
    const others = byConversation.get(delivery.conversation) ?? new Set()
    byConversation.set(delivery.conversation, others.add(delivery))
  }
  return {
    waiting: () => [...pending.values()].filter(({ state }) => UNSENT.has(state)).map(({ id }) => id),
    isUnsent: (conversation) => (byConversation.get(conversation)?.size ?? 0) > 0,
    takeSent() {
      const taken = sent
      sent = []
      return taken
    },
    // What is in the way nobody knows better than who makes it.
    unsentBefore: async () =>
      new Set([...byConversation].flatMap(([id, kept]) => (kept.size > 0 ? [id] : []))),
    async supersede(_municipality, conversation, day) {
      for (const earlier of [...(byConversation.get(conversation) ?? [])]) {
        if (earlier.day >= day || !UNSENT.has(earlier.state)) continue
        letGo(earlier)
        drop(earlier)
      }
      return true
    },
    async plan(spec, conversation, nudges, at, { editions = [] } = {}) {
      const channel = channelOf(conversation)
      if (channel.morning === spec.day) return false
      channel.morning = spec.day
      channel.editions = { ...channel.editions, told: new Set([...channel.editions.told, ...editions]) }
      if (!hasContent(spec)) return true
      for (const nudge of nudges)
        channel.last.set(nudge.item, {
          day: spec.day,
          deadlineKey: deadlineKey(nudge.deadline),
          before: withoutBefore(channel.last.get(nudge.item)),
        })
      add({ ...newDelivery(spec, conversation, at), ambiguities: 0, editions })
      return true
    },
    async claim(id) {
      const delivery = pending.get(id)
      if (!delivery || !UNSENT.has(delivery.state)) return undefined
      delivery.state = 'sending'
      delivery.attempts++
      return delivery
    },
    async settle(id, outcome, at) {
      const delivery = pending.get(id)
      if (!delivery) return
      const { kind } = outcome
      if (kind === 'retry' || kind === 'postponed') delivery.state = 'due'
      else if (kind === 'ambiguous' && delivery.ambiguities++ === 0) delivery.state = 'ambiguous'
      else {
        if (kind === 'sent') sent.push({ ...delivery, state: 'sent', sentAt: at })
        else letGo(delivery)
        const channel = channelOf(delivery.conversation)
        if (kind === 'gone' && channel.state === 'active') channel.state = 'paused'
        drop(delivery)
      }
    },
  }
}

function newDelivery(spec: DigestSpec, conversation: string, at: Delivery['createdAt']): Delivery {
  const { municipality, day } = spec
  return {
    id: `${municipality}-${conversation}-${day}`,
    municipality,
    conversation,
    day,
    state: 'due',
    attempts: 0,
    unsure: false,
    spec,
    createdAt: at,
  }
}

function withoutBefore(told: ToldInChannel | undefined): LastNudge | undefined {
  return told && { day: told.day, deadlineKey: told.deadlineKey }
}
