import { holdsDatabase, openStore, type Store } from '#storage/open-store.ts'
import { DATABASE_TEMPLATE } from '../folders.ts'
import { createLog } from '../log.ts'
import { BadInputError, WrongUsageError } from './command-errors.ts'
import { locationOf } from './location.ts'

/**
 * Runs a piece of work on the store named, and closes it. Throws WrongUsageError when none is: what people did is in no
 * other place. Throws BadInputError for a folder without a database: one that was made for a mistyped name would say that
 * nothing is kept of anybody.
 */
export async function withNamedStore<T>(
  folder: string | undefined,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const location = locationOf(folder)
  if (!location)
    throw new WrongUsageError('name a database: --data FOLDER, or DATABASE_URL in the environment')
  if (location.kind === 'folder' && !holdsDatabase(location.path))
    throw new BadInputError(`there is no database in ${location.path}: name the folder of one`)
  const store = await openStore(location, { log: createLog('warn'), template: DATABASE_TEMPLATE })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
