import { Temporal } from 'temporal-polyfill'
import type { Clock } from '#domain/clock.ts'
import type { JobPayloads } from '#domain/ports/jobs.ts'
import type { Log } from '#domain/ports/log.ts'
import { type BackupPlace, backupAt, backupsIn, letGoOfOld, letGoOfUnfinished } from './backup-folder.ts'
import { writeBackup } from './write-backup.ts'

/** What writing backups needs. */
export interface BackupPorts extends BackupPlace {
  readonly lines: () => AsyncIterable<string>
  readonly clock: Clock
  readonly log: Pick<Log, 'error'> & { info(details: object, message: string): void }
  readonly told: (outcome: 'written' | 'failed') => void
}

const RECENT = Temporal.Duration.from({ hours: 24 })

/** Writes a backup into the folder, and lets go of the oldest ones. Throws, and says so in the log, when that fails. */
export async function nightlyBackup(
  ports: BackupPorts,
  { unlessRecent }: JobPayloads['backup'],
): Promise<void> {
  const { folder, clock, log, told } = ports
  try {
    const now = clock()
    const [newest] = await backupsIn(folder)
    if (unlessRecent && newest && Temporal.Instant.compare(newest.at, now.subtract(RECENT)) > 0) return
    await letGoOfUnfinished(folder)
    const file = backupAt(folder, now)
    const { tables, jobs } = await writeBackup(ports.lines(), file)
    await letGoOfOld(ports)
    const rows = Object.values(tables).reduce((sum, n) => sum + n, 0)
    log.info(
      { file, rows, jobs, seconds: Math.round(now.until(clock()).total('seconds')) },
      'a backup is written',
    )
    told('written')
  } catch (error) {
    log.error({ err: error, folder }, 'no backup could be written')
    told('failed')
    throw error
  }
}
