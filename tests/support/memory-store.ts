import { openStore, type Store } from '#storage/open-store.ts'
import { aLog, storageTemplate } from './storage-backends.ts'

/** Opens the real store in this process's memory. Close it after use. */
export async function openMemoryStore(): Promise<Store> {
  return openStore({ kind: 'memory' }, { log: aLog(), template: await storageTemplate() })
}
