import type { PgBoss } from 'pg-boss'
import type { Scope } from '#domain/scope.ts'
import type { ChangeFeed } from './change-feed.ts'
import type { Db } from './transaction.ts'

/** An open database with its queue, whichever kind it is. */
export interface Database {
  /** Sees everything: for migrations, housekeeping and what is kept for all. */
  readonly db: Db
  /** Returns a handle that sees only what a scope covers, where the database can enforce it (decision 010). */
  within(scope: Scope): Db
  readonly boss: PgBoss
  readonly changes: ChangeFeed
  /** Whether all share one connection, so that a long transaction keeps everybody waiting. */
  readonly oneConnection: boolean
  /** Throws OutdatedError where a newer version has changed the tables so that this one may not work on them. */
  demandReadable(): Promise<void>
  /** Lets go of the database, after the queue was stopped. */
  close(): Promise<void>
}
