import { accessFor } from '#actions/access-for.ts'
import { isResponsible } from '#actions/is-responsible.ts'
import { noteRefusal } from '#actions/note-refusal.ts'
import type { CardAction } from '#cards/verbs.ts'
import { accessOf, may } from '#domain/access/access.ts'
import { type Permission, ruleOf } from '#domain/access/permissions.ts'
import { type Role, rolesOfClaim } from '#domain/access/roles.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'
import { municipalityOfPress, municipalitySaid } from './municipality-of-press.ts'

/**
 * Returns what somebody is answered who may not do what they pressed; undefined when they may. Whoever an editor has made
 * responsible for an item records how it stands, being an editor or not. Where their token could say more and none has been seen lately, their client is asked for it, and presses again.
 */
export async function refusalOf(
  services: BotServices,
  incoming: IncomingAction,
  permission: Permission,
  action: CardAction,
): Promise<ActionAnswer | undefined> {
  const { access: rules } = services
  // What a reader may is not worth a look at anything: most presses end here.
  if (may(accessOf({ appRoles: [], owner: false, home: false }, rules.editors), permission)) return undefined
  const municipality = await municipalityOfPress(services, incoming, municipalitySaid(action))
  if (ruleOf(permission).responsible && 'item' in action && municipality !== undefined)
    if (await isResponsible(services, incoming.person, municipality, action.item)) return undefined
  if (rules.editors === 'owners') await services.teamGroups.know(services.teams, incoming.conversation)
  const wish = { person: incoming.person, permission, ...whereOf(incoming, permission, municipality) }
  if (may(await accessFor(services, { ...wish, appRoles: [] }), permission)) return undefined
  const appRoles = await rolesOf(services, incoming)
  if (appRoles && may(await accessFor(services, { ...wish, appRoles }), permission)) return undefined
  const texts = BOT_TEXTS[incoming.language]
  if (appRoles === undefined && incoming.answer === 'invoke' && services.signIn)
    return { kind: 'sign-in', text: texts.signInForRole }
  const refused = { permission, municipality, why: 'role' } as const
  await noteRefusal(services.trail, services.scope, refused, originOf(services, incoming))
  const who = rules.editors === 'owners' ? ownersOf(permission) : 'assigned'
  return { kind: 'notice', text: texts.whoMay[who] }
}

/** What a team decides for itself is for its own owners; what a municipality stands for, for those of any of its teams. */
const ownersOf = (permission: Permission) => (permission.startsWith('team.') ? 'team' : 'municipality')

function whereOf(
  { conversation }: IncomingAction,
  permission: Permission,
  municipality: string | undefined,
): { team?: string; municipality?: string } {
  if (ownersOf(permission) === 'team') return conversation.team ? { team: conversation.team.id } : {}
  return municipality === undefined ? {} : { municipality }
}

/** Returns the roles of the token that came with the press, or of the last one seen; undefined when there is none. */
async function rolesOf(
  services: BotServices,
  { person, token }: IncomingAction,
): Promise<readonly Role[] | undefined> {
  if (token === undefined) return services.seenRoles.of(person)
  const who = await services.authenticate(`Bearer ${token}`)
  // Somebody else's token says nothing of who pressed.
  if (who?.person.tenant !== person.tenant || who.person.id !== person.id) return []
  const roles = rolesOfClaim(who.roles)
  await services.seenRoles.saw(person, roles, who.issued)
  return roles
}
