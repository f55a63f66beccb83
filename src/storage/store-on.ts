import { sql } from 'kysely'
import type { Log } from '#domain/ports/log.ts'
import type { Database } from './database.ts'
import { keepHouse } from './housekeeping.ts'
import { enqueueWith, jobQueue } from './queue/job-queue.ts'
import { stopBoss } from './queue/start-boss.ts'
import type { Store } from './store.ts'
import { calendarEntryStore } from './stores/calendar-entry-store.ts'
import { conversationStore } from './stores/conversation-store.ts'
import { editionStore } from './stores/edition-store.ts'
import { liveCards } from './stores/live-cards.ts'
import { outbox } from './stores/outbox.ts'
import { settingStore } from './stores/setting-store.ts'
import { standingStore } from './stores/standing-store.ts'
import { subscriptionStore } from './stores/subscription-store.ts'

/** Returns the stores on an open database, which is closed with them. */
export function storeOn(database: Database, log: Log): Store {
  const { db, boss, changes } = database
  const enqueueIn = enqueueWith(boss)
  const cards = liveCards(db, enqueueIn, log)
  const stopHousekeeping = keepHouse(db, enqueueIn, log)
  let closing: Promise<void> | undefined

  async function close(): Promise<void> {
    await stopHousekeeping()
    await stopBoss(boss)
    // Handlers that ran until now may have sent cards.
    await cards.flush()
    await database.close()
  }

  return {
    editions: editionStore(db, changes),
    standings: standingStore(db, changes, enqueueIn),
    conversations: conversationStore(db, changes),
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
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
