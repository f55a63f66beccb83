import { openDatabase, type StoreLocation, type StoreOptions } from '../open-store.ts'
import { stopBoss } from '../queue/start-boss.ts'
import { backupLines } from './backup-lines.ts'

/**
 * Returns the lines of a backup of the database at a place, which is opened for it, brought up to date, and closed after
 * the last line. Throws as openStore does.
 */
export async function* backUp(location: StoreLocation, options: StoreOptions): AsyncGenerator<string> {
  const database = await openDatabase(location, options)
  try {
    yield* backupLines(database)
  } finally {
    await stopBoss(database.boss)
    await database.close()
  }
}
