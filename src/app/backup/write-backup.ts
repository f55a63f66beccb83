import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { type BackupHeader, readHeader } from '#storage/backup/backup-header.ts'
import { syncPath } from '#storage/embedded/sync-tree.ts'

/** The name of a backup until it is whole. */
export const partOf = (file: string): string => `${file}.part`

/**
 * Writes the lines of a backup into a file that its owner alone may read, and returns its header. The file has its name
 * once it was read back whole and has reached the disk. What stood under its name for the unfinished stays, and is an
 * error.
 */
export async function writeBackup(lines: AsyncIterable<string>, file: string): Promise<BackupHeader> {
  const part = partOf(file)
  const written = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true })
  try {
    await pipeline(Readable.from(withEnds(lines)), createGzip(), written)
    const header = await readBack(part)
    await rename(part, file)
    await syncPath(dirname(file))
    return header
  } catch (error) {
    if (!isFileTrouble(error, part)) await rm(part, { force: true })
    throw error
  }
}

/** Whether it is about the file itself: one of that name that was there before is another's. */
export const isFileTrouble = (error: unknown, path: string): error is Error =>
  error instanceof Error && 'path' in error && error.path === path

/** Whether a disk has no room, or not for us: what was begun is deleted then. */
export const isOutOfRoom = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code))

async function* withEnds(lines: AsyncIterable<string>) {
  for await (const line of lines) yield `${line}\n`
}

/** Returns the header of a backup. Throws where it does not hold what its header says. */
async function readBack(part: string): Promise<BackupHeader> {
  const unpacked = createGunzip()
  const read = createReadStream(part).on('error', (error) => unpacked.destroy(error))
  let header: BackupHeader | undefined
  let [held, last] = [0, '']
  for await (const line of createInterface({ input: read.pipe(unpacked) })) {
    header ??= readHeader(line)
    held++
    last = line
  }
  const rows = header ? Object.values(header.tables).reduce((sum, n) => sum + n, header.jobs) : 0
  if (!header || held !== rows + 2 || last !== '["end"]')
    throw new Error(`the backup was not written whole: ${held} lines in place of ${rows + 2}`)
  return header
}
