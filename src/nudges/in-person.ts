import type { Temporal } from 'temporal-polyfill'
import { planInputsOf } from '#actions/plan-input.ts'
import type { DigestSpec } from '#domain/card-spec.ts'
import type { Conversation } from '#domain/conversation.ts'
import { dayAt } from '#domain/day.ts'
import { compareDeadlines } from '#domain/deadline.ts'
import { type Escalated, escalated } from '#domain/escalation.ts'
import { digestOf, morningOf } from '#domain/morning.ts'
import type { Nudge, PlanInput } from '#domain/nudge-plan.ts'
import type { LastNudge } from '#domain/nudge-stage.ts'
import type { Person, PersonKey } from '#domain/person.ts'
import type { Stores } from '#domain/ports/stores.ts'
import type { Subscription } from '#domain/subscription.ts'
import { makeWay } from './make-way.ts'
import { type Planned, planEach } from './plan-each.ts'

/** Returns whether a channel has people hear of items in person. */
export function hasLadder({ settings: { escalation } }: Subscription): boolean {
  return escalation.responsible !== undefined || escalation.leader !== undefined
}

/** The channels with ladders, whose hour has come or is to come today; `due`: all conversations whose hour has come. */
interface Ladders {
  readonly channels: ReadonlySet<string>
  readonly due: ReadonlySet<string>
}

/**
 * Plans what the ladders of a municipality's channels bring to people in person, one card a person and morning: with what
 * they follow there themselves, if they do. It is planned with the first hour that comes, of a channel that brings them
 * something or of what they follow. Who has not added Fristvagt for themselves, or has paused it there, gets none; nor
 * does a ladder begin in a chat, where people decide for themselves alone.
 */
export async function planInPerson(
  stores: Stores,
  municipality: string,
  { channels, due }: Ladders,
  now: Temporal.Instant,
): Promise<Planned> {
  const subscriptions = await stores.subscriptions.ofMunicipality(municipality)
  const inputs = await laddersOf(stores, municipality, subscriptions, channels)
  const people = [...inputs.values()].flatMap(peopleOf)
  const asked = new Set(
    [...inputs].flatMap(([conversation, input]) => (due.has(conversation) ? peopleOf(input).map(keyOf) : [])),
  )
  const isTime = (person: PersonKey, { id }: Conversation) => asked.has(keyOf(person)) || due.has(id)
  const { chats, faults } = await chatsOf(stores, municipality, { people, subscriptions, isTime }, now)
  if (chats.size === 0) return { cards: 0, faults }
  const lastOf = (person: Person) => chats.get(keyOf(person))?.last ?? NOTHING
  const steps = [...inputs].flatMap(([conversation, input]) =>
    escalated(input, dayAt(now), lastOf).map((step) => ({ ...step, isDue: due.has(conversation) })),
  )
  const own = [...chats.values()].flatMap((chat) => (chat.own ? [chat.own] : []))
  const ownInputs = await planInputsOf(stores, municipality, own)
  const planned = await planEach(
    Map.groupBy(steps, ({ to }) => keyOf(to)),
    async ([key, theirs]) => {
      const chat = chats.get(key)
      if (!chat || !(theirs.some((step) => step.isDue) || due.has(chat.conversation))) return false
      const input = ownInputs.get(chat.conversation)
      return planOne(stores, municipality, { ...chat, input, steps: eachItemOnce(theirs) }, now)
    },
  )
  return { cards: planned.cards, faults: [...faults, ...planned.faults] }
}

/** Returns what the ladders of those that are channels still are planned from, by conversation. */
async function laddersOf(
  stores: Stores,
  municipality: string,
  subscriptions: readonly Subscription[],
  conversations: ReadonlySet<string>,
): Promise<ReadonlyMap<string, PlanInput>> {
  const found = await stores.conversations.findAll([...conversations])
  return planInputsOf(
    stores,
    municipality,
    subscriptions.filter(
      ({ state, conversation }) => state === 'active' && found.get(conversation)?.kind === 'channel',
    ),
  )
}

interface Chat {
  /** The id of `chat`. */
  readonly conversation: string
  readonly chat: Conversation
  readonly own: Subscription | undefined
  readonly last: ReadonlyMap<string, LastNudge>
}

const NOTHING: ReadonlyMap<string, LastNudge> = new Map()
const keyOf = ({ tenant, id }: PersonKey) => `${tenant} ${id}`

