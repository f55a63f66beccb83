import type { Permission } from '#domain/access/permissions.ts'
import type { Origin } from '#domain/origin.ts'
import type { AuditWriter } from '#domain/ports/audit-trail.ts'
import { coversMunicipality, type Scope } from '#domain/scope.ts'

/** What somebody was refused, for which municipality (four-digit code), and whether they lacked the role or the right to it. */
export interface RefusedAccess {
  readonly permission: Permission
  readonly municipality?: string | undefined
  readonly why: 'role' | 'municipality'
}

/**
 * Writes down that somebody known was refused what they asked for (ASVS 5.0, 16.3.2): in the chain of the municipality, or
 * where theirs does not reach to it in the deployment's, so that nobody writes into a chain that is not theirs.
 */
export async function noteRefusal(
  trail: AuditWriter,
  scope: Scope,
  { permission, municipality, why }: RefusedAccess,
  origin: Origin,
): Promise<void> {
  const own = municipality !== undefined && coversMunicipality(scope, municipality)
  const details = { why, ...(municipality === undefined || own ? {} : { municipality }) }
  const note = { action: 'access.refused', subject: permission, details } as const
  await trail.append({ municipality: own ? municipality : '', ...note }, origin)
}
