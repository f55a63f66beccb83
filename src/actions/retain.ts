import type { Clock } from '#domain/clock.ts'
import { ZONE } from '#domain/day.ts'
import type { AuditTrail } from '#domain/ports/audit-trail.ts'
import type { Retention } from '#domain/ports/retention.ts'

/** What letting go needs; `months` is how long things are kept. */
export interface RetainPorts {
  readonly retention: Retention
  readonly audit: Pick<AuditTrail, 'heads'>
  readonly clock: Clock
  readonly months: number
  readonly log: { info(details: object, message: string): void }
}

/**
 * Lets go of what was kept long enough, and logs the end of each audit chain: where the log goes, nobody who can change
 * the database can change it too. Returns how many rows of each table are gone.
 */
export async function retain(ports: RetainPorts): Promise<Readonly<Record<string, number>>> {
  const now = ports.clock()
  const before = now.toZonedDateTimeISO(ZONE).subtract({ months: ports.months }).toInstant()
  const deleted = await ports.retention.expire(before, now)
  ports.log.info({ deleted }, 'let go of what was kept long enough')
  for (const head of await ports.audit.heads()) ports.log.info({ audit: head }, 'the end of an audit chain')
  return deleted
}
