import { openStore } from '#storage/open-store.ts'
import { createLog } from '../log.ts'
import { WrongUsageError } from './command-errors.ts'
import { locationOf } from './location.ts'

/** Brings the tables of the database named up to date; opening it does all there is to do. */
export async function migrateCommand(options: { readonly data?: string }): Promise<void> {
  const location = locationOf(options.data)
  if (!location)
    throw new WrongUsageError('name a database: --data FOLDER, or DATABASE_URL in the environment')
  const store = await openStore(location, { log: createLog('warn') })
  await store.close()
  console.error('the database is up to date')
}
