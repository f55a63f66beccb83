import { openStore } from '#storage/open-store.ts'
import { createLog } from '../log.ts'
import { namedLocation } from './location.ts'

/** Brings the tables of the database named up to date; opening it does all there is to do. */
export async function migrateCommand(options: { readonly data?: string }): Promise<void> {
  const store = await openStore(namedLocation(options.data), { log: createLog('warn') })
  await store.close()
  console.error('the database is up to date')
}
