import type { Log } from '#domain/ports/log.ts'
import type { Tracing } from '#domain/ports/tracing.ts'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { openFolder } from './embedded/open-folder.ts'
import { readTemplate } from './embedded/template.ts'
import { openPostgres, type PostgresOptions } from './server/open-postgres.ts'
import type { Store } from './store.ts'
import { storeOn } from './store-on.ts'

export { holdsDatabase } from './embedded/open-folder.ts'
export { buildTemplate } from './embedded/template.ts'
export type { Store } from './store.ts'

/** Where the data is: in a folder of this machine, in this process's memory, or in PostgreSQL 15 or newer. */
export type StoreLocation =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'memory' }
  | { readonly kind: 'postgres'; readonly url: string }

/** What opening needs beside the place. */
export interface StoreOptions extends PostgresOptions {
  readonly log: Log
  /** The path of a file from `buildTemplate`, to begin a new embedded database with; ignored when it does not fit. */
  readonly template?: string
  /** Follows jobs to what they came of; without, nothing is followed. */
  readonly tracing?: Tracing
}

/**
 * Opens everything durable, made or brought up to date where needed. Throws FolderInUseError when another process
 * has the folder, and RowSecurityBypassedError.
 */
export async function openStore(location: StoreLocation, options: StoreOptions): Promise<Store> {
  return storeOn(await openDatabase(location, options), options.log, options.tracing)
}

/** As openStore, without the stores on it. */
export async function openDatabase(location: StoreLocation, options: StoreOptions): Promise<Database> {
  const { log, template } = options
  switch (location.kind) {
    case 'postgres':
      return openPostgres(location.url, log, options)
    case 'folder':
      return openFolder(location.path, log, template, options.upTo)
    case 'memory': {
      const dumped = template === undefined ? undefined : await readTemplate(template)
      return openEmbedded({ log, upTo: options.upTo, ...(dumped ? { template: dumped } : {}) })
    }
  }
}
