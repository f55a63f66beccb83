import { migrate } from '../migrations/migrate.ts'
import { MIGRATIONS } from '../migrations/migrations.ts'
import { openDatabase, type StoreLocation, type StoreOptions } from '../open-store.ts'
import { stopBoss } from '../queue/start-boss.ts'
import { BackupError } from './backup-error.ts'
import { type BackupHeader, readHeader } from './backup-header.ts'
import { restoreLines } from './restore-lines.ts'

/**
 * Writes a backup into a new folder or a database without rows, and brings it up to date where an older version took it.
 * Returns the header of the backup. Throws BackupError and TablesBeyondError, having written no row.
 */
export async function restore(
  location: StoreLocation,
  options: StoreOptions,
  lines: AsyncIterable<string>,
): Promise<BackupHeader> {
  const iterator = lines[Symbol.asyncIterator]()
  try {
    const first = await iterator.next()
    const header = readHeader(first.done ? '' : first.value)
    await restoreAt(location, options, header, { [Symbol.asyncIterator]: () => iterator })
    return header
  } finally {
    // Where not all was read, whoever gives the lines has a database open.
    await iterator.return?.()
  }
}

async function restoreAt(
  location: StoreLocation,
  { template, ...options }: StoreOptions,
  header: BackupHeader,
  lines: AsyncIterable<string>,
): Promise<void> {
  const { migration } = header
  if (!Object.hasOwn(MIGRATIONS, migration))
    throw new BackupError(`a newer Fristvagt took this backup (${migration}): install that version first`)
  const isNewest = migration === Object.keys(MIGRATIONS).at(-1)
  const begun = isNewest && template !== undefined ? { template } : {}
  const database = await openDatabase(location, { ...options, ...begun, upTo: migration })
  try {
    await restoreLines(database, header, lines)
    await migrate(database.db, options)
  } finally {
    await stopBoss(database.boss)
    await database.close()
  }
}
