import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { fromPglite, type PgBoss } from 'pg-boss'
import type { Log } from '#domain/ports/log.ts'
import type { Database } from '../database.ts'
import type { Migrations } from '../migrations/compatibility.ts'
import { demandReadable, madeMigrations } from '../migrations/demand-readable.ts'
import { migrate } from '../migrations/migrate.ts'
import { MIGRATIONS } from '../migrations/migrations.ts'
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
  /** What this version knows: all there are, but in a test of versions side by side. */
  readonly migrations?: Migrations
}

/**
 * PostgreSQL's own settings are for a machine of its own: its cache of 128 MB, many times what is in here, is filled with
 * zeros at each start, and its log would grow by gigabytes between checkpoints.
 */
const SMALL = ['shared_buffers=32MB', 'max_wal_size=64MB', 'min_wal_size=32MB']
const IN_MEMORY = [...PGlite.defaultStartParams, ...asParameters(SMALL)]
/** PGlite switches fsync off with `-F`. */
const DURABLE = [...IN_MEMORY.filter((param) => param !== '-F'), ...asParameters(['wal_sync_method=fsync'])]

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
    const { migrations = MIGRATIONS } = options
    await migrate(db, { migrations, upTo: options.upTo, log: options.log })
    const boss = await startBoss(
      { db: fromPglite(pglite), backend: 'pglite', reindex: false, monitorVacuum: false },
      options.log,
    )
    await takeUpOrphans(db, boss)
    return {
      ...{ db, within: () => db, boss, changes: await embeddedChangeFeed(pglite), pglite, close },
      oneConnection: true,
      demandReadable: async () => demandReadable(migrations, await madeMigrations(db)),
    }
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

function asParameters(settings: readonly string[]): readonly string[] {
  return settings.flatMap((setting) => ['-c', setting])
}
