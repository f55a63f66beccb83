import type { Editors } from './access.ts'
import type { Role } from './roles.ts'

/** Why somebody is what they are: everyone of a served tenant is, Entra says so, all edit, or they own a team. */
export const ROLE_REASONS = ['everyone', 'app-role', 'everyone-edits', 'team-owner'] as const
export type RoleReason = (typeof ROLE_REASONS)[number]

/** Returns why somebody has a role that they do have, given the roles that Entra has given them. */
export function whyRole(role: Role, appRoles: readonly Role[], editors: Editors): RoleReason {
  if (role === 'reader') return 'everyone'
  if (appRoles.includes(role)) return 'app-role'
  return editors === 'everyone' ? 'everyone-edits' : 'team-owner'
}
