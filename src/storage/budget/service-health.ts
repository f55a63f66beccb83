import { sql } from 'kysely'
import type { CallEnd, HealthChange, HealthPace, ServiceHealth } from '#domain/ports/service-health.ts'
import type { Db } from '../transaction.ts'

/** In a row, no two of them of one conversation: one channel that always fails says nothing of Teams. */
const FAILURES_UNTIL_OPEN = 8
const USUAL: HealthPace = { firstOpenSeconds: 15, longestOpenSeconds: 120 }

/**
 * Returns what all instances on a database know of Teams' hosts. In the database's own time: Teams is down in real time.
 * `changed` is told once of each change, by the instance that made it.
 */
export function serviceHealth(
  db: Db,
  changed: (change: HealthChange) => void,
  pace: HealthPace = USUAL,
): ServiceHealth {
  return {
    async mayCall(serviceUrl) {
      const host = hostOf(serviceUrl)
      const row = await db
        .selectFrom('service_health')
        .select(sql<number>`extract(epoch from probe_on - now())::float8`.as('wait'))
        .where('host', '=', host)
        .where('state', '=', 'open')
        .executeTakeFirst()
      if (!row) return 0
      if (row.wait > 0) return Math.ceil(row.wait)
      return (await becomeProbe(db, host, pace)) ? 0 : pace.firstOpenSeconds
    },
    async note({ serviceUrl, conversation }, end) {
      const host = hostOf(serviceUrl)
      const state = await NOTES[end](db, { host, conversation, pace })
      if (state) changed({ host, state })
    },
  }
}

/**
 * One call is let through, and whoever comes next waits for the next turn, which is further away each time: the one may
 * die and never say how it went.
 */
async function becomeProbe(db: Db, host: string, { longestOpenSeconds }: HealthPace): Promise<boolean> {
  const { rows } = await sql`
    with before as (
      select host, least(open_seconds * 2, ${longestOpenSeconds}::integer) as seconds
      from service_health where host = ${host} and state = 'open' and probe_on <= now() for update)
    update service_health as health
    set open_seconds = before.seconds, probe_on = now() + make_interval(secs => before.seconds)
    from before where health.host = before.host returning health.host`.execute(db)
  return rows.length > 0
}

interface Noted {
  readonly host: string
  readonly conversation: string
  readonly pace: HealthPace
}
type Note = (db: Db, noted: Noted) => Promise<HealthChange['state'] | undefined>

const NOTES: Readonly<Record<CallEnd, Note>> = {
  up: noteUp,
  down: noteDown,
  patience: async () => undefined,
}

async function noteUp(db: Db, { host }: Noted) {
  // Mostly there is nothing to change, and so nothing to write.
  const { rows } = await sql<{ state: string }>`
    with before as (
      select host, state from service_health where host = ${host} and (failures > 0 or state = 'open') for update)
    update service_health as health
    set failures = 0, last_place = null, state = 'closed', open_seconds = 0, probe_on = null
    from before where health.host = before.host returning before.state`.execute(db)
  return rows[0]?.state === 'open' ? 'closed' : undefined
}

/** While nobody calls, what fails is what was on its way before, or the one probe: neither is news. */
async function noteDown(db: Db, { host, conversation, pace: { firstOpenSeconds } }: Noted) {
  await sql`insert into service_health (host) values (${host}) on conflict do nothing`.execute(db)
  const { rows } = await sql<{ state: HealthChange['state'] }>`
    with before as (
      select host, failures + 1 as failures from service_health
      where host = ${host} and state = 'closed' and last_place is distinct from ${conversation} for update)
    update service_health as health
    set failures = before.failures, last_place = ${conversation},
      state = case when before.failures >= ${FAILURES_UNTIL_OPEN} then 'open' else 'closed' end,
      open_seconds = ${firstOpenSeconds}::integer,
      probe_on = now() + make_interval(secs => ${firstOpenSeconds}::integer)
    from before where health.host = before.host returning health.state`.execute(db)
  return rows[0]?.state === 'open' ? 'open' : undefined
}

const hostOf = (serviceUrl: string) => (URL.canParse(serviceUrl) ? new URL(serviceUrl).host : serviceUrl)
