import type { AuditDetails } from '#domain/audit.ts'
import type { Origin } from '#domain/origin.ts'
import type { AuditWriter } from '#domain/ports/audit-trail.ts'

/**
 * Writes down that somebody was shown a list of others, in answer to a question unless said otherwise; nothing where
 * `reading` says that it was not one.
 */
export async function noteReading(
  trail: AuditWriter,
  reading: AuditDetails | undefined,
  municipality: string | undefined,
  origin: Origin,
  subject: 'question' | 'signatures' = 'question',
): Promise<void> {
  if (!reading) return
  const note = { action: 'list.read', subject, details: reading } as const
  await trail.append({ municipality: municipality ?? '', ...note }, origin)
}
