import { type Access, accessOf, type Editors, editorsMay, may } from '#domain/access/access.ts'
import type { Permission } from '#domain/access/permissions.ts'
import type { Role } from '#domain/access/roles.ts'
import type { Person } from '#domain/person.ts'
import type { TeamOwners } from '#domain/ports/team-owners.ts'
import type { TeamStore } from '#domain/ports/team-store.ts'

/** How the deployment decides what somebody is. */
export interface AccessRules {
  readonly owners: TeamOwners
  readonly editors: Editors
  /** Returns whether a tenant is one of those who run the deployment. */
  readonly isHome: (tenant: string) => boolean
}

/** What it takes to say what somebody is. */
export interface AccessPorts {
  readonly teams: TeamStore
  readonly access: AccessRules
}

/** Who wants to do what, and where: in a team, for a municipality (four-digit code), or neither. */
export interface Wish {
  readonly person: Person
  readonly appRoles: readonly Role[]
  readonly permission: Permission
  /** Teams' id of the team that is decided about; with it, only its own owners count. */
  readonly team?: string
  readonly municipality?: string
}

/**
 * Returns what somebody is with regard to a wish. Who owns a team is looked up only where that would grant the wish and
 * nothing else does: reading never waits for Microsoft.
 */
export async function accessFor({ teams, access: rules }: AccessPorts, wish: Wish): Promise<Access> {
  const { person, appRoles, permission } = wish
  const known = { appRoles, home: rules.isHome(person.tenant) }
  const access = accessOf({ ...known, owner: false }, rules.editors)
  if (rules.editors !== 'owners' || !editorsMay(permission) || may(access, permission)) return access
  const owner = await rules.owners.ownsOneOf(person, await groupsOf(teams, wish))
  return accessOf({ ...known, owner }, rules.editors)
}

async function groupsOf(teams: TeamStore, { person, team, municipality }: Wish): Promise<readonly string[]> {
  if (team !== undefined) {
    const group = await teams.groupOf(person.tenant, team)
    return group === undefined ? [] : [group]
  }
  return municipality === undefined ? [] : teams.groupsFor(person.tenant, municipality)
}
