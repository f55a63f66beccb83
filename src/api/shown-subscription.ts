import type { FastifyRequest } from 'fastify'
import type { SubscribedChannel } from '#actions/channels-of.ts'
import type { Choice } from '#actions/subscribe.ts'
import { may } from '#domain/access/access.ts'
import { languageOf } from '#domain/language.ts'
import { accessOfCaller } from './permissions.ts'
import type { ApiServices } from './services.ts'
import type { Caller } from './signed-in.ts'
import { type SubscriptionItem, subscriptionItem } from './subscription-item.ts'

/**
 * Returns how channels of a municipality are shown to a caller: in their language, and with the last card to who may see
 * deliveries.
 */
export async function showingTo(
  services: ApiServices,
  request: FastifyRequest,
  { stores }: Caller,
  municipality: string,
): Promise<(channel: SubscribedChannel) => Promise<SubscriptionItem>> {
  const [catalogue, access] = await Promise.all([
    services.editions.catalogue(),
    accessOfCaller(services, request, 'deliveries.read', municipality),
  ])
  const language = languageOf(request.headers['accept-language'])
  const words = (choice: Choice) => ({ ...services.settingsWords(choice, catalogue, language) })
  return async (channel) => {
    if (!may(access, 'deliveries.read')) return subscriptionItem(channel, { words })
    const conversation = channel.conversation.id
    const { deliveries } = await stores.outbox.search({ municipality, conversation, limit: 1 })
    return subscriptionItem(channel, { words, last: deliveries[0] })
  }
}
