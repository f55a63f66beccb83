import type { z } from 'zod'
import type { Catalogue } from '#domain/catalogue.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Day } from '#domain/day.ts'
import { placeNameOf } from '#domain/place-name.ts'
import { countReasons, type ReachChannel, type ReachFinding } from '#domain/reach.ts'
import { reachWords } from '#domain/reach-words.ts'
import type { reachSchema } from './report-schemas.ts'
import { subscriptionId } from './subscription-id.ts'

/** What reach is told from, besides the findings. */
export interface ReachContext {
  readonly municipality: string
  readonly today: Day
  readonly days: number
  readonly catalogue: Catalogue
  /** Returns a conversation by its id, or undefined for one that the asker may not see. */
  readonly conversation: (id: string) => Promise<Conversation | undefined>
}

/** Returns findings as the contract of the API and of the command `reach` has them. */
export async function reachJson(
  findings: readonly ReachFinding[],
  { municipality, today, days, catalogue, conversation }: ReachContext,
): Promise<z.output<typeof reachSchema>> {
  const ids = new Set(findings.flatMap(({ channels }) => channels.map((channel) => channel.conversation)))
  const found = await Promise.all([...ids].map(async (id) => [id, await conversation(id)] as const))
  const names = new Map(found.map(([id, one]) => [id, placeNameOf(one, 'da')]))
  const shown = new Set(found.flatMap(([id, one]) => (one && one.kind !== 'personal' ? [id] : [])))
  const channelItem = ({ conversation: id, state, pausedWhy, pausedUntil, failure }: ReachChannel) => ({
    ...(shown.has(id) && { id: subscriptionId(id) }),
    name: names.get(id) ?? '',
    state,
    ...(pausedWhy === undefined ? {} : { pausedWhy }),
    ...(pausedUntil === undefined ? {} : { pausedUntil }),
    ...(failure === undefined ? {} : { failure }),
  })
  return {
    municipality,
    asOf: today,
    days,
    counts: { ...countReasons(findings) },
    items: findings.map(
      ({ item, type, deadline: { from, to }, daysLeft, reason, detail, person, rung, channels }) => ({
        id: item,
        title: catalogue.obligations.get(item)?.item.title ?? item,
        type,
        deadline: { from, to },
        daysLeft,
        reason,
        ...(detail === undefined ? {} : { detail }),
        ...(person && rung ? { person: { name: person.name, rung } } : {}),
        channels: channels.map(channelItem),
        ...reachWords({ reason, ...(detail && { detail }) }),
      }),
    ),
  }
}
