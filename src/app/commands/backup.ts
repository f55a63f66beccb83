import { existsSync } from 'node:fs'
import { backUp } from '#storage/backup/back-up.ts'
import { FolderInUseError } from '#storage/embedded/folder-in-use-error.ts'
import { isFileTrouble, isOutOfRoom, partOf, writeBackup } from '../backup/write-backup.ts'
import { DATABASE_TEMPLATE } from '../folders.ts'
import { createLog } from '../log.ts'
import { BadInputError } from './command-errors.ts'
import { existingLocation } from './location.ts'
import { reportRows } from './report-rows.ts'

/**
 * Writes all that is kept into one file that its owner alone may read. The file has its name once it is whole: a backup
 * that was broken off is never taken for one.
 */
export async function backupCommand(file: string, options: { data?: string; json?: boolean }): Promise<void> {
  const location = existingLocation(options.data)
  if (existsSync(file)) throw new BadInputError(`${file} is there already: choose another name`)
  const lines = backUp(location, { log: createLog('warn'), template: DATABASE_TEMPLATE })
  try {
    reportRows(`the backup is in ${file}`, await writeBackup(lines, file), options.json)
  } catch (error) {
    if (isFileTrouble(error, partOf(file)))
      throw new BadInputError(`${partOf(file)} cannot be written: ${error.message}`, { cause: error })
    if (isOutOfRoom(error))
      throw new BadInputError(
        `there is no room for ${file}, and nothing was left there: make room, or name another disk`,
        { cause: error },
      )
    if (error instanceof FolderInUseError)
      throw new BadInputError(
        `a Fristvagt runs on ${error.folder}, and has it for itself: let it write a backup each night (BACKUP_FOLDER, docs/backup.md) and take the newest file from there, or stop it first`,
        { cause: error },
      )
    throw error
  }
}
