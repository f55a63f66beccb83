import { personalRecordsSchema } from '../contract.ts'
import { originOf } from '../origin-of.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedIn } from '../signed-in.ts'

/** Registers the taking out of all that is kept of the caller. */
export function registerPersonalData(server: ApiServer, services: ApiServices): void {
  server.get(
    '/me/data',
    { config: { permission: 'own.export' }, schema: { response: { 200: personalRecordsSchema } } },
    async (request) => {
      const { person } = await signedIn(services, request)
      const records = await services.personalData.exportOf(person, originOf(services, request, person))
      return JSON.parse(JSON.stringify(records)) as Record<string, Record<string, unknown>[]>
    },
  )
}
