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

/** The channels with ladders, whose hour has come or is to come today; `due`: all subscriptions whose hour has come. */
interface Ladders {
  readonly channels: readonly Subscription[]
  readonly due: readonly Subscription[]
}

/**
 * Plans what the ladders of a municipality's channels bring to people in person, one card a person and morning: with what
 * they follow there themselves, if they do. It is planned with the first hour that comes, of a channel that brings them
 * something or of what they follow. Who has not added Fristvagt for themselves, or has paused it there, gets none; nor
 * does a ladder begin in a chat, where people decide for themselves alone. Returns how many cards were put into the
 * outbox.
 */
export async function planInPerson(
  stores: Stores,
  municipality: string,
  { channels, due }: Ladders,
  now: Temporal.Instant,
): Promise<number> {
  const conversations = new Set(due.map(({ conversation }) => conversation))
  const isDue = (conversation: string) => conversations.has(conversation)
  const begun = await Promise.all(
    channels.map(async ({ conversation }) => {
      if ((await stores.conversations.find(conversation))?.kind !== 'channel') return []
      return [{ isDue: isDue(conversation), input: await planInputOf(stores, municipality, conversation) }]
    }),
  )
  const inputs = begun.flat()
  const people = inputs.flatMap(({ input }) => peopleOf(input))
  const asked = new Set(inputs.flatMap(({ input, isDue }) => (isDue ? peopleOf(input).map(keyOf) : [])))
  const chats = await chatsOf(
    stores,
    municipality,
    people,
    now,
    (person, chat) => asked.has(keyOf(person)) || isDue(chat.id),
  )
  const lastOf = (person: Person) => chats.get(keyOf(person))?.last ?? NOTHING
  const steps = inputs.flatMap(({ input, isDue }) =>
    escalated(input, dayAt(now), lastOf).map((step) => ({ ...step, isDue })),
  )
  let planned = 0
  for (const [key, theirs] of Map.groupBy(steps, ({ to }) => keyOf(to))) {
    const chat = chats.get(key)
    if (!chat || !(theirs.some((step) => step.isDue) || isDue(chat.chat.id))) continue
    if (await planOne(stores, municipality, { ...chat, steps: eachItemOnce(theirs) }, now)) planned++
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

/** Returns the chats in which people can be reached and it is time to, by person; each has way made for today's card. */
async function chatsOf(
  stores: Stores,
  municipality: string,
  people: readonly Person[],
  now: Temporal.Instant,
  isTime: (person: Person, chat: Conversation) => boolean,
): Promise<ReadonlyMap<string, Chat>> {
  const chats = new Map<string, Chat>()
  for (const person of new Map(people.map((p) => [keyOf(p), p])).values()) {
    const chat = await stores.conversations.personalOf(person)
    if (!chat || !isTime(person, chat)) continue
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
