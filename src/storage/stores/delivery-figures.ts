import { sql } from 'kysely'
import type { DeliveryFigures, FindDeliveryFigures } from '#domain/ports/delivery-figures.ts'
import type { DeliveryState } from '#domain/ports/outbox.ts'
import { fromInstant, toInstant } from '../columns.ts'
import { JOB_NAMES } from '../queue/queues.ts'
import type { Db } from '../transaction.ts'

interface StateRow {
  readonly state: DeliveryState
  readonly deliveries: number
  readonly late: number
  readonly unsure: number
}

/** Returns what looks how delivering goes, through a handle that sees everything. */
export function deliveryFigures(db: Db): FindDeliveryFigures {
  return async (since) => {
    const [states, oldest, jobs, hosts] = await Promise.all([
      statesSince(db, fromInstant(since)),
      sql<{ at: Date | null }>`
        select min(created_at) as at from delivery where state in ('due', 'sending', 'ambiguous')`.execute(
        db,
      ),
      sql<{ name: string; jobs: number }>`
        select name, count(*)::integer as jobs from pgboss.job
        where name = any(${[...JOB_NAMES]}::text[]) and state in ('created', 'retry', 'active')
        group by name`.execute(db),
      db.selectFrom('service_health').select('host').where('state', '=', 'open').orderBy('host').execute(),
    ])
    const sum = (of: (row: StateRow) => number) => states.reduce((total, row) => total + of(row), 0)
    const first = oldest.rows[0]?.at
    const figures: DeliveryFigures = {
      byState: Object.fromEntries(states.map((row) => [row.state, row.deliveries])),
      late: sum((row) => row.late),
      unsure: sum((row) => row.unsure),
      ...(first ? { oldestUnsent: toInstant(first) } : {}),
      jobs: Object.fromEntries(jobs.rows.map((row) => [row.name, row.jobs])),
      hostsDown: hosts.map(({ host }) => host),
    }
    return figures
  }
}

/** What is told to a person, by a ladder or of a meeting in their calendar, has no hour: it is late by when it was planned. */
async function statesSince(db: Db, since: string): Promise<readonly StateRow[]> {
  const { rows } = await sql<StateRow>`
    select d.state, count(*)::integer as deliveries,
      count(*) filter (where d.state = 'sent' and d.sent_at > interval '1 hour'
        + case when d.spec ->> 'audience' is not null or d.municipality = '' then d.created_at
          else (d.day + coalesce(s.settings ->> 'time', '08:00')::time) at time zone 'Europe/Copenhagen' end)::integer as late,
      count(*) filter (where d.unsure)::integer as unsure
    from delivery as d
    left join subscription as s on s.municipality = d.municipality and s.conversation = d.conversation
    where d.created_at >= ${since}::timestamptz
    group by d.state order by d.state`.execute(db)
  return rows
}
