import { type Permission, ruleOf } from '#domain/access/permissions.ts'
import { ROLE_NAMES, ROLES } from '#domain/access/roles.ts'
import { ALL_PERMISSIONS } from './access.ts'

/** Where a permission is asked for: routes (`GET /me`) and buttons. */
export type AskedWhere = ReadonlyMap<Permission, readonly string[]>

const cell = (parts: readonly string[]) => ` ${parts.join(' | ')} `

/** Returns the table of permissions as docs/roles.md has it. */
export function permissionTable(where: AskedWhere): string {
  const head = ['permission', 'what it lets one do', 'touches', ...ROLES, 'responsible', 'asked for by']
  const rows = ALL_PERMISSIONS.map((permission) => {
    const { en, da, about, roles, responsible } = ruleOf(permission)
    const asked =
      where
        .get(permission)
        ?.map((place) => `\`${place}\``)
        .join(', ') ?? '–'
    const marks = ROLES.map((role) => (roles.includes(role) ? '✓' : ''))
    return [
      `\`${permission}\``,
      `${en} (${da.charAt(0).toLowerCase()}${da.slice(1)})`,
      about,
      ...marks,
      responsible ? '✓' : '',
      asked,
    ]
  })
  return [head, head.map(() => '---'), ...rows].map((row) => `|${cell(row)}|`).join('\n')
}

/** Returns the app roles as they are pasted into the manifest of the tab's app registration. */
export function appRoles(): object[] {
  const ids: Readonly<Record<string, string>> = {
    reader: '6f3c0c52-5b4e-4d0e-9a40-0b7c6f1e2a01',
    editor: '6f3c0c52-5b4e-4d0e-9a40-0b7c6f1e2a02',
    publisher: '6f3c0c52-5b4e-4d0e-9a40-0b7c6f1e2a03',
    operator: '6f3c0c52-5b4e-4d0e-9a40-0b7c6f1e2a04',
  }
  return ROLES.map((role) => ({
    allowedMemberTypes: ['User'],
    description: `${ROLE_NAMES[role].en} of Fristvagt (${ROLE_NAMES[role].da})`,
    displayName: `Fristvagt ${ROLE_NAMES[role].en}`,
    id: ids[role],
    isEnabled: true,
    value: ROLE_NAMES[role].appRole,
  }))
}
