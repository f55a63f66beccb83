import { type RetainPorts, retain } from '#actions/retain.ts'
import type { JobPayloads, Jobs } from '#domain/ports/jobs.ts'
import { type DeliverPorts, deliver } from '#nudges/deliver.ts'
import { type RedrawPorts, redraw } from '#nudges/redraw.ts'
import { refresh } from '#nudges/refresh.ts'
import { type SweepPorts, sweep } from '#nudges/sweep.ts'
import { tellMoved } from '#nudges/tell-moved.ts'

/** Soon after a start, but not among what a start has to do. */
const RETAIN_AFTER_SECONDS = 60
const FOLLOW_AFTER_SECONDS = 5
const BACKUP_AFTER_SECONDS = 120

/** Following another deployment, where one is followed; backups, where they are to be kept. */
interface OptionalJobs {
  readonly follow?: (() => Promise<void>) | undefined
  readonly backup?: ((job: JobPayloads['backup']) => Promise<void>) | undefined
}

/** Starts working the queues in this process. Any number of processes may do so at once. */
export async function runJobs(
  jobs: Jobs,
  ports: OptionalJobs & SweepPorts & DeliverPorts & RedrawPorts & RetainPorts,
): Promise<void> {
  await jobs.work('sweep', async () => {
    await sweep(ports)
  })
  await jobs.work('deliver', ({ delivery }) => deliver(ports, delivery))
  await jobs.work('refresh', ({ municipality, item, conversation }) =>
    refresh(ports, municipality, item, conversation),
  )
  await jobs.work('redraw', (card) => redraw(ports, card))
  await jobs.work('moved', (moved) => tellMoved(ports, moved))
  await jobs.work('retain', async () => {
    await retain(ports)
  })
  await jobs.work('follow', async () => ports.follow?.())
  await jobs.work('backup', async (job) => ports.backup?.(job))
  await jobs.everyMinute('sweep')
  await jobs.everyNight('retain')
  // A machine that is off at night would let go of nothing, for ever.
  await jobs.enqueue('retain', {}, { afterSeconds: RETAIN_AFTER_SECONDS })
  if (ports.backup) {
    await jobs.everyNight('backup')
    await jobs.enqueue('backup', { unlessRecent: true }, { afterSeconds: BACKUP_AFTER_SECONDS })
  }
  if (!ports.follow) return
  await jobs.everyHour('follow')
  await jobs.enqueue('follow', {}, { afterSeconds: FOLLOW_AFTER_SECONDS })
}
