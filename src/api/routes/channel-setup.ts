import { preview } from '#actions/preview.ts'
import { waitingChannels } from '#actions/waiting-channels.ts'
import { type Catalogue, solutionName } from '#domain/catalogue.ts'
import { daysOff } from '#domain/days-off.ts'
import { type Language, languageOf } from '#domain/language.ts'
import type { PlannedMorning } from '#domain/nudge-plan.ts'
import type { NudgeSettings } from '#domain/nudge-settings.ts'
import { orderedSettings, settingsFaults } from '#domain/settings-rules.ts'
import { findChannel } from '../find-channel.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import {
  channelPreviewBodySchema,
  channelPreviewSchema,
  settingsChoicesSchema,
  waitingQuerySchema,
  waitingSchema,
} from '../setup-contract.ts'
import { signedInFor } from '../signed-in.ts'
import { subscriptionIdSchema } from '../subscription-contract.ts'
import { namesOf, rhythmJson, settingsFrom } from '../subscription-item.ts'

/** Registers what is looked at while a channel is set up: what can be chosen, what it would bring, and who has not begun. */
export function registerChannelSetup(server: ApiServer, services: ApiServices): void {
  server.get(
    '/subscriptions/choices',
    { config: { permission: 'nudges.preview' }, schema: { response: { 200: settingsChoicesSchema } } },
    async (request) => {
      const language = languageOf(request.headers['accept-language'])
      const choices = services.settingsChoices(await services.editions.catalogue(), language)
      const rhythms = choices.rhythms.map(({ value, words }) => ({ value: rhythmJson(value), words }))
      return { ...choices, rhythms }
    },
  )

  server.get(
    '/subscriptions/waiting',
    {
      config: { permission: 'nudges.preview' },
      schema: { querystring: waitingQuerySchema, response: { 200: waitingSchema } },
    },
    async (request) => {
      const { municipality } = request.query
      const { stores, person } = await signedInFor(services, request, municipality)
      const waiting = await waitingChannels(stores, municipality, person)
      const { installUrl } = services
      const items = waiting.map((conversation) => ({ kind: conversation.kind, ...namesOf(conversation) }))
      return { items, ...(installUrl !== undefined && { installUrl }) }
    },
  )

  server.post(
    '/subscriptions/:id/preview',
    {
      config: { permission: 'nudges.preview' },
      schema: {
        params: subscriptionIdSchema,
        body: channelPreviewBodySchema,
        response: { 200: channelPreviewSchema },
      },
    },
    async (request) => {
      const { municipality, settings: sent } = request.body
      const caller = await signedInFor(services, request, municipality)
      const { subscription } = await findChannel(services, caller, municipality, request.params.id)
      const tried = sent && orderedSettings(settingsFrom(sent, caller.person.tenant))
      const faults = tried ? settingsFaults(tried) : []
      const look = (chosen?: NudgeSettings) =>
        preview({ ...caller.stores, clock: services.clock }, municipality, subscription.conversation, chosen)
      const [kept, chosen] = await Promise.all([
        look(),
        tried && faults.length === 0 ? look(tried) : undefined,
      ])
      const { from, days, mornings, input } = chosen ?? kept
      const language = languageOf(request.headers['accept-language'])
      const { calendar, catalogue, settings } = input
      return {
        ...{ from, days, faults: [...faults] },
        kept: amountOf(kept.mornings),
        ...(chosen && { chosen: amountOf(chosen.mornings) }),
        mornings: mornings.map((morning) => morningItem(morning, catalogue, language)),
        off: [...daysOff(from, days, { calendar, weekdays: settings.weekdays })],
      }
    },
  )

  function morningItem({ day, nudges, waiting }: PlannedMorning, catalogue: Catalogue, language: Language) {
    const lines = nudges.map((nudge) => {
      const found = catalogue.obligations.get(nudge.item)?.item ?? catalogue.events.get(nudge.item)
      const id = found?.solution
      return {
        ...{ item: nudge.item, type: nudge.type, stage: nudge.stage, title: found?.title ?? nudge.item },
        ...(id !== undefined && { solution: { id, name: solutionName(catalogue, id) } }),
        why: services.whyWords(nudge, day, language),
      }
    })
    return { day, lines, ...(waiting !== undefined && { waiting }) }
  }
}

function amountOf(mornings: readonly PlannedMorning[]) {
  return {
    cards: mornings.length,
    lines: mornings.reduce((sum, { nudges }) => sum + nudges.length, 0),
  }
}
