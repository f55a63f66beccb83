import type { Bilingual } from '../language.ts'

/** What somebody can be to Fristvagt. Everyone of a served tenant is a reader; no role holds another but that one. */
export const ROLES = ['reader', 'editor', 'publisher', 'operator'] as const
export type Role = (typeof ROLES)[number]

/** What each role is called, and the value of the Entra app role that gives it. */
export const ROLE_NAMES: Readonly<Record<Role, Bilingual & { readonly appRole: string }>> = {
  reader: { da: 'læser', en: 'reader', appRole: 'Fristvagt.Reader' },
  editor: { da: 'redaktør', en: 'editor', appRole: 'Fristvagt.Editor' },
  publisher: { da: 'udgiver', en: 'publisher', appRole: 'Fristvagt.Publisher' },
  operator: { da: 'driftsansvarlig', en: 'operator', appRole: 'Fristvagt.Operator' },
}

/** Returns the roles that a token's `roles` claim gives; values that are none of ours are left out. */
export function rolesOfClaim(values: readonly string[]): readonly Role[] {
  return ROLES.filter((role) => values.includes(ROLE_NAMES[role].appRole))
}
