import { openStore, type Store } from '#storage/open-store.ts'
import { DATABASE_TEMPLATE } from '../folders.ts'
import { createLog } from '../log.ts'
import { existingLocation } from './location.ts'

/** Runs a piece of work on the store named, and closes it. Throws WrongUsageError and BadInputError where there is none. */
export async function withNamedStore<T>(
  folder: string | undefined,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(existingLocation(folder), {
    log: createLog('warn'),
    template: DATABASE_TEMPLATE,
  })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
