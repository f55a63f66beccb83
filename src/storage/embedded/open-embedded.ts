import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { fromPglite, type PgBoss } from 'pg-boss'
import type { Log } from '#domain/ports/log.ts'
import type { Database } from '../database.ts'
import { migrate } from '../migrations/migrate.ts'
import { startBoss } from '../queue/start-boss.ts'
import type { Tables } from '../tables.ts'
import { type Db, guarded } from '../transaction.ts'
import { embeddedChangeFeed } from './embedded-change-feed.ts'

/** Where the embedded database lives, and what it begins from. */
export interface EmbeddedOptions {
  readonly log: Log
  /** Where the data lives; in memory when absent. */
  readonly fs?: NonNullable<PGliteOptions['fs']>
  /** A dumped database to begin with. */
  readonly template?: Blob
  /** The migration to stop at; the newest when absent. */
  readonly upTo?: string | undefined
}

const settings = (...all: readonly string[]) => all.flatMap((setting) => ['-c', setting])
/** PostgreSQL fills its cache with zeros as it starts: 128 MB, many times what is in here, would be a fifth of that time. */
const IN_MEMORY = [...PGlite.defaultStartParams, ...settings('shared_buffers=32MB')]
/** PGlite switches fsync off with `-F`. Its log would grow by gigabytes between checkpoints without a bound. */
const DURABLE = [
  ...IN_MEMORY.filter((param) => param !== '-F'),
  ...settings('wal_sync_method=fsync', 'max_wal_size=64MB', 'min_wal_size=32MB'),
]

const DATE = 1082
const INT8 = 20

/** Opens PostgreSQL inside this process, brought up to date, and its one connection shared by stores and queue. */
export async function openEmbedded(
  options: EmbeddedOptions,
): Promise<Database & { readonly pglite: PGlite }> {
  const pglite = await PGlite.create({
    ...(options.fs ? { fs: options.fs, startParams: DURABLE } : { startParams: IN_MEMORY }),
    ...(options.template ? { loadDataDir: options.template } : {}),
    parsers: { [DATE]: (text: string) => text, [INT8]: Number },
  })
  const close = async () => {
    if (!pglite.closed) await pglite.close()
  }
  try {
    const db = guarded(new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }))
    await migrate(db, options.upTo)
    const boss = await startBoss(
      { db: fromPglite(pglite), backend: 'pglite', reindex: false, monitorVacuum: false },
      options.log,
    )
    await takeUpOrphans(db, boss)
    return { db, within: () => db, boss, changes: await embeddedChangeFeed(pglite), pglite, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Jobs that are running as the only process opens were left by one that died: no heartbeat need be waited for. */
async function takeUpOrphans(db: Db, boss: PgBoss): Promise<void> {
  const { numAffectedRows } = await sql`
    update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`.execute(db)
  if (numAffectedRows) await boss.supervise()
}
