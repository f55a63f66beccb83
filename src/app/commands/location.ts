import type { StoreLocation } from '#storage/open-store.ts'
import { environment } from '../configuration.ts'
import { databaseAddress } from '../secrets/database-address.ts'

/** Returns where data lives: the folder named, DATABASE_URL, or undefined when neither is. */
export function locationOf(folder: string | undefined): StoreLocation | undefined {
  if (folder !== undefined) return { kind: 'folder', path: folder }
  const url = databaseAddress(environment())
  return url === undefined ? undefined : { kind: 'postgres', url }
}
