import { Temporal } from 'temporal-polyfill'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { originOfDeployment } from '#domain/origin.ts'
import { holdsDatabase, openStore, type Store, type StoreLocation } from '#storage/open-store.ts'
import { environment } from '../configuration.ts'
import { DATABASE_TEMPLATE } from '../folders.ts'
import { createLog } from '../log.ts'
import { databaseAddress } from '../secrets/database-address.ts'
import { BadInputError, WrongUsageError } from './command-errors.ts'

/** Returns where data lives: the folder named, DATABASE_URL, or undefined when neither is. */
export function locationOf(folder: string | undefined): StoreLocation | undefined {
  if (folder !== undefined) return { kind: 'folder', path: folder }
  const url = databaseAddress(environment())
  return url === undefined ? undefined : { kind: 'postgres', url }
}

/** Runs a piece of work on the store named. Throws WrongUsageError when none is: what people did is in no other place. */
export async function withNamedStore<T>(
  folder: string | undefined,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  if (!locationOf(folder))
    throw new WrongUsageError('name a database: --data FOLDER, or DATABASE_URL in the environment')
  return withStore(folder, work)
}

/**
 * Runs a piece of work on the store named, or on the shipped edition in memory, and closes it. Throws BadInputError for
 * a folder without a database: one that was made for a mistyped name would say that nothing is kept of anybody.
 */
export async function withStore<T>(
  folder: string | undefined,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const location = locationOf(folder)
  if (location?.kind === 'folder' && !holdsDatabase(location.path))
    throw new BadInputError(`there is no database in ${location.path}: name the folder of one`)
  const log = createLog('warn')
  const store = await openStore(location ?? { kind: 'memory' }, { log, template: DATABASE_TEMPLATE })
  try {
    if (!location)
      await store.system.editions.publish(december2025, originOfDeployment('cli', Temporal.Now.instant()))
    return await work(store)
  } finally {
    await store.close()
  }
}
