import type { Temporal } from 'temporal-polyfill'
import { planInputOf } from '#actions/plan-input.ts'
import type { DigestSpec } from '#domain/card-spec.ts'
import type { Conversation } from '#domain/conversation.ts'
import { type Day, dayAt } from '#domain/day.ts'
import { compareDeadlines } from '#domain/deadline.ts'
import { type Escalated, escalated } from '#domain/escalation.ts'
import { digestOf, morningOf } from '#domain/morning.ts'
import type { Nudge, PlanInput } from '#domain/nudge-plan.ts'
import type { LastNudge } from '#domain/nudge-stage.ts'
import type { Person, PersonKey } from '#domain/person.ts'
import type { Stores } from '#domain/ports/stores.ts'
import type { Subscription } from '#domain/subscription.ts'

/** Returns whether a channel has people hear of items in person. */
export function hasLadder({ settings: { escalation } }: Subscription): boolean {
  return escalation.responsible !== undefined || escalation.leader !== undefined
}

/**
 * Plans what the ladders of a municipality's channels bring to people in person, one card a person and morning: with what
 * they follow there themselves, if they do. Who has not added Fristvagt for themselves, or has paused it there, gets
 * none. Returns how many cards were put into the outbox.
 */
export async function planInPerson(
  stores: Stores,
  municipality: string,
  channels: readonly Subscription[],
  now: Temporal.Instant,
): Promise<number> {
  const inputs = await Promise.all(channels.map((c) => planInputOf(stores, municipality, c.conversation)))
  const chats = await chatsOf(stores, municipality, inputs.flatMap(peopleOf), now)
  const lastOf = (person: Person) => chats.get(keyOf(person))?.last ?? NOTHING
  const steps = inputs.flatMap((input) => escalated(input, dayAt(now), lastOf))
  let planned = 0
  for (const [key, theirs] of Map.groupBy(steps, ({ to }) => keyOf(to))) {
    const chat = chats.get(key)
    if (chat && (await planOne(stores, municipality, { ...chat, steps: eachItemOnce(theirs) }, now)))
      planned++
  }
  return planned
}

interface Chat {
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

/** Returns the chats in which people can be reached, by person; each has way made for today's card. */
async function chatsOf(
  stores: Stores,
  municipality: string,
  people: readonly Person[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, Chat>> {
  const chats = new Map<string, Chat>()
  for (const person of new Map(people.map((p) => [keyOf(p), p])).values()) {
    const chat = await stores.conversations.personalOf(person)
    if (!chat) continue
    const own = await stores.subscriptions.of(chat.id)
    if (own?.state === 'paused') continue
    if (!(await stores.outbox.supersede(municipality, chat.id, dayAt(now), now))) continue
    chats.set(keyOf(person), {
      chat,
      own,
      last: await stores.subscriptions.lastNudges(chat.id, municipality),
    })
  }
  return chats
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

type InPerson = Chat & { readonly steps: readonly Escalated[] }

async function planOne(
  stores: Stores,
  municipality: string,
  { chat, own, steps }: InPerson,
  now: Temporal.Instant,
): Promise<boolean> {
  const day = dayAt(now)
  const card = { municipality, language: chat.language, day }
  const escalatedNow = steps.map(({ nudge, rung }) => ({ item: nudge.item, rung }))
  if (own?.municipality === municipality) {
    const { spec, nudges, editions } = await withOwn(stores, own, steps, { ...card, language: own.language })
    return stores.outbox.plan(spec, chat.id, nudges, now, { escalated: escalatedNow, editions })
  }
  const nudges = steps.map(({ nudge }) => nudge)
  const audience = steps.every(({ rung }) => rung === 'leader') ? 'leader' : 'responsible'
  const spec = { ...digestOf({ lines: nudges, waiting: [] }, card), audience } as const
  return stores.outbox.plan(spec, chat.id, nudges, now, { escalated: escalatedNow })
}

/** Who follows the municipality in their own chat as well gets one card, which says both. */
async function withOwn(
  stores: Stores,
  { municipality, conversation }: Subscription,
  steps: readonly Escalated[],
  card: Pick<DigestSpec, 'municipality' | 'language'> & { readonly day: Day },
): Promise<{ spec: DigestSpec; nudges: readonly Nudge[]; editions: readonly string[] }> {
  const morning = morningOf(await planInputOf(stores, municipality, conversation), card.day)
  const there = new Set(morning.lines.map(({ item }) => item))
  const added = steps.flatMap(({ nudge }) => (there.has(nudge.item) ? [] : [nudge]))
  const nudges = [...morning.lines, ...added]
  const { editions } = morning
  return { spec: digestOf({ ...morning, lines: nudges }, card), nudges, editions }
}
