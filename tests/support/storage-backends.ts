import { afterAll, beforeAll } from 'vitest'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import type { Database } from '#storage/database.ts'
import { openEmbedded } from '#storage/embedded/open-embedded.ts'
import { readTemplate } from '#storage/embedded/template.ts'
import { openPostgres } from '#storage/server/open-postgres.ts'
import { storeOn } from '#storage/store-on.ts'
import { whyNoPostgres } from './postgres.ts'
import { aMigratedDatabase } from './shared-postgres.ts'
import { type TestStore, withSystemStores } from './test-store.ts'

/** A log that keeps what it is told. */
export function aLog() {
  const lines: { level: 'warn' | 'error'; message: string; details: object }[] = []
  return {
    lines,
    info: () => undefined,
    warn: (details: object, message: string) => void lines.push({ level: 'warn', message, details }),
    error: (details: object, message: string) => void lines.push({ level: 'error', message, details }),
  }
}

async function openMemory(): Promise<Database> {
  const template = await readTemplate(DATABASE_TEMPLATE)
  return openEmbedded({ log: aLog(), ...(template ? { template } : {}) })
}

async function openOnServer(): Promise<Database> {
  return openPostgres(await aMigratedDatabase(aLog()), aLog())
}

export interface Backend {
  readonly name: string
  open(): Promise<Database>
}

/** What every contract of storage is tested on. */
export const BACKENDS: readonly Backend[] = [
  { name: 'the embedded database', open: openMemory },
  ...(whyNoPostgres ? [] : [{ name: 'PostgreSQL', open: openOnServer }]),
]

/** Opens a store for the tests of a describe block. */
export function useStore(backend: Backend) {
  const log = aLog()
  let opened: Database | undefined
  let store: TestStore | undefined
  beforeAll(async () => {
    opened = await backend.open()
    store = withSystemStores(storeOn(opened, log))
  })
  afterAll(async () => store?.close())
  return {
    log,
    get store(): TestStore {
      return store!
    },
    get database(): Database {
      return opened!
    },
  }
}

let municipalities = 1000
/** Returns the code of a municipality that no other test writes to. */
export function aMunicipality(): string {
  return String(++municipalities)
}
