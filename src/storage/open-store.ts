import { sql } from 'kysely'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { openFolder } from './embedded/open-folder.ts'
import { readTemplate } from './embedded/template.ts'
import { keepHouse } from './housekeeping.ts'
import type { Log } from './log.ts'
import { enqueueWith, jobQueue } from './queue/job-queue.ts'
import { stopBoss } from './queue/start-boss.ts'
import { openPostgres } from './server/open-postgres.ts'
import type { Store } from './store.ts'
import { calendarEntryStore } from './stores/calendar-entry-store.ts'
import { conversationStore } from './stores/conversation-store.ts'
import { editionStore } from './stores/edition-store.ts'
import { liveCards } from './stores/live-cards.ts'
import { outbox } from './stores/outbox.ts'
import { settingStore } from './stores/setting-store.ts'
import { standingStore } from './stores/standing-store.ts'
import { subscriptionStore } from './stores/subscription-store.ts'

export { FolderInUseError } from './embedded/folder-lock.ts'
export { buildTemplate } from './embedded/template.ts'
export type { Log } from './log.ts'
export type { Store } from './store.ts'

/** Where the data is: in a folder of this machine, in this process's memory, or in PostgreSQL 15 or newer. */
export type StoreLocation =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'memory' }
  | { readonly kind: 'postgres'; readonly url: string }

export interface StoreOptions {
  readonly log: Log
  /** The path of a file from `buildTemplate`, to begin a new embedded database with; ignored when it does not fit. */
  readonly template?: string
}

/**
 * Opens everything durable, made or brought up to date where needed. Throws FolderInUseError when another process
 * has the folder.
 */
export async function openStore(location: StoreLocation, { log, template }: StoreOptions): Promise<Store> {
  const database = await openDatabase(location, log, template)
  const { db, boss, changes } = database
  const enqueueIn = enqueueWith(boss)
  const cards = liveCards(db, log)
  const stopHousekeeping = keepHouse(db, enqueueIn, log)
  let closing: Promise<void> | undefined

  async function close(): Promise<void> {
    await stopHousekeeping()
    await stopBoss(boss)
    await cards.flush()
    await database.close()
  }

  return {
    editions: editionStore(db, changes),
    standings: standingStore(db, changes, enqueueIn),
    conversations: conversationStore(db),
    subscriptions: subscriptionStore(db),
    outbox: outbox(db, enqueueIn),
    liveCards: cards,
    calendarEntries: calendarEntryStore(db),
    jobs: jobQueue(boss, db, log),
    settings: settingStore(db),
    async ping() {
      await sql`select 1 from setting limit 1`.execute(db)
      await boss.getQueue('deliver')
    },
    close: () => (closing ??= close()),
  }
}

async function openDatabase(location: StoreLocation, log: Log, template?: string): Promise<Database> {
  switch (location.kind) {
    case 'postgres':
      return openPostgres(location.url, log)
    case 'folder':
      return openFolder(location.path, log, template)
    case 'memory': {
      const dumped = template === undefined ? undefined : await readTemplate(template)
      return openEmbedded({ log, ...(dumped ? { template: dumped } : {}) })
    }
  }
}
