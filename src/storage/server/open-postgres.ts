import { PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Log } from '#domain/ports/log.ts'
import { EVERYTHING } from '#domain/scope.ts'
import type { Database } from '../database.ts'
import { type Migrations, newestOf } from '../migrations/compatibility.ts'
import { demandReadable, madeMigrations } from '../migrations/demand-readable.ts'
import { migrate } from '../migrations/migrate.ts'
import { MIGRATIONS } from '../migrations/migrations.ts'
import { startBoss } from '../queue/start-boss.ts'
import { postgresChangeFeed } from './postgres-change-feed.ts'
import { demandRowSecurity } from './row-security.ts'
import { scopedHandles } from './scoped-handles.ts'

const CONNECTIONS = 10
const CONNECTIONS_OF_QUEUE = 5
/** A database that does not answer must be an error, not a request that hangs; waiting for a turn counts too. */
const CONNECT_WITHIN_MS = 10_000

/** How a PostgreSQL database is to be opened. */
export interface PostgresOptions {
  /** Refuses a role that row-level security does not hold for. */
  readonly requireRowSecurity?: boolean
  /** The migration to stop at; the newest when absent. */
  readonly upTo?: string | undefined
  /** What this version knows: all there are, but in a test of versions side by side. */
  readonly migrations?: Migrations
}

/**
 * Opens a PostgreSQL database, brought up to date. Throws when it cannot be reached, RowSecurityBypassedError, and as
 * migrate does.
 */
export async function openPostgres(url: string, log: Log, options: PostgresOptions = {}): Promise<Database> {
  const reach = { connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS }
  const pool = new pg.Pool({ ...reach, max: CONNECTIONS, types: { getTypeParser: parserOf } })
  // Without a listener, a connection that the server closes would end the process: the pool's own is for idle ones.
  pool.on('error', (error) => log.warn({ err: error }, 'the database closed an idle connection'))
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ err: error }, 'the database closed a connection'))
  })
  const handles = await scopedHandles(new PostgresDialect({ pool }))
  const db = handles.within(EVERYTHING)
  const opened: (() => Promise<void>)[] = [handles.close]
  const close = async () => {
    for (const letGo of opened.reverse()) await letGo()
  }
  try {
    const { migrations = MIGRATIONS } = options
    // Before the tables are looked at: whoever takes something away sees that this instance is there.
    const changes = await postgresChangeFeed(url, log, newestOf(migrations)).catch((cause: unknown) => {
      throw new Error('the database could not be opened', { cause })
    })
    opened.push(changes.close)
    if (options.requireRowSecurity) await demandRowSecurity(db)
    await migrate(db, { ...options, migrations, log })
    const boss = await startBoss({ ...reach, max: CONNECTIONS_OF_QUEUE }, log)
    return {
      ...{ db, within: handles.within, boss, changes, close },
      oneConnection: false,
      demandReadable: async () => demandReadable(migrations, await madeMigrations(db)),
    }
  } catch (error) {
    await close()
    throw error
  }
}

const { builtins } = pg.types
const asText = (text: string) => text

/** Reads days as text, since a Date would be midnight in the server's own zone, and counts as numbers. */
const parserOf: typeof pg.types.getTypeParser = ((type: number, format?: 'text') => {
  if (type === builtins.DATE) return asText
  if (type === builtins.INT8) return Number
  return pg.types.getTypeParser(type, format)
}) as typeof pg.types.getTypeParser
