import type { SubscribedChannel } from '#actions/channels-of.ts'
import { nudgeRows } from '#actions/nudge-rows.ts'
import { planInputOf } from '#actions/plan-input.ts'
import type { Catalogue } from '#domain/catalogue.ts'
import { type Day, day, dayAt, daysBetween } from '#domain/day.ts'
import { deliveryWords } from '#domain/delivery-words.ts'
import { languageOf } from '#domain/language.ts'
import { municipalityName } from '#domain/municipality.ts'
import { previewNudges } from '#domain/nudge-plan.ts'
import { placeNameOf } from '#domain/place-name.ts'
import { InvalidCursorError } from '#domain/ports/invalid-cursor-error.ts'
import type { Delivery } from '#domain/ports/outbox.ts'
import { listOf } from '../contract.ts'
import { channelsSeenBy, conversationAsked, findChannel } from '../find-channel.ts'
import { pageOf } from '../list-filter.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { type Caller, signedInFor } from '../signed-in.ts'
import {
  deliveryQuerySchema,
  deliverySchema,
  nudgePreviewQuerySchema,
  nudgeSchema,
} from '../subscription-contract.ts'
import { subscriptionId } from '../subscription-id.ts'
import { namesOf } from '../subscription-item.ts'

/** Registers what would be sent to the channels of a municipality, and what was. */
export function registerNudges(server: ApiServer, services: ApiServices): void {
  server.get(
    '/nudges/preview',
    {
      config: { permission: 'nudges.preview' },
      schema: { querystring: nudgePreviewQuerySchema, response: { 200: listOf(nudgeSchema) } },
    },
    async (request) => {
      const { query } = request
      const { municipality, subscription: wanted, days } = query
      const caller = await signedInFor(services, request, municipality)
      const from = query.from === undefined ? dayAt(services.clock()) : day(query.from)
      const channels =
        wanted === undefined
          ? await channelsSeenBy(services, caller, municipality)
          : [await findChannel(services, caller, municipality, wanted)]
      // Of a municipality without a subscription, a new channel that follows everything, as the command has it.
      const asked = channels.length > 0 ? channels : [undefined]
      const language = languageOf(request.headers['accept-language'])
      const rows = await Promise.all(
        asked.map((channel) => rowsOf(caller, municipality, channel, { from, days, language })),
      )
      const ordered = rows.flat().sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
      const { items, ...next } = pageOf(
        ordered,
        query,
        ({ item }) => query.item === undefined || item === query.item,
      )
      return { items: items.map(({ id: _, ...row }) => row), ...next }
    },
  )

  async function rowsOf(
    { stores }: Caller,
    municipality: string,
    channel: SubscribedChannel | undefined,
    { from, days, language }: { readonly from: Day; readonly days: number; readonly language: 'da' | 'en' },
  ) {
    const input = await planInputOf(stores, municipality, channel?.conversation.id)
    const first = channel ? firstOf(channel, from) : from
    if (first === undefined) return []
    const mornings = previewNudges(input, first, Math.max(0, days - daysBetween(from, first)))
    const name = channel
      ? placeNameOf(channel.conversation, language)
      : `ny kanal · ${municipalityName(municipality)}`
    return nudgeRows(mornings, input.settings.time).map(({ at, day: on, nudge }) => ({
      id: `${at} ${nudge.item} ${channel?.conversation.id ?? ''}`,
      at,
      ...(channel ? { subscription: subscriptionId(channel.conversation.id) } : {}),
      channel: name,
      item: nudge.item,
      stage: nudge.stage,
      why: services.whyWords(nudge, on, language),
    }))
  }

  server.get(
    '/nudges/deliveries',
    {
      config: { permission: 'deliveries.read' },
      schema: { querystring: deliveryQuerySchema, response: { 200: listOf(deliverySchema) } },
    },
    async (request) => {
      const { municipality, subscription, state, from, to, ...query } = request.query
      const caller = await signedInFor(services, request, municipality)
      const { stores } = caller
      const conversation = await conversationAsked(services, caller, municipality, subscription)
      try {
        const { deliveries, next } = await stores.outbox.search({
          municipality,
          ...query,
          conversation,
          ...(state === undefined ? {} : { states: [state] }),
          ...(from === undefined ? {} : { from: day(from) }),
          ...(to === undefined ? {} : { to: day(to) }),
        })
        const catalogue = await services.editions.catalogue()
        const items = await Promise.all(
          deliveries.map((delivery) => deliveryItem(stores, delivery, catalogue)),
        )
        return { items, ...(next === undefined ? {} : { next }) }
      } catch (error) {
        if (!(error instanceof InvalidCursorError)) throw error
        throw new ApiProblem('invalid-request', `cursor: ${error.message}`)
      }
    },
  )
}

/** A paused channel is sent nothing before its pause ends. */
function firstOf({ subscription: { state, paused } }: SubscribedChannel, from: Day): Day | undefined {
  if (state === 'active') return from
  return paused?.until === undefined || paused.until > from ? paused?.until : from
}

async function deliveryItem(
  { conversations }: Caller['stores'],
  delivery: Delivery,
  { obligations, events }: Catalogue,
) {
  const { id, conversation, day: on, state, attempts, createdAt, sentAt, error, unsure, spec } = delivery
  const known = await conversations.find(conversation)
  return {
    id,
    ...(known ? namesOf(known) : {}),
    day: on,
    state,
    attempts,
    createdAt: createdAt.toString({ fractionalSecondDigits: 3 }),
    ...(sentAt ? { sentAt: sentAt.toString({ fractionalSecondDigits: 3 }) } : {}),
    ...(error === undefined ? {} : { error }),
    unsure,
    items: spec.lines.map((line) => line.item),
    nudges: spec.lines.map(({ item, stage }) => ({ item, stage })),
    ...(known && known.kind !== 'personal' && { subscription: subscriptionId(conversation) }),
    lines: spec.lines.map(({ item, type }) => ({
      ...{ item, type },
      title: (obligations.get(item)?.item ?? events.get(item))?.title ?? item,
    })),
    ...deliveryWords(delivery),
  }
}
