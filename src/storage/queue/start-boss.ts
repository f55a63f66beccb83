import { type ConstructorOptions, PgBoss } from 'pg-boss'
import type { Log } from '#domain/ports/log.ts'
import { createQueues } from './queues.ts'
import { tellOfErrors } from './tell-of-errors.ts'

const STOP_WITHIN_MS = 20_000

/**
 * Starts the queue on a database, with its tables and queues made where they are missing. Its supervisor looks every
 * five seconds for jobs of processes that died, its clock every five for a minute that has begun.
 */
export async function startBoss(database: ConstructorOptions, log: Log): Promise<PgBoss> {
  const boss = new PgBoss({
    useListenNotify: true,
    monitorIntervalSeconds: 5,
    superviseIntervalSeconds: 5,
    cronMonitorIntervalSeconds: 5,
    cronWorkerIntervalSeconds: 1,
    registerInstance: false,
    ...database,
  })
  const tell = tellOfErrors(log, () => performance.now())
  boss.on('error', (error) => tell(errorFrom(error)))
  boss.on('warning', (warning) => log.warn({ warning }, 'the job queue warns'))
  try {
    await boss.start()
    await createQueues(boss)
    return boss
  } catch (error) {
    await stopBoss(boss)
    throw error
  }
}

/**
 * Returns what the queue has told of as an error: of its workers' it hands over a plain copy, all that a database hung on
 * it too, and a log knows of errors alone which of their fields may be told.
 */
export const errorFrom = (told: Error): Error =>
  told instanceof Error ? told : Object.assign(new Error('it has no message'), told)

/** Stops the queue once the handlers that are running have finished, or after 20 seconds. */
export async function stopBoss(boss: PgBoss): Promise<void> {
  await boss.stop({ timeout: STOP_WITHIN_MS })
}
