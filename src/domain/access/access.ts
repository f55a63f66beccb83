import { type Permission, ruleOf } from './permissions.ts'
import { ROLES, type Role } from './roles.ts'

/** What somebody is here and now. */
export interface Access {
  readonly roles: ReadonlySet<Role>
  /** Whether they belong to a tenant of those who run the deployment: only there does a role reach over all of it. */
  readonly home: boolean
}

/** Who edits without an app role: owners of a team that acts for the municipality, everyone, or nobody. */
export type Editors = 'owners' | 'everyone' | 'assigned'

/** What is known of a person when it is decided what they are. */
export interface Known {
  /** The roles that Entra has given them. */
  readonly appRoles: readonly Role[]
  /** Whether they own the team in question, or any team of the municipality in question. */
  readonly owner: boolean
  readonly home: boolean
}

/** Returns what somebody is: a reader, what Entra has made them, and an editor where the deployment says so. */
export function accessOf({ appRoles, owner, home }: Known, editors: Editors): Access {
  const edits = editors === 'everyone' || (editors === 'owners' && owner)
  return { roles: new Set<Role>(['reader', ...appRoles, ...(edits ? ['editor' as const] : [])]), home }
}

/**
 * Returns whether access is enough. In a deployment that several organisations share, another tenant's administrator can
 * hand out any app role in their own tenant: over the whole deployment it counts only from home.
 */
export function may({ roles, home }: Access, permission: Permission): boolean {
  const rule = ruleOf(permission)
  return (rule.about !== 'deployment' || home) && rule.roles.some((role) => roles.has(role))
}

/** Returns whether being an editor could make the difference: only then is it worth asking who owns a team. */
export function editorsMay(permission: Permission): boolean {
  return ruleOf(permission).roles.includes('editor')
}

/** Returns the roles in the order of the table. */
export function rolesOf({ roles }: Access): readonly Role[] {
  return ROLES.filter((role) => roles.has(role))
}
