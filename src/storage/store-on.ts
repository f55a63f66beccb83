import { sql } from 'kysely'
import type { Log } from '#domain/ports/log.ts'
import { NO_TRACING, type Tracing } from '#domain/ports/tracing.ts'
import { backupLines } from './backup/backup-lines.ts'
import { sendBudget } from './budget/send-budget.ts'
import { serviceHealth } from './budget/service-health.ts'
import type { Database } from './database.ts'
import { keepHouse } from './housekeeping.ts'
import { enqueueWith, jobQueue } from './queue/job-queue.ts'
import { stopBoss } from './queue/start-boss.ts'
import { retention } from './retention/retention.ts'
import type { Store } from './store.ts'
import { deliveryFigures } from './stores/delivery-figures.ts'
import { settingStore } from './stores/setting-store.ts'
import { storesWithin } from './stores-within.ts'

/** Returns the stores on an open database, which is closed with them. */
export function storeOn(database: Database, log: Log, tracing: Tracing = NO_TRACING): Store {
  const { db, boss } = database
  const enqueueIn = enqueueWith(boss, tracing)
  const stores = storesWithin(database, enqueueIn, log)
  const budget = sendBudget(db, log)
  const stopHousekeeping = keepHouse(db, enqueueIn, log)
  let closing: Promise<void> | undefined

  async function close(): Promise<void> {
    await stopHousekeeping()
    await stopBoss(boss)
    // Handlers that ran until now may have sent cards.
    await stores.system.liveCards.flush()
    await budget.flush()
    await database.close()
  }

  return {
    ...stores,
    jobs: jobQueue(boss, db, { log, tracing }),
    settings: settingStore(db),
    retention: retention(db),
    sendBudget: budget,
    deliveryFigures: deliveryFigures(db),
    backup: () => backupLines(database),
    serviceHealth: (...given) => serviceHealth(db, ...given),
    async ping() {
      await sql`select 1 from setting limit 1`.execute(db)
      await boss.getQueue('deliver')
      await database.demandReadable()
    },
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
