import { day } from '#domain/day.ts'
import type { MunicipalitySettings } from '#domain/municipality-settings.ts'
import { originOf } from '../origin-of.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedInFor } from '../signed-in.ts'
import {
  municipalityCodeSchema,
  municipalitySettingsChangeSchema,
  municipalitySettingsSchema,
  ofMunicipalitySchema,
} from '../subscription-contract.ts'

/**
 * Registers a municipality's own closing days. Like every route it names the municipality in the query or the body, where
 * the permission is asked for it; the address must name the same.
 */
export function registerMunicipalitySettings(server: ApiServer, services: ApiServices): void {
  server.get(
    '/municipalities/:code/settings',
    {
      config: { permission: 'nudges.preview' },
      schema: {
        params: municipalityCodeSchema,
        querystring: ofMunicipalitySchema.partial(),
        response: { 200: municipalitySettingsSchema },
      },
    },
    async (request) => {
      const { code } = request.params
      const { stores } = await signedInFor(services, request, code)
      return item(await stores.municipalitySettings.of(code))
    },
  )

  server.put(
    '/municipalities/:code/settings',
    {
      config: { permission: 'municipality.settings' },
      schema: {
        params: municipalityCodeSchema,
        body: municipalitySettingsChangeSchema,
        response: { 200: municipalitySettingsSchema },
      },
    },
    async (request) => {
      const { code } = request.params
      const { municipality, closingRules, closingDays } = request.body
      if (municipality !== code)
        throw new ApiProblem('invalid-request', 'body/municipality is another than the one of the address')
      const { person, stores } = await signedInFor(services, request, code)
      const settings = { closingRules, closingDays: closingDays.map(day) }
      await stores.municipalitySettings.save(code, settings, originOf(services, request, person))
      return item(await stores.municipalitySettings.of(code))
    },
  )
}

function item({ closingRules, closingDays }: MunicipalitySettings) {
  return { closingRules: [...closingRules], closingDays: [...closingDays] }
}
