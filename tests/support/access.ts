import type { AccessRules } from '#actions/access-for.ts'
import { PERMISSIONS, type Permission } from '#domain/access/permissions.ts'

/** A deployment where everyone edits, for tests that are about something else. */
export const EVERYONE_EDITS: AccessRules = {
  editors: 'everyone',
  owners: { ownsOneOf: async () => false },
  isHome: () => true,
}

/** A deployment where the owners of teams edit: these people, of any team that is asked about. */
export function ownedBy(...ids: string[]): AccessRules {
  const ownsOneOf: AccessRules['owners']['ownsOneOf'] = async ({ id }, groups) =>
    groups.length > 0 && ids.includes(id)
  return { editors: 'owners', owners: { ownsOneOf }, isHome: () => true }
}

/** All that anyone can be permitted. */
export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as Permission[]

/** What the tab is told of somebody who may edit. */
export const EDITOR = { roles: ['reader' as const, 'editor' as const], permissions: ALL_PERMISSIONS }
