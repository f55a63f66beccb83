import type { FastifyInstance, FastifyRequest } from 'fastify'
import { accessFor } from '#actions/access-for.ts'
import { isResponsible } from '#actions/is-responsible.ts'
import { noteRefusal, type RefusedAccess } from '#actions/note-refusal.ts'
import { type Access, may } from '#domain/access/access.ts'
import { type Permission, ruleOf } from '#domain/access/permissions.ts'
import { ROLE_NAMES, rolesOfClaim } from '#domain/access/roles.ts'
import { originOf } from './origin-of.ts'
import { isOwnChat } from './own-chat.ts'
import { ApiProblem } from './problem.ts'
import type { ApiServices } from './services.ts'
import { signedIn, signedInFor } from './signed-in.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a caller must be permitted to use the route. */
    readonly permission?: Permission
  }
}

/**
 * Has every route of the API ask for the permission that it names, once the request is known to be well-formed. A route
 * that names none is refused when it is registered: nothing is open because somebody forgot.
 */
export function registerPermissions(server: FastifyInstance, services: ApiServices): void {
  server.addHook('onRoute', ({ method, url, config }) => {
    if (config?.permission === undefined) throw new Error(`${method} ${url} does not say who may use it`)
  })
  server.addHook('preHandler', async (request) => {
    const { permission } = request.routeOptions.config
    if (permission !== undefined) await permit(services, request, permission)
  })
}

/**
 * Returns what the caller is, asked with a permission in mind and for a municipality (four-digit code) where one is
 * concerned: only what could grant the permission is looked up.
 */
export async function accessOfCaller(
  services: ApiServices,
  request: FastifyRequest,
  permission: Permission,
  municipality: string | undefined,
): Promise<Access> {
  const { person, roles, issued, stores } = await signedIn(services, request)
  const appRoles = rolesOfClaim(roles)
  await stores.seenRoles.saw(person, appRoles, issued)
  return accessFor(
    { teams: stores.teams, access: services.access },
    {
      person,
      appRoles,
      permission,
      ...(municipality === undefined ? {} : { municipality }),
    },
  )
}

async function permit(services: ApiServices, request: FastifyRequest, permission: Permission): Promise<void> {
  const municipality = municipalityIn(request)
  const { person, scope } = await signedIn(services, request)
  const refused = (why: RefusedAccess['why']) =>
    noteRefusal(services.trail, scope, { permission, municipality, why }, originOf(services, request, person))
  try {
    await signedInFor(services, request, municipality)
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'not-your-municipality') await refused('municipality')
    throw error
  }
  const access = await accessOfCaller(services, request, permission, municipality)
  if (may(access, permission)) return
  if (await isTheirs(services, request, permission, municipality)) return
  if (permission === 'team.nudges' && may(access, 'own.nudges') && (await isOfOwnChat(services, request)))
    return
  await refused('role')
  throw new ApiProblem('not-allowed', needed(permission, access))
}

/** Returns whether the permission reaches to those responsible, and the item in the path is the caller's. */
async function isTheirs(
  services: ApiServices,
  request: FastifyRequest,
  permission: Permission,
  municipality: string | undefined,
): Promise<boolean> {
  const { params } = request
  if (!ruleOf(permission).responsible || municipality === undefined) return false
  if (typeof params !== 'object' || params === null || !('id' in params)) return false
  const { person, stores } = await signedIn(services, request)
  return isResponsible(stores, person, municipality, String(params.id))
}

/** Returns whether the path names the caller's own chat: what comes there is theirs to say, as it is on its cards. */
async function isOfOwnChat(services: ApiServices, request: FastifyRequest): Promise<boolean> {
  const { params } = request
  if (typeof params !== 'object' || params === null || !('id' in params)) return false
  const { person, stores } = await signedIn(services, request)
  return isOwnChat(stores, person, String(params.id))
}

/** Returns the municipality that a request is about: routes name it in the query, and changes in the body. */
function municipalityIn({ query, body }: FastifyRequest): string | undefined {
  for (const part of [body, query])
    if (typeof part === 'object' && part !== null && 'municipality' in part)
      if (typeof part.municipality === 'string') return part.municipality
  return undefined
}

function needed(permission: Permission, { home }: Access): string {
  const rule = ruleOf(permission)
  const roles = rule.roles.map((role) => `${ROLE_NAMES[role].en} (${ROLE_NAMES[role].appRole})`).join(' or ')
  const where = rule.about === 'deployment' && !home ? ', given in the tenant that runs this deployment' : ''
  const orOwn = rule.responsible ? ', or being responsible for the item' : ''
  return `This needs the role ${roles}${where}${orOwn}. Permission: ${permission}`
}