/** Returns all that a ladder may come to. */
function peopleOf({ settings, handlings }: PlanInput): readonly Person[] {
  const { responsible, leader } = settings.escalation
  const assigned = [...handlings.values()].flatMap(({ assignment }) => (assignment ? [assignment.to] : []))
  return [...(responsible ? assigned : []), ...(leader ? [leader.person] : [])]
}

interface Asked {
  readonly people: readonly Person[]
  /** All of the municipality's. */
  readonly subscriptions: readonly Subscription[]
  readonly isTime: (person: PersonKey, chat: Conversation) => boolean
}

/** Returns the chats in which people can be reached and it is time to, by person; each has way made for today's card. */
async function chatsOf(
  { conversations, subscriptions, outbox }: Stores,
  municipality: string,
  { people, subscriptions: all, isTime }: Asked,
  now: Temporal.Instant,
): Promise<{ readonly chats: ReadonlyMap<string, Chat>; readonly faults: readonly unknown[] }> {
  const once = [...new Map(people.map((person) => [keyOf(person), person])).values()]
  const ownOf = new Map(all.map((subscription) => [subscription.conversation, subscription]))
  const found = once.length === 0 ? [] : await conversations.personalOf(once)
  const open = found.flatMap((chat) => {
    const own = ownOf.get(chat.id)
    if (!chat.person || !isTime(chat.person, chat) || own?.state === 'paused') return []
    return [{ conversation: chat.id, person: keyOf(chat.person), chat, own }]
  })
  const { free, faults } = await makeWay(outbox, municipality, open, now)
  const ids = free.map(({ conversation }) => conversation)
  const last = ids.length === 0 ? undefined : await subscriptions.lastNudges(municipality, ids)
  const chats = free.map(({ person, ...chat }) => {
    return [person, { ...chat, last: last?.get(chat.conversation) ?? NOTHING }] as const
  })
  return { chats: new Map(chats), faults }
}

/**
 * Two channels may bring the same item to a person; who is both responsible and the leader is told as responsible. The
 * most pressing first.
 */
function eachItemOnce(steps: readonly Escalated[]): readonly Escalated[] {
  const ordered = [...steps].sort((a, b) => Number(b.rung === 'leader') - Number(a.rung === 'leader'))
  const once = [...new Map(ordered.map((step) => [step.nudge.item, step])).values()]
  return once.sort((a, b) => compareDeadlines(a.nudge.deadline, b.nudge.deadline))
}

type InPerson = Chat & {
  readonly steps: readonly Escalated[]
  /** Of what the person follows there themselves, if they do. */
  readonly input: PlanInput | undefined
}

async function planOne(
  { outbox }: Stores,
  municipality: string,
  { chat, own, input, steps }: InPerson,
  now: Temporal.Instant,
): Promise<boolean> {
  const card = { municipality, language: own?.language ?? chat.language, day: dayAt(now) }
  const escalatedNow = steps.map(({ nudge, rung }) => ({ item: nudge.item, rung }))
  if (input) {
    const { spec, nudges, editions } = withOwn(input, steps, card)
    return outbox.plan(spec, chat.id, nudges, now, { escalated: escalatedNow, editions })
  }
  const nudges = steps.map(({ nudge }) => nudge)
  const audience = steps.every(({ rung }) => rung === 'leader') ? 'leader' : 'responsible'
  const spec = { ...digestOf({ lines: nudges, waiting: [] }, card), audience } as const
  return outbox.plan(spec, chat.id, nudges, now, { escalated: escalatedNow })
}

/** Who follows the municipality in their own chat as well gets one card, which says both. */
function withOwn(
  input: PlanInput,
  steps: readonly Escalated[],
  card: Pick<DigestSpec, 'municipality' | 'language' | 'day'>,
): { readonly spec: DigestSpec; readonly nudges: readonly Nudge[]; readonly editions: readonly string[] } {
  const morning = morningOf(input, card.day)
  const there = new Set(morning.lines.map(({ item }) => item))
  const added = steps.flatMap(({ nudge }) => (there.has(nudge.item) ? [] : [nudge]))
  const nudges = [...morning.lines, ...added]
  const asResponsible = steps.flatMap(({ nudge: { item }, rung }) =>
    rung === 'responsible' && !there.has(item) ? [item] : [],
  )
  const spec = {
    ...digestOf({ ...morning, lines: nudges }, card),
    ...(asResponsible.length > 0 && { asResponsible }),
  }
  return { spec, nudges, editions: morning.editions }
}
