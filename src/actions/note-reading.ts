import type { AuditDetails } from '#domain/audit.ts'
import type { Origin } from '#domain/origin.ts'
import type { AuditWriter } from '#domain/ports/audit-trail.ts'

/** Writes down that somebody was shown a list of others; nothing where `reading` says that it was not one. */
export async function noteReading(
  trail: AuditWriter,
  reading: AuditDetails | undefined,
  municipality: string | undefined,
  origin: Origin,
): Promise<void> {
  if (!reading) return
  const note = { action: 'list.read', subject: 'question', details: reading } as const
  await trail.append({ municipality: municipality ?? '', ...note }, origin)
}
