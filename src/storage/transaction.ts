import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely, KyselyPlugin, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** The database itself: each query commits on its own. */
export type Db = Kysely<Tables>
/** A transaction that is running. */
export type Tx = Transaction<Tables>

const running = new AsyncLocalStorage<{ open: boolean }>()

/**
 * Throws when called inside a transaction. Work that goes past the transaction waits for ever on the embedded
 * database, which has one connection, and on PostgreSQL silently commits on its own.
 */
export function refuseInsideTransaction(): void {
  if (running.getStore()?.open)
    throw new Error('used the database beside the transaction that is running: pass the transaction')
}

const guard: KyselyPlugin = {
  transformQuery({ node }) {
    refuseInsideTransaction()
    return node
  },
  transformResult: async ({ result }) => result,
}

/** Returns a database whose queries throw when they are made inside a transaction without it. */
export function guarded(db: Db): Db {
  return db.withPlugin(guard)
}

/** Runs `work` in one transaction: all of it is committed, or, when it throws, none. */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  refuseInsideTransaction()
  const scope = { open: true }
  return db.transaction().execute((tx) =>
    running.run(scope, async () => {
      try {
        return await work(tx.withoutPlugins())
      } finally {
        // What work has started and not awaited may go on after it, outside.
        scope.open = false
      }
    }),
  )
}
