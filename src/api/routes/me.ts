import { dayAt } from '#domain/day.ts'
import { municipality } from '#domain/municipality.ts'
import type { Person } from '#domain/person.ts'
import { chooseMunicipalitySchema, meSchema } from '../contract.ts'
import { municipalityItem } from '../items.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedIn, signedInFor } from '../signed-in.ts'

/** Registers who the caller is, and the municipality they have chosen. */
export function registerMe(server: ApiServer, services: ApiServices): void {
  server.get('/me', { schema: { response: { 200: meSchema } } }, async (request) => {
    const { person } = await signedIn(services, request)
    return me(services, person)
  })

  server.put(
    '/me/municipality',
    { schema: { body: chooseMunicipalitySchema, response: { 200: meSchema } } },
    async (request) => {
      const { person } = await signedInFor(services, request, request.body.municipality)
      await services.conversations.chooseForPerson(person, request.body.municipality)
      return me(services, person)
    },
  )
}

async function me(services: ApiServices, person: Person) {
  const code = await services.conversations.municipalityOfPerson(person)
  const chosen = code === undefined ? undefined : municipality(code)
  return {
    name: person.name,
    today: dayAt(services.clock()),
    ...(chosen ? { municipality: municipalityItem(chosen) } : {}),
  }
}
