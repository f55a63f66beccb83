import { afterAll, beforeAll } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { anApi, type TestApi } from './api-server.ts'
import { openMemoryStore } from './memory-store.ts'
import { anOrigin } from './storage-factories.ts'
import type { TestStore } from './test-store.ts'

/** Returns what gives the API over the shipped edition: opened before the tests of a file or a group, and closed after them. */
export function shippedApi(): { readonly api: TestApi; readonly store: TestStore } {
  const opened = {} as { api: TestApi; store: TestStore }
  beforeAll(async () => {
    opened.store = await openMemoryStore()
    await opened.store.editions.publish(december2025, anOrigin())
    opened.api = await anApi(opened.store)
  })
  afterAll(async () => {
    await opened.api.close()
    await opened.store.close()
  })
  return opened
}
