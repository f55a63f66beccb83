import type { PgBoss, Queue } from 'pg-boss'
import type { JobName } from '#domain/ports/jobs.ts'

type QueueSettings = Omit<Queue, 'name'>

/** Work of a killed process is taken up again once its heartbeat is 10 seconds old: no less is allowed. */
const HEARTBEAT_SECONDS = 10
const DAY = 24 * 60 * 60

const COMMON = {
  notify: true,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: 300,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  retentionSeconds: 14 * DAY,
  deleteAfterSeconds: DAY,
} as const

/**
 * `deliver`, `refresh`, `redraw` and `moved` are tried for about a day, so that an outage of Teams or of the database loses none; a
 * sweep is soon followed by the next.
 */
export const QUEUES: Readonly<Record<JobName, QueueSettings>> = {
  sweep: { ...COMMON, retryLimit: 2 },
  deliver: { ...COMMON, retryLimit: 1_500 },
  refresh: { ...COMMON, retryLimit: 1_500 },
  // Of each card, one job at most waits.
  redraw: { ...COMMON, retryLimit: 1_500, policy: 'short' },
  moved: { ...COMMON, retryLimit: 1_500 },
  // The first time may have much to delete; the next night tries again.
  retain: { ...COMMON, expireInSeconds: 3600, retryLimit: 2 },
  // The folder may be on another machine, which is not always there.
  backup: { ...COMMON, expireInSeconds: 3600, retryDelay: 60, retryDelayMax: 900, retryLimit: 5 },
  // The next hour tries again.
  follow: { ...COMMON, retryLimit: 2 },
}

/** The names of all queues. */
export const JOB_NAMES = Object.keys(QUEUES) as readonly JobName[]

/** Adds the queues that are not there, and gives those that are their settings of today. */
export async function createQueues(boss: PgBoss): Promise<void> {
  const known = new Map((await boss.getQueues([...JOB_NAMES])).map((queue) => [queue.name, queue]))
  for (const name of JOB_NAMES) {
    const queue = known.get(name)
    if (!queue) await boss.createQueue(name, QUEUES[name])
    else if (differs(queue, QUEUES[name])) await boss.updateQueue(name, QUEUES[name])
  }
}

function differs(queue: Queue, settings: QueueSettings): boolean {
  return (Object.keys(settings) as (keyof QueueSettings)[]).some((key) => queue[key] !== settings[key])
}
