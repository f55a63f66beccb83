import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { BackupError } from '#storage/backup/backup-error.ts'
import { restore } from '#storage/backup/restore.ts'
import { DATABASE_TEMPLATE } from '../folders.ts'
import { createLog } from '../log.ts'
import { namedLocation } from './location.ts'
import { reportRows } from './report-rows.ts'

/** Writes a backup into a new folder or an empty database: all of it, or nothing. */
export async function restoreCommand(
  file: string,
  options: { data?: string; json?: boolean },
): Promise<void> {
  const location = namedLocation(options.data)
  const header = await restore(
    location,
    { log: createLog('warn'), template: DATABASE_TEMPLATE },
    linesOf(file),
  )
  reportRows(`${file} is restored`, header, options.json)
}

/** Returns the lines of a backup. Throws BackupError when the file is not there, is no backup, or breaks off. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip().setEncoding('utf8')
  const read = createReadStream(file).on('error', (error) => unpacked.destroy(error))
  let begun = ''
  try {
    for await (const text of read.pipe(unpacked)) {
      const lines = `${begun}${text}`.split('\n')
      begun = lines.pop() ?? ''
      yield* lines
    }
  } catch (cause) {
    if (cause instanceof BackupError) throw cause
    throw new BackupError(`${file} cannot be read to its end: ${(cause as Error).message}`, { cause })
  } finally {
    read.destroy()
  }
}
