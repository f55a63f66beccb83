import { DATABASE_TEMPLATE } from '#app/folders.ts'
import { openStore } from '#storage/open-store.ts'
import { aLog } from './storage-backends.ts'
import { type TestStore, withSystemStores } from './test-store.ts'

/** Opens the real store in this process's memory. Close it after use. */
export async function openMemoryStore(): Promise<TestStore> {
  return withSystemStores(await openStore({ kind: 'memory' }, { log: aLog(), template: DATABASE_TEMPLATE }))
}
