import { may } from '#domain/access/access.ts'
import { PERMISSIONS, type Permission, ruleOf } from '#domain/access/permissions.ts'
import { ROLE_NAMES, ROLES, rolesOfClaim } from '#domain/access/roles.ts'
import { whyRole } from '#domain/access/why-role.ts'
import { accessOfCaller } from '../permissions.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { accessSchema } from '../settings-contract.ts'
import { signedIn } from '../signed-in.ts'

/** Registers the table of who may do what, with what the caller is of it and why, for the municipality they have chosen. */
export function registerAccess(server: ApiServer, services: ApiServices): void {
  server.get(
    '/me/access',
    { config: { permission: 'own.read' }, schema: { response: { 200: accessSchema } } },
    async (request) => {
      const { person, roles: claims, stores } = await signedIn(services, request)
      const code = await stores.conversations.municipalityOfPerson(person)
      const access = await accessOfCaller(services, request, 'standing.record', code)
      const { editors } = services.access
      return {
        editors,
        roles: ROLES.map((role) => {
          const { da, en, appRole } = ROLE_NAMES[role]
          const named = { role, name: { da, en }, appRole }
          return access.roles.has(role)
            ? { ...named, why: whyRole(role, rolesOfClaim(claims), editors) }
            : named
        }),
        permissions: (Object.keys(PERMISSIONS) as Permission[]).map((permission) => {
          const { da, en, about, roles, responsible = false } = ruleOf(permission)
          const words = { da, en }
          return { permission, words, about, roles: [...roles], responsible, may: may(access, permission) }
        }),
      }
    },
  )
}
