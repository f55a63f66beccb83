import type { Day } from '#domain/day.ts'
import { lastFailureOf } from '#domain/delivery-health.ts'
import type { Handlings } from '#domain/handling.ts'
import { hearsOfObligation } from '#domain/heard-of.ts'
import type { Person, PersonKey } from '#domain/person.ts'
import type { Stores } from '#domain/ports/stores.ts'
import { type ReachChannel, type ReachFinding, reachFindings } from '#domain/reach.ts'
import { standingsOf } from '#domain/standing.ts'
import type { Subscription } from '#domain/subscription.ts'

/** What finding out about reach needs. */
export type ReachPorts = Pick<
  Stores,
  'editions' | 'standings' | 'handlings' | 'conversations' | 'subscriptions' | 'outbox'
>

/** How far ahead people are told of what reaches nobody. */
export const REACH_DAYS = 30

/** Whose deadlines are looked at, from which day and for how many days. */
export interface ReachQuestion {
  readonly municipality: string
  readonly today: Day
  readonly days: number
  /** Whose people are looked up, besides channels: those of one tenant, or of `any`. Nothing is said of others. */
  readonly tenant: string | 'any'
  /** Returns whether Fristvagt is in any conversation of the municipality; asked only where no channel has said yes. */
  readonly isPresent: (municipality: string) => Promise<boolean>
}

/** How many of a channel's deliveries are looked through for the last that was tried. */
const LOOKED_THROUGH = 20

/** Returns what of the coming days would reach nobody in a municipality (four-digit code), and why. Changes nothing. */
export async function findReach(
  ports: ReachPorts,
  { municipality, today, days, tenant, isPresent }: ReachQuestion,
): Promise<readonly ReachFinding[]> {
  const [catalogue, own, handlings, subscriptions] = await Promise.all([
    ports.editions.catalogue(),
    ports.standings.recordsOf(municipality),
    ports.handlings.of(municipality),
    ports.subscriptions.ofMunicipality(municipality),
  ])
  const channels = await Promise.all(subscriptions.map((one) => channelOf(ports, one, handlings)))
  const standings = standingsOf(catalogue, municipality, own)
  const present = channels.length > 0 || (await isPresent(municipality))
  const people = peopleOf(channels, handlings).filter((one) => tenant === 'any' || one.tenant === tenant)
  const isReachable = await reachable(ports, people)
  return reachFindings(
    { catalogue, standings, handlings, isPresent: present, channels, isReachable },
    today,
    days,
  )
}

async function channelOf(
  { outbox, conversations }: ReachPorts,
  subscription: Subscription,
  handlings: Handlings,
): Promise<ReachChannel> {
  const { municipality, conversation, state, paused, settings } = subscription
  const [{ deliveries }, found] = await Promise.all([
    outbox.search({ municipality, conversation, limit: LOOKED_THROUGH }),
    conversations.find(conversation),
  ])
  const listener = { settings, handlings, ...(found?.person && { person: found.person }) }
  return {
    conversation,
    state,
    pausedWhy: paused?.why,
    pausedUntil: paused?.until,
    failure: lastFailureOf(deliveries),
    follows: (obligation) => hearsOfObligation(obligation, listener),
    ...(found?.kind === 'channel' && { ladder: settings.escalation }),
  }
}

const keyOf = ({ tenant, id }: PersonKey) => `${tenant} ${id}`

/** Returns all that a ladder may come to, each once. */
function peopleOf(channels: readonly ReachChannel[], handlings: Handlings): readonly Person[] {
  const ladders = channels.flatMap(({ ladder }) => (ladder ? [ladder] : []))
  const leaders = ladders.flatMap(({ leader }) => (leader ? [leader.person] : []))
  const assigned = [...handlings.values()].flatMap(({ assignment }) => (assignment ? [assignment.to] : []))
  const asked = ladders.some(({ responsible }) => responsible) ? [...leaders, ...assigned] : leaders
  return [...new Map(asked.map((person) => [keyOf(person), person])).values()]
}

/** Returns what tells whether one of these people can be written to in person; of anybody else it says that they can. */
async function reachable(
  { conversations, subscriptions }: ReachPorts,
  people: readonly Person[],
): Promise<(person: PersonKey, by: Day) => boolean> {
  const found = await conversations.personalOf(people)
  const chatOf = new Map(found.flatMap((chat) => (chat.person ? [[keyOf(chat.person), chat] as const] : [])))
  const looked = people.map(async (person) => {
    const chat = chatOf.get(keyOf(person))
    const own = chat && (await subscriptions.of(chat.id))
    const until = own?.state === 'paused' ? own.paused?.until : undefined
    return [keyOf(person), { isOpen: chat !== undefined && own?.state !== 'paused', until }] as const
  })
  const chats = new Map(await Promise.all(looked))
  return (person, by) => {
    const chat = chats.get(keyOf(person))
    return chat === undefined || chat.isOpen || (chat.until !== undefined && chat.until <= by)
  }
}
