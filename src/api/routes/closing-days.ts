import { daysToLookAt, movedNudges } from '#actions/moved-nudges.ts'
import type { Catalogue } from '#domain/catalogue.ts'
import { addDays, day, dayAt } from '#domain/day.ts'
import { languageOf } from '#domain/language.ts'
import { orderedMunicipalitySettings } from '#domain/municipality-settings.ts'
import { yearCalendar } from '#domain/year-calendar.ts'
import { channelsSeenBy } from '../find-channel.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { movedNudgesSchema, yearCalendarSchema, yearQuerySchema } from '../settings-contract.ts'
import { signedInFor } from '../signed-in.ts'
import {
  municipalityCodeSchema,
  municipalitySettingsChangeSchema,
  ofMunicipalitySchema,
} from '../subscription-contract.ts'
import { namesOf } from '../subscription-item.ts'

/** Registers the special days of a municipality's year, and what other closing days would move: nothing is changed. */
export function registerClosingDays(server: ApiServer, services: ApiServices): void {
  server.get(
    '/municipalities/:code/calendar',
    {
      config: { permission: 'nudges.preview' },
      schema: {
        params: municipalityCodeSchema,
        querystring: yearQuerySchema.extend(ofMunicipalitySchema.partial().shape),
        response: { 200: yearCalendarSchema },
      },
    },
    async (request) => {
      const { code } = request.params
      const { year } = request.query
      const { stores } = await signedInFor(services, request, code)
      const days = yearCalendar(await stores.municipalitySettings.of(code), year)
      return { year, days: days.map((special) => ({ ...special })) }
    },
  )

  server.post(
    '/municipalities/:code/settings/preview',
    {
      config: { permission: 'municipality.settings' },
      schema: {
        params: municipalityCodeSchema,
        body: municipalitySettingsChangeSchema,
        response: { 200: movedNudgesSchema },
      },
    },
    async (request) => {
      const { code } = request.params
      const { municipality, closingRules, closingDays } = request.body
      if (municipality !== code)
        throw new ApiProblem('invalid-request', 'body/municipality is another than the one of the address')
      const caller = await signedInFor(services, request, code)
      const settings = orderedMunicipalitySettings({ closingRules, closingDays: closingDays.map(day) })
      const from = dayAt(services.clock())
      const days = daysToLookAt(settings, from)
      const [channels, catalogue] = await Promise.all([
        channelsSeenBy(services, caller, code),
        services.editions.catalogue(),
      ])
      const moved = await movedNudges(caller.stores, { municipality, channels, settings, from, days })
      const language = languageOf(request.headers['accept-language'])
      const conversations = new Map(channels.map(({ conversation }) => [conversation.id, conversation]))
      return {
        until: addDays(from, days - 1),
        items: moved.map(({ conversation, nudge, from: on, to }) => {
          const known = conversations.get(conversation)
          return {
            ...(known && namesOf(known)),
            item: nudge.item,
            title: titleOf(catalogue, nudge.item),
            why: services.whyWords(nudge, on, language),
            from: on,
            ...(to === undefined ? {} : { to }),
          }
        }),
      }
    },
  )
}

function titleOf({ obligations, events }: Catalogue, id: string): string {
  return obligations.get(id)?.item.title ?? events.get(id)?.title ?? id
}
