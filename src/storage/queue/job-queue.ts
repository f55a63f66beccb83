import { sql } from 'kysely'
import { fromKysely, type Job, type JobResult, type PgBoss } from 'pg-boss'
import type { JobName, JobPayloads, Jobs } from '#domain/ports/jobs.ts'
import type { Log } from '#domain/ports/log.ts'
import { NO_TRACING, type Tracing } from '#domain/ports/tracing.ts'
import { type Db, refuseInsideTransaction, type Tx } from '../transaction.ts'
import { type Carrying, carrying, withoutCarried } from './carrying.ts'
import { JOB_NAMES } from './queues.ts'

/** Enqueues in a transaction of the caller's, so that the job is there exactly when what it is about is. */
export type EnqueueIn = <N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayloads[N],
  options?: { afterSeconds?: number },
) => Promise<void>

/** How many jobs are taken at once, and how many such batches are worked on side by side. */
const BATCH = 10
const BATCHES_AT_ONCE: Readonly<Record<JobName, number>> = {
  sweep: 1,
  deliver: 2,
  refresh: 1,
  redraw: 2,
  moved: 1,
  retain: 1,
  backup: 1,
  follow: 1,
}
/** Only for jobs that become due later: a new one is told of at once. */
const POLL_SECONDS = 1
const IDLE_POLL_MS = 20
/** Not between two and three, which some nights lack and others have twice. */
const NIGHTLY = { backup: '40 1 * * *', retain: '20 3 * * *' } as const
/** A job that failed counts as running while its next try is this near. */
const RETRY_SOON_SECONDS = 5

/** Returns the way to enqueue in a transaction. */
export function enqueueWith(boss: PgBoss, tracing: Tracing = NO_TRACING): EnqueueIn {
  return async (tx, name, payload, { afterSeconds = 0 } = {}) => {
    await boss.send(name, carrying(payload, tracing), { db: fromKysely(tx), startAfter: afterSeconds })
  }
}

/** What the queue tells of its jobs, and to whom. */
interface Telling {
  readonly log: Log
  readonly tracing?: Tracing
}

/** Returns the durable queue of the database. `pollSeconds` is how soon a job that has become due is seen. */
export function jobQueue(
  boss: PgBoss,
  db: Db,
  { log, tracing = NO_TRACING }: Telling,
  pollSeconds = POLL_SECONDS,
): Jobs {
  return {
    async enqueue(name, payload, { afterSeconds = 0, once } = {}) {
      refuseInsideTransaction()
      await boss.send(name, carrying(payload, tracing), {
        startAfter: afterSeconds,
        ...(once === undefined ? {} : { singletonKey: once }),
      })
    },

    async work(name, handler) {
      const options = {
        batchSize: BATCH,
        burstWhenBatchFull: true,
        localConcurrency: BATCHES_AT_ONCE[name],
        pollingIntervalSeconds: pollSeconds,
        notifyPollingIntervalSeconds: pollSeconds,
        perJobResults: true,
      } as const
      await boss.work(name, options, (jobs: Job<Carrying<JobPayloads[typeof name]>>[]) =>
        workOff(jobs, handler, { log, tracing }),
      )
    },

    async everyMinute(name) {
      await boss.schedule(name, '* * * * *', {}, { tz: 'Europe/Copenhagen' })
    },

    async everyHour(name) {
      await boss.schedule(name, '17 * * * *', {}, { tz: 'Europe/Copenhagen' })
    },

    async everyNight(name) {
      await boss.schedule(name, NIGHTLY[name], {}, { tz: 'Europe/Copenhagen' })
    },

    async idle() {
      while (await busy(db)) await new Promise((resolve) => setTimeout(resolve, IDLE_POLL_MS))
    },
  }
}

/** Does what a batch asks for; jobs that ask for the very same are done by doing it once. */
async function workOff<P>(
  jobs: readonly Job<Carrying<P>>[],
  handler: (payload: P) => Promise<void>,
  telling: Required<Telling>,
): Promise<JobResult[]> {
  const same = Map.groupBy(jobs, (job) => JSON.stringify(withoutCarried(job.data)))
  const results = await Promise.all(
    [...same.values()].map(async (group) => {
      const status = await attempt(group, handler, telling)
      return group.map(({ id }) => ({ id, ...status }))
    }),
  )
  return results.flat()
}

async function attempt<P>(
  group: readonly Job<Carrying<P>>[],
  handler: (payload: P) => Promise<void>,
  { log, tracing }: Required<Telling>,
): Promise<Omit<JobResult, 'id'>> {
  const [job] = group
  if (!job) return { status: 'completed' }
  const facts = { 'messaging.destination.name': job.name, 'fristvagt.tries': job.retryCount + 1 }
  const carried = group.map(({ data }) => data?.carried)
  const work = async () => {
    try {
      await handler(withoutCarried(job.data))
    } catch (error) {
      log.error({ err: error, queue: job.name, job: job.id, tries: job.retryCount + 1 }, 'a job failed')
      throw error
    }
  }
  try {
    await tracing.resume({ name: `job ${job.name}`, kind: 'consumer', facts }, carried, work)
    return { status: 'completed' }
  } catch (error) {
    return { status: 'failed', output: { message: error instanceof Error ? error.message : String(error) } }
  }
}

async function busy(db: Db): Promise<boolean> {
  const { rows } = await sql<{ busy: boolean }>`
    select exists (
      select from pgboss.job
      where name = any(${[...JOB_NAMES]}::text[])
        and (state = 'active'
          or (state = 'created' and start_after <= now())
          or (state = 'retry' and start_after <= now() + make_interval(secs => ${RETRY_SOON_SECONDS})))
    ) as busy`.execute(db)
  return rows[0]?.busy === true
}
