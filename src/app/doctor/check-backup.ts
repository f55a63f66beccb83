import { Temporal } from 'temporal-polyfill'
import { backupsIn } from '../backup/backup-folder.ts'
import type { Finding } from './finding.ts'

/** A night and its tries. */
const OLDEST = Temporal.Duration.from({ hours: 27 })
const CURE =
  'see what the log of the server says of backups; the folder must be there, with room, and be the server’s to write in'

/** Looks whether the newest backup in a folder is of last night; `folder` is undefined where none is to be written. */
export async function checkBackup(
  folder: string | undefined,
  now: Temporal.Instant,
): Promise<readonly Finding[]> {
  const check = 'backup'
  if (folder === undefined)
    return [
      {
        ...{ check, state: 'warn', what: 'no backup is written while the server runs' },
        cure: 'name a folder on another disk in BACKUP_FOLDER (docs/backup.md)',
      },
    ]
  const [newest] = await backupsIn(folder)
  if (!newest) return [{ check, state: 'ill', what: `there is no backup in ${folder}`, cure: CURE }]
  const what = `the newest backup is ${newest.file}`
  const isOld = Temporal.Instant.compare(newest.at, now.subtract(OLDEST)) < 0
  return [
    isOld
      ? { check, state: 'ill', what: `${what}, more than a day old`, cure: CURE }
      : { check, state: 'well', what },
  ]
}
