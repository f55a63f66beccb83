import type { FastifyRequest } from 'fastify'
import { leaveNudges, pauseNudges, resumeNudges, saveChoiceAsSeen } from '#actions/change-subscription.ts'
import type { SubscribedChannel } from '#actions/channels-of.ts'
import { dayAt } from '#domain/day.ts'
import type { Origin } from '#domain/origin.ts'
import { readPauseEnd } from '#domain/pause-end.ts'
import { orderedSettings, settingsFaults } from '#domain/settings-rules.ts'
import type { Subscription } from '#domain/subscription.ts'
import { listOf } from '../contract.ts'
import { channelsSeenBy, findChannel } from '../find-channel.ts'
import { pageOf } from '../list-filter.ts'
import { originOf } from '../origin-of.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { showingTo } from '../shown-subscription.ts'
import { type Caller, signedInFor } from '../signed-in.ts'
import {
  ofMunicipalitySchema,
  pauseSchema,
  settingsChangeSchema,
  subscriptionIdSchema,
  subscriptionQuerySchema,
  subscriptionSchema,
} from '../subscription-contract.ts'
import { subscriptionId } from '../subscription-id.ts'
import { settingsFrom } from '../subscription-item.ts'
import { subscriptionVersion } from '../subscription-version.ts'

/** Registers the channels of a municipality that have said yes to nudges: what they have chosen, pause, resume and end. */
export function registerSubscriptions(server: ApiServer, services: ApiServices): void {
  server.get(
    '/subscriptions',
    {
      config: { permission: 'nudges.preview' },
      schema: { querystring: subscriptionQuerySchema, response: { 200: listOf(subscriptionSchema) } },
    },
    async (request) => {
      const { query } = request
      const caller = await signedInFor(services, request, query.municipality)
      const channels = await channelsSeenBy(services, caller, query.municipality)
      const { items, ...next } = pageOf(
        channels.map((channel) => ({ id: subscriptionId(channel.conversation.id), channel })),
        query,
        () => true,
      )
      const shown = await showingTo(services, request, caller, query.municipality)
      return { items: await Promise.all(items.map(({ channel }) => shown(channel))), ...next }
    },
  )

  server.put(
    '/subscriptions/:id/settings',
    {
      config: { permission: 'team.nudges' },
      schema: {
        params: subscriptionIdSchema,
        body: settingsChangeSchema,
        response: { 200: subscriptionSchema },
      },
    },
    async (request) => {
      const { municipality, language, version, ...sent } = request.body
      return change(request, municipality, async ({ caller, channel, origin }) => {
        const settings = orderedSettings(settingsFrom(sent.settings, caller.person.tenant))
        const [fault] = settingsFaults(settings)
        if (fault)
          throw new ApiProblem('invalid-request', `body/settings: ${fault} is not what a channel can have`)
        const { subscription, conversation } = channel
        if (settings.assignedOnly && conversation.kind !== 'personal')
          throw new ApiProblem('invalid-request', 'body/settings: assignedOnly is for a chat with one person')
        if (Object.keys(settings.escalation).length > 0 && conversation.kind !== 'channel')
          throw new ApiProblem('invalid-request', 'body/settings: escalation is for a channel of a team')
        const choice = { settings, language: language ?? subscription.language }
        const isAsSeen = (standing: Subscription) =>
          version === undefined || subscriptionVersion(standing) === version
        const asSeen = { ...choice, isAsSeen }
        const saved = await saveChoiceAsSeen(caller.stores, subscription.conversation, asSeen, origin)
        if (saved === 'changed-meanwhile') throw new ApiProblem('changed-meanwhile')
        return saved
      })
    },
  )

  server.post(
    '/subscriptions/:id/pause',
    {
      config: { permission: 'team.nudges' },
      schema: { params: subscriptionIdSchema, body: pauseSchema, response: { 200: subscriptionSchema } },
    },
    async (request) => {
      const { municipality, until } = request.body
      const end = readPauseEnd(until, dayAt(services.clock()))
      if (end === 'not-a-day')
        throw new ApiProblem('invalid-request', 'body/until is to be a day after today and within a year')
      return change(request, municipality, ({ caller, channel, origin }) =>
        pauseNudges(caller.stores, channel.subscription.conversation, end, origin),
      )
    },
  )

  server.post(
    '/subscriptions/:id/resume',
    {
      config: { permission: 'team.nudges' },
      schema: {
        params: subscriptionIdSchema,
        body: ofMunicipalitySchema,
        response: { 200: subscriptionSchema },
      },
    },
    async (request) =>
      change(request, request.body.municipality, ({ caller, channel, origin }) =>
        resumeNudges(caller.stores, channel.subscription.conversation, origin),
      ),
  )

  server.delete(
    '/subscriptions/:id',
    {
      config: { permission: 'team.nudges' },
      schema: {
        params: subscriptionIdSchema,
        querystring: ofMunicipalitySchema,
        response: { 200: subscriptionSchema },
      },
    },
    async (request) =>
      change(request, request.query.municipality, ({ caller, channel, origin }) =>
        leaveNudges(caller.stores, channel.subscription.conversation, origin),
      ),
  )

  interface Changing {
    readonly caller: Caller
    readonly channel: SubscribedChannel
    readonly origin: Origin
  }

  /** Returns the subscription as the change left it; of one that was ended, as it was. */
  async function change(
    request: FastifyRequest,
    municipality: string,
    make: (changing: Changing) => Promise<Subscription | undefined>,
  ) {
    const { id } = request.params as { id: string }
    const caller = await signedInFor(services, request, municipality)
    const channel = await findChannel(services, caller, municipality, id)
    const origin = originOf(services, request, caller.person)
    const subscription = await make({ caller, channel, origin })
    if (!subscription) throw new ApiProblem('not-found', 'The subscription was ended meanwhile')
    const now = (await channelsSeenBy(services, caller, municipality)).find(
      ({ conversation }) => conversation.id === channel.conversation.id,
    )
    const shown = await showingTo(services, request, caller, municipality)
    return shown(now ?? { subscription, conversation: channel.conversation })
  }
}
