import { channelsOf, type SubscribedChannel } from '#actions/channels-of.ts'
import { ApiProblem } from './problem.ts'
import type { ApiServices } from './services.ts'
import type { Caller } from './signed-in.ts'
import { subscriptionId } from './subscription-id.ts'

/** Returns the channels of a municipality that a caller may see. */
export function channelsSeenBy(
  { clock }: Pick<ApiServices, 'clock'>,
  { stores, person }: Caller,
  municipality: string,
): Promise<readonly SubscribedChannel[]> {
  return channelsOf({ ...stores, clock }, municipality, person)
}

/** Returns the channel whose subscription has an id. Throws ApiProblem `not-found`. */
export async function findChannel(
  services: Pick<ApiServices, 'clock'>,
  caller: Caller,
  municipality: string,
  id: string,
): Promise<SubscribedChannel> {
  const channels = await channelsSeenBy(services, caller, municipality)
  const found = channels.find(({ conversation }) => subscriptionId(conversation.id) === id)
  if (!found) throw new ApiProblem('not-found', 'There is no such subscription of the municipality')
  return found
}

/**
 * Returns the conversation that a subscription's id narrows a list to; undefined where the list is not narrowed. Throws
 * ApiProblem `not-found`.
 */
export async function conversationAsked(
  services: Pick<ApiServices, 'clock'>,
  caller: Caller,
  municipality: string,
  id: string | undefined,
): Promise<string | undefined> {
  if (id === undefined) return undefined
  return (await findChannel(services, caller, municipality, id)).conversation.id
}
