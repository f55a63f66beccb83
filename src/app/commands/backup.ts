import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { backUp } from '#storage/backup/back-up.ts'
import { readHeader } from '#storage/backup/backup-header.ts'
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
  const part = `${file}.part`
  const lines = backUp(location, { log: createLog('warn'), template: DATABASE_TEMPLATE })
  let header = ''
  async function* noted() {
    for await (const line of lines) {
      header ||= line
      yield `${line}\n`
    }
  }
  const written = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true })
  try {
    await pipeline(Readable.from(noted()), createGzip(), written)
    await rename(part, file)
  } catch (error) {
    if (isFileTrouble(error, part))
      throw new BadInputError(`${part} cannot be written: ${error.message}`, { cause: error })
    await rm(part, { force: true })
    throw error
  }
  reportRows(`the backup is in ${file}`, readHeader(header), options.json)
}

/** A file of that name that was there before is another's, and stays. */
const isFileTrouble = (error: unknown, path: string): error is Error =>
  error instanceof Error && 'path' in error && error.path === path
