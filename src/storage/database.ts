import type { PgBoss } from 'pg-boss'
import type { ChangeFeed } from './change-feed.ts'
import type { Db } from './transaction.ts'

/** An open database with its queue, whichever kind it is. */
export interface Database {
  readonly db: Db
  readonly boss: PgBoss
  readonly changes: ChangeFeed
  /** Lets go of the database, after the queue was stopped. */
  close(): Promise<void>
}
