import type { FastifyRequest } from 'fastify'
import type { SubscribedChannel } from '#actions/channels-of.ts'
import { may } from '#domain/access/access.ts'
import { PERMISSIONS, type Permission } from '#domain/access/permissions.ts'
import { type Catalogue, solutionName } from '#domain/catalogue.ts'
import type { Conversation } from '#domain/conversation.ts'
import { followedItems } from '#domain/followed-items.ts'
import { municipality as municipalityOf } from '#domain/municipality.ts'
import { type ChannelItem, channelQuerySchema, channelSchema } from '../channel-contract.ts'
import { channelsSeenBy } from '../find-channel.ts'
import { municipalityItem } from '../items.ts'
import { accessOfCaller } from '../permissions.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { showingTo } from '../shown-subscription.ts'
import { type Caller, signedInFor } from '../signed-in.ts'
import { subscriptionId } from '../subscription-id.ts'
import { namesOf } from '../subscription-item.ts'

const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as Permission[]

/** What is known of a channel before its subscription is looked at. */
interface Asked {
  readonly id: string
  readonly conversation: Conversation | undefined
  /** The code of what its team has chosen. */
  readonly chosen: string | undefined
}

/** Registers what a tab in a channel or a group chat asks first: whose it is, and what it follows. */
export function registerChannel(server: ApiServer, services: ApiServices): void {
  server.get(
    '/channel',
    {
      config: { permission: 'nudges.preview' },
      schema: { querystring: channelQuerySchema, response: { 200: channelSchema } },
    },
    async (request): Promise<ChannelItem> => {
      const { conversation, team, subscription, municipality } = request.query
      const caller = await signedInFor(services, request, municipality)
      const asked =
        conversation !== undefined
          ? await asTeamsNamesIt(caller, conversation, team)
          : await byItsSubscription(caller, subscription, municipality)
      const followed = await subscriptionIn(caller, asked)
      const code = followed?.subscription.municipality ?? asked.chosen
      const whose = code === undefined ? undefined : municipalityOf(code)
      const access = await accessOfCaller(services, request, 'standing.record', code)
      return {
        id: asked.id,
        ...(asked.conversation ? namesOf(asked.conversation) : {}),
        here: asked.conversation !== undefined,
        ...(whose ? { municipality: municipalityItem(whose) } : {}),
        permissions: ALL_PERMISSIONS.filter((permission) => may(access, permission)),
        ...followedJson(followed, await services.editions.catalogue()),
        ...(followed &&
          code !== undefined && { subscription: await shownTo(request, caller, code, followed) }),
      }
    },
  )

  async function shownTo(request: FastifyRequest, caller: Caller, code: string, channel: SubscribedChannel) {
    return (await showingTo(services, request, caller, code))(channel)
  }

  async function subscriptionIn(caller: Caller, { conversation }: Asked) {
    const found = conversation && (await caller.stores.subscriptions.of(conversation.id))
    if (!found) return undefined
    const channels = await channelsSeenBy(services, caller, found.municipality)
    return channels.find((channel) => channel.conversation.id === conversation.id)
  }

  async function byItsSubscription(
    caller: Caller,
    id: string | undefined,
    municipality: string | undefined,
  ): Promise<Asked> {
    if (id === undefined || municipality === undefined)
      throw new ApiProblem(
        'invalid-request',
        'name the conversation, or the subscription and the municipality',
      )
    const channels = await channelsSeenBy(services, caller, municipality)
    const found = channels.find(({ conversation }) => subscriptionId(conversation.id) === id)
    return { id, conversation: found?.conversation, chosen: municipality }
  }
}

function followedJson(
  followed: SubscribedChannel | undefined,
  catalogue: Catalogue,
): Pick<ChannelItem, 'solutions' | 'follows'> {
  if (!followed) return { solutions: [] }
  const { settings } = followed.subscription
  const follows = followedItems(catalogue, settings)
  const named = settings.solutions.mode === 'all' ? [] : settings.solutions.ids
  return {
    solutions: named.map((id) => ({ id, name: solutionName(catalogue, id) })),
    ...(follows && {
      follows: {
        agreements: [...follows.agreements],
        tasks: [...follows.tasks],
        events: [...follows.events],
      },
    }),
  }
}

/** A team that Fristvagt is in has chosen for all its channels, also for one that it has not heard from. */
async function asTeamsNamesIt({ stores, person }: Caller, id: string, team?: string): Promise<Asked> {
  const found = await stores.conversations.find(id)
  // A chat with one person is nobody's tab, and not another's to ask about.
  const conversation = found?.kind === 'personal' ? undefined : found
  const whose = conversation ?? {
    id,
    tenant: person.tenant,
    kind: 'channel' as const,
    ...(team === undefined ? {} : { team: { id: team } }),
  }
  return { id: subscriptionId(id), conversation, chosen: await stores.conversations.municipalityOf(whose) }
}
