import { holdsDatabase, type StoreLocation } from '#storage/open-store.ts'
import { environment } from '../configuration.ts'
import { databaseAddress } from '../secrets/database-address.ts'
import { BadInputError, WrongUsageError } from './command-errors.ts'

/** Returns where data lives: the folder named, DATABASE_URL, or undefined when neither is. */
export function locationOf(folder: string | undefined): StoreLocation | undefined {
  if (folder !== undefined) return { kind: 'folder', path: folder }
  const url = databaseAddress(environment())
  return url === undefined ? undefined : { kind: 'postgres', url }
}

/** As locationOf. Throws WrongUsageError where no place is named. */
export function namedLocation(folder: string | undefined): StoreLocation {
  const location = locationOf(folder)
  if (!location)
    throw new WrongUsageError('name a database: --data FOLDER, or DATABASE_URL in the environment')
  return location
}

/**
 * As namedLocation. Throws BadInputError for a folder without a database: one that was made for a mistyped name would
 * say that nothing is kept.
 */
export function existingLocation(folder: string | undefined): StoreLocation {
  const location = namedLocation(folder)
  if (location.kind === 'folder' && !holdsDatabase(location.path))
    throw new BadInputError(`there is no database in ${location.path}: name the folder of one`)
  return location
}
