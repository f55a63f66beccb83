import type { Db, Tx } from './transaction.ts'

/**
 * Returns what is read of the database as it stands at one moment, while others go on; where there is one connection for
 * all, they wait.
 */
export async function* atOneMoment<T, R>(
  db: Db,
  read: (tx: Tx) => AsyncGenerator<T, R>,
): AsyncGenerator<T, R> {
  const running = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute()
  try {
    // Whoever reads it may do so inside a transaction of another database, as a move does.
    return yield* read(running.withoutPlugins())
  } finally {
    await running.rollback().execute()
  }
}
