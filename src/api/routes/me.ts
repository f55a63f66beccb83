import type { FastifyRequest } from 'fastify'
import { may, rolesOf } from '#domain/access/access.ts'
import { PERMISSIONS, type Permission } from '#domain/access/permissions.ts'
import { dayAt } from '#domain/day.ts'
import { municipality } from '#domain/municipality.ts'
import { chooseMunicipalitySchema } from '../change-contract.ts'
import { meSchema } from '../contract.ts'
import { municipalityItem } from '../items.ts'
import { originOf } from '../origin-of.ts'
import { accessOfCaller } from '../permissions.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { chooseLanguageSchema } from '../settings-contract.ts'
import { signedIn, signedInFor } from '../signed-in.ts'

const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as Permission[]

/** Registers who the caller is, and the municipality and the language that they have chosen. */
export function registerMe(server: ApiServer, services: ApiServices): void {
  server.get(
    '/me',
    { config: { permission: 'own.read' }, schema: { response: { 200: meSchema } } },
    async (request) => {
      return me(services, request)
    },
  )

  server.put(
    '/me/municipality',
    {
      config: { permission: 'own.municipality' },
      schema: { body: chooseMunicipalitySchema, response: { 200: meSchema } },
    },
    async (request) => {
      const { person, stores } = await signedInFor(services, request, request.body.municipality)
      await stores.conversations.chooseForPerson(
        person,
        request.body.municipality,
        originOf(services, request, person),
      )
      return me(services, request)
    },
  )

  server.put(
    '/me/language',
    {
      config: { permission: 'own.language' },
      schema: { body: chooseLanguageSchema, response: { 200: meSchema } },
    },
    async (request) => {
      const { person, stores } = await signedIn(services, request)
      const municipality = await stores.conversations.municipalityOfPerson(person)
      const language = request.body.language ?? undefined
      await stores.languages.choose({ person, municipality }, language, originOf(services, request, person))
      return me(services, request)
    },
  )
}

async function me(services: ApiServices, request: FastifyRequest) {
  const { person, stores } = await signedIn(services, request)
  const [code, language] = await Promise.all([
    stores.conversations.municipalityOfPerson(person),
    stores.languages.of(person),
  ])
  const chosen = code === undefined ? undefined : municipality(code)
  const access = await accessOfCaller(services, request, 'standing.record', code)
  return {
    id: person.id,
    name: person.name,
    today: dayAt(services.clock()),
    ...(chosen ? { municipality: municipalityItem(chosen) } : {}),
    ...(language === undefined ? {} : { language }),
    roles: [...rolesOf(access)],
    permissions: ALL_PERMISSIONS.filter((permission) => may(access, permission)),
  }
}
